using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Letters;
using ReviewerPortal.Letters.Documents;
using ReviewerPortal.Letters.Templates;
using ReviewerPortal.Tests.Letters;

namespace ReviewerPortal.Web.Tests.Letters;

public class LetterRendererTests
{
    private static readonly LetterRenderer Renderer = new();

    [Fact]
    public void Render_WhenRenderedTwiceUnderAnotherCulture_GivesEqualBytes()
    {
        var document = DenialLetterTemplate.Build(SampleDenial.Draft(LineOfBusiness.Commercial));
        var first = Renderer.Render(document);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            var second = new LetterRenderer().Render(DenialLetterTemplate.Build(SampleDenial.Draft(LineOfBusiness.Commercial)));

            Assert.Equal(first.Pdf.ToArray(), second.Pdf.ToArray());
            Assert.Equal(first.Pages.Select(p => p.ToSvg()), second.Pages.Select(p => p.ToSvg()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Render_WhenManyThreadsRender_GivesEqualBytes()
    {
        var document = DenialLetterTemplate.Build(SampleDenial.Draft(LineOfBusiness.Medicaid));

        var hashes = Enumerable.Range(0, 16).AsParallel().Select(_ => Renderer.Render(document).Sha256).Distinct();

        Assert.Single(hashes);
    }

    [Fact]
    public void Render_WhenDone_GivesTheHashOfTheBytes()
    {
        var letter = Renderer.Render(SmallLetter.With(new Paragraph("A paragraph.")));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(letter.Pdf.Span)), letter.Sha256);
        Assert.Equal(LetterRenderer.Version, letter.RendererVersion);
    }

    [Theory]
    [InlineData("Dear 𓀀 Sample", "𓀀", 0x13000)]
    [InlineData("A smile 😀 here", "😀", 0x1F600)]
    [InlineData("A bell \u0007 here", "\u0007", 7)]
    public void Render_WhenAGlyphIsMissing_NamesCharacterAndPlaceButNotTheText(string text, string character, int codePoint)
    {
        var document = SmallLetter.With(new Heading(2, "Why we decided this"), new Paragraph("Fine."), new Paragraph(text));

        var missing = Assert.Throws<MissingGlyphException>(() => Renderer.Render(document));

        Assert.Equal((character, codePoint), (missing.Character, missing.CodePoint));
        Assert.Equal("the paragraph at place 2 under “Why we decided this”", missing.Place);
        Assert.DoesNotContain(text, missing.Message);
    }

    [Fact]
    public void Render_WhenTextHoldsHalfACharacter_RefusesIt() =>
        Assert.Throws<MissingGlyphException>(() => Renderer.Render(SmallLetter.With(new Paragraph("Half \uD83D a pair"))));

    [Theory]
    [InlineData("Łukasz Żółć, Nguyễn Thị Ánh, Ğülşen Öz, Jürgen Müßig, Ραν, Иван, Ștefan, Þóra")]
    [InlineData("of 5\n≥ 3 months, 5 µg, 37 °C, – — “quoted” ‘single’ … • ™ ® © ½ × ÷ ± ≤ ≠ ≈ − → € ¹²³")]
    public void Render_WhenNamesAndSignsAreUnusual_PrintsThem(string text)
    {
        using var letter = new LetterFile(SmallLetter.With(new Paragraph(text)));

        Assert.Contains(Tool.Flat(text), Tool.Flat(Tool.Run("pdftotext", letter.Path, "-").Output));
    }

    [Fact]
    public void Render_WhenMarksAreTypedSeparately_ReadsBackComposed()
    {
        using var letter = new LetterFile(SmallLetter.With(new Paragraph("Nguye\u0302\u0303n and x\u0323\u0302y")));
        var text = Tool.Run("pdftotext", letter.Path, "-").Output.Normalize(NormalizationForm.FormC);

        Assert.Contains("Nguyễn and x\u0323\u0302y".Normalize(NormalizationForm.FormC), text);
        Assert.Equal(0, Tool.CheckUa(letter.Path).ExitCode);
    }

    [Fact]
    public void Render_WhenAddressNeedsMoreLinesThanTheWindow_Refuses()
    {
        var document = SmallLetter.With() with { Recipient = ["1", "2", "3", "4", "5", "6", "7"] };

        Assert.Contains("7 lines", Assert.Throws<LetterLayoutException>(() => Renderer.Render(document)).Message);
    }

    [Fact]
    public void Render_WhenLetterheadReachesTheWindow_Refuses()
    {
        var document = SmallLetter.With() with { Letterhead = new Letterhead("Plan", [.. Enumerable.Repeat("line", 8)], []) };

        Assert.Throws<LetterLayoutException>(() => Renderer.Render(document));
    }

    [Fact]
    public void Render_WhenTextHasALink_WritesAnAnnotationInTheStructure()
    {
        using var letter = new LetterFile(SmallLetter.With(new Paragraph("Appeal at ", new Run("appeals.plan.example", Link: "https://appeals.plan.example/a(b)"), ".")));

        Assert.Contains("https://appeals.plan.example/a(b)", Tool.Run("pdfinfo", "-url", letter.Path).Output);
        Assert.Contains("Link", Tool.Run("pdfinfo", "-struct", letter.Path).Output);
        Assert.Equal(0, Tool.CheckUa(letter.Path).ExitCode);
    }

    [Fact]
    public void Render_WhenTextsAreEmpty_StillGivesASoundLetter()
    {
        using var letter = new LetterFile(SmallLetter.With(
            new Heading(2, ""), new Paragraph(""), new BulletList([""], ["item"]), new Quotation([""], "source"), new Remark(""), new FactBox([new Fact("", "")]),
            new DataTable([new Column("Header", 1)], [[[""]]]), new DraftBand("", [""]), new Section([])));

        Assert.Equal(0, Tool.CheckUa(letter.Path).ExitCode);
        Assert.Equal(0, Tool.Run("qpdf", "--check", letter.Path).ExitCode);
    }

    [Fact]
    public void Render_WhenASectionHasAnotherLanguage_SaysSo()
    {
        var letter = Renderer.Render(SmallLetter.With(new Section([new Paragraph("Ayuda gratis.")], "es")));

        Assert.Contains("/Lang <FEFF00650073>", Encoding.Latin1.GetString(letter.Pdf.Span));
    }
}
