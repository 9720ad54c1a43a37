using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Letters;
using ReviewerPortal.Letters.Templates;
using ReviewerPortal.Tests.Letters;

namespace ReviewerPortal.Web.Tests.Letters;

public class SvgPageTests
{
    private static readonly RenderedLetter Letter = new LetterRenderer().Render(DenialLetterTemplate.Build(SampleDenial.Draft(LineOfBusiness.Commercial)));

    [Fact]
    public void ToSvg_GivesOneImagePerPage()
    {
        using var file = new LetterFile(SampleDenial.Draft(LineOfBusiness.Commercial));

        Assert.Matches($@"Pages: +{Letter.Pages.Count}\b", Tool.Run("pdfinfo", file.Path).Output);
        Assert.Equal(Enumerable.Range(1, Letter.Pages.Count), Letter.Pages.Select(p => p.Number));
    }

    [Fact]
    public void ToSvg_NeedsNothingFromOutside() => Assert.All(Letter.Pages, page =>
    {
        var svg = page.ToSvg();
        var ids = Regex.Matches(svg, "id=\"(\\w+)\"").Select(m => m.Groups[1].Value).ToHashSet();

        Assert.All(Regex.Matches(svg, "href=\"([^\"]*)\""), m => Assert.Contains(m.Groups[1].Value[1..], ids));
        Assert.DoesNotMatch("url\\(|<image|<text|<script|font-family|style=", svg);
        Assert.Single(Regex.Matches(svg, "http"));
    });

    [Fact]
    public void ToSvg_HasATitleAndAWhitePage() => Assert.All(Letter.Pages, page =>
    {
        var root = XDocument.Parse(page.ToSvg()).Root!;

        Assert.Equal($"Notice of denial of a service, case A-2026-000117, page {page.Number} of {Letter.Pages.Count}", root.Elements().First().Value);
        Assert.Equal("#fff", root.Elements().First(e => e.Name.LocalName == "rect").Attribute("fill")!.Value);
    });

    [Fact]
    public void ToSvg_StaysCompact() => Assert.All(Letter.Pages, page => Assert.InRange(page.ToSvg().Length, 1_000, 150_000));
}
