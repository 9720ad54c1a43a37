using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Letters;
using ReviewerPortal.Letters.Documents;
using ReviewerPortal.Letters.Templates;
using ReviewerPortal.Tests.Letters;

namespace ReviewerPortal.Web.Tests.Letters;

/// <summary>Reads finished denials back with programs that others wrote.</summary>
public class DenialLetterPdfTests
{
    public static TheoryData<LineOfBusiness> Lines => [.. Enum.GetValues<LineOfBusiness>()];

    [Theory, MemberData(nameof(Lines))]
    public void Render_WhenDenied_PassesQpdfAndThePdfUaChecks(LineOfBusiness lineOfBusiness)
    {
        using var letter = new LetterFile(SampleDenial.Draft(lineOfBusiness));

        var verdict = Tool.CheckUa(letter.Path);

        Assert.Equal(0, Tool.Run("qpdf", "--check", letter.Path).ExitCode);
        Assert.Equal(0, verdict.ExitCode);
        Assert.StartsWith(letter.Path + " ok ", verdict.Output);
    }

    [Theory, MemberData(nameof(Lines))]
    public void Render_WhenDenied_HoldsEveryParagraphInItsStructure(LineOfBusiness lineOfBusiness)
    {
        var content = SampleDenial.Draft(lineOfBusiness);
        using var letter = new LetterFile(content);
        var text = Packed(Regex.Replace(Tool.Run("pdfinfo", "-struct-text", letter.Path).Output, "(?m)^ *(\"|[A-Z][A-Za-z0-9]* .*$|[A-Z][A-Za-z0-9]*$)|\"$", ""));

        Assert.All(TextsOf(DenialLetterTemplate.Build(content).Blocks), t => Assert.Contains(Packed(t), text));
    }

    [Fact]
    public void Render_WhenDenied_SaysWhatAReaderLooksFor()
    {
        using var letter = new LetterFile(SampleDenial.Draft(LineOfBusiness.Medicaid));
        var text = Tool.Flat(Tool.Run("pdftotext", letter.Path, "-").Output);

        Assert.All(
            ["Rowan Sample", "A-2026-000117", "62264", "Denied", "CP.MP.116", "04/26", "You can appeal until January 22, 2027.", "Dana Placeholder, MD",
            "DRAFT: not approved by compliance, not complete for Medicaid", "DRAFT, not for release", "American Medical Association"],
            expected => Assert.Contains(expected, text));
    }

    [Fact]
    public void Render_WhenComplete_CarriesNoDraftMark()
    {
        var document = DenialLetterTemplate.Build(SampleDenial.Complete(LineOfBusiness.Medicaid));

        Assert.Null(document.DraftMark);
        Assert.DoesNotContain(document.Blocks, b => b is DraftBand);
    }

    [Fact]
    public void Render_WhenDenied_PrintsTheImportantReminderVerbatimAndWhole()
    {
        using var letter = new LetterFile(SampleDenial.Draft(LineOfBusiness.Commercial));
        var text = Tool.Flat(Tool.Run("pdfinfo", "-struct-text", letter.Path).Output.Replace("\"", "", StringComparison.Ordinal));

        Assert.All(SampleDenial.Reminder, p => Assert.Contains(Tool.Flat(p), text));
    }

    [Fact]
    public void Render_WhenDenied_PlacesTheAddressAloneInTheWindow()
    {
        using var letter = new LetterFile(SampleDenial.Draft(LineOfBusiness.Commercial));
        var page = XDocument.Parse(Tool.Run("pdftotext", "-bbox", "-l", "1", letter.Path, "-").Output);
        var words = page.Descendants().Where(e => e.Name.LocalName == "word").Where(TouchesWindow).ToList();

        Assert.Equal("Rowan Sample 12 Placeholder Lane, Apt 3B Springfield, TX 75001", string.Join(' ', words.Select(w => w.Value)));
        Assert.All(words, w => Assert.True(At(w, "xMin") >= 63 && At(w, "xMax") <= 387 && At(w, "yMin") >= 144 && At(w, "yMax") <= 234));
    }

    [Fact]
    public void Render_WhenDenied_NumbersEveryPage()
    {
        using var letter = new LetterFile(SampleDenial.Draft(LineOfBusiness.Commercial));
        var count = letter.Rendered.Pages.Count;

        for (var page = 1; page <= count; page++)
            Assert.Contains($"Page {page} of {count}", Tool.Run("pdftotext", "-f", $"{page}", "-l", $"{page}", letter.Path, "-").Output);
    }

    [Fact]
    public void Render_WhenDenied_EmbedsEveryFontCutAndWithUnicode()
    {
        using var letter = new LetterFile(SampleDenial.Draft(LineOfBusiness.Commercial));
        var fonts = Tool.Run("pdffonts", letter.Path).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];

        Assert.Equal(3, fonts.Length);
        Assert.All(fonts, f => Assert.Matches(@"^[A-Z]{6}\+NotoSans-\w+ .*Identity-H +yes yes yes", f));
    }

    [Fact]
    public void Render_WhenDenied_IsATaggedTitledUsLetterWithoutTraceOfTheClock()
    {
        using var letter = new LetterFile(SampleDenial.Draft(LineOfBusiness.Commercial));
        var info = Tool.Run("pdfinfo", "-isodates", letter.Path).Output;

        Assert.Matches(@"Tagged: +yes", info);
        Assert.Matches(@"Title: +Notice of denial of a service, case A-2026-000117", info);
        Assert.Matches(@"Page size: +612 x 792 pts \(letter\)", info);
        Assert.Matches(@"CreationDate: +2026-11-23", info);
    }

    // Without any space: the program prints each run of a paragraph on a line of its own.
    private static string Packed(string text) => Tool.Flat(text).Replace(" ", "", StringComparison.Ordinal);

    private static bool TouchesWindow(XElement word) =>
        At(word, "xMin") < 387 && At(word, "xMax") > 63 && At(word, "yMin") < 234 && At(word, "yMax") > 144;

    private static double At(XElement word, string edge) => double.Parse(word.Attribute(edge)!.Value, CultureInfo.InvariantCulture);

    private static IEnumerable<string> TextsOf(IEnumerable<LetterBlock> blocks) => blocks.SelectMany(block => block switch
    {
        Heading h => [h.Text],
        Paragraph p => [Joined(p.Runs)],
        Remark r => [Joined(r.Runs)],
        BulletList l => l.Items.Select(Joined),
        Quotation q => q.Paragraphs,
        DataTable t => t.Rows.SelectMany(row => row.Select(Joined)),
        FactBox f => f.Rows.SelectMany(row => row.Select(fact => fact.Value)),
        DraftBand b => [b.Headline, .. b.Gaps],
        Section s => TextsOf(s.Blocks),
        _ => Array.Empty<string>(),
    });

    private static string Joined(IReadOnlyList<Run> runs) => string.Concat(runs.Select(r => r.Text));
}
