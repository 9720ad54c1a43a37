using CsCheck;
using ReviewerPortal.Letters;
using ReviewerPortal.Letters.Documents;
using ReviewerPortal.Letters.Layout;

namespace ReviewerPortal.Web.Tests.Letters;

/// <summary>Documents of the engine that are no letters: without an address, and never failing for a character.</summary>
public class PlainDocumentTests
{
    [Fact]
    public void Render_WithoutARecipient_BeginsWhereTheWindowWouldBe()
    {
        var tops = new[] { SmallLetter.With(), SmallLetter.With() with { Recipient = [] } }.Select(TopOfTitle).ToList();

        Assert.Equal(PageGeometry.FirstPageTop - PageGeometry.WindowTop, tops[0] - tops[1], 3);
    }

    [Fact]
    public void Render_WithoutARecipient_PassesThePdfUaChecks()
    {
        using var file = new LetterFile(SmallLetter.With(new Paragraph("Text.")) with { Recipient = [] });

        var verdict = Tool.CheckUa(file.Path);

        Assert.True(verdict.ExitCode == 0, verdict.Output);
    }

    [Fact]
    public void Render_OfACharacterWithoutGlyph_IsRefusedUnlessTheDocumentPrintsCodes()
    {
        var letter = SmallLetter.With(new Paragraph(Run.Strong("Dr. 𓀀")));

        Assert.Throws<MissingGlyphException>(() => new LetterRenderer().Render(letter));
        using var file = new LetterFile(letter with { PrintsCodesForMissingGlyphs = true });
        Assert.Contains("Dr. [U+13000]", Tool.Flat(Tool.Run("pdftotext", file.Path, "-").Output), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_OfAnyText_NeverFailsWhereCodesArePrinted()
    {
        // Half surrogates, marks without a letter, unassigned and private characters among them.
        Gen.Char[char.MinValue, char.MaxValue].Array[0, 30].Select(characters => new string(characters)).Sample(text =>
        {
            var blocks = new LetterBlock[] { new Paragraph(new Run(text), Run.Strong(text), Run.Emphasis(text)), new Heading(2, "A" + text), new Quotation(["a" + text]) };
            return new LetterRenderer().Render(SmallLetter.With(blocks) with { PrintsCodesForMissingGlyphs = true }).Pages.Count > 0;
        }, iter: 200, threads: 1, seed: "0N0XIzNsQ0O2");
    }

    private static double TopOfTitle(LetterDocument document) =>
        PageLayout.LayOut(document).Pages[0].OfType<BookmarkOperation>().First().Y;
}
