using ReviewerPortal.Letters.Documents;
using ReviewerPortal.Letters.Layout;

namespace ReviewerPortal.Web.Tests.Letters;

public class PageLayoutTests
{
    private const string Words = "Words that fill a line and more than that, so that every paragraph of this test takes several lines of the page on which it stands. ";

    [Fact]
    public void LayOut_WhenAHeadingWouldEndAPage_MovesItToTheNext()
    {
        for (var paragraphs = 12; paragraphs < 26; paragraphs++)
        {
            LetterBlock[] blocks = [.. Enumerable.Repeat(new Paragraph("One line."), paragraphs), new Heading(2, "Heading"), new Paragraph(Words + Words)];
            var pages = PageLayout.LayOut(SmallLetter.With(blocks)).Pages;
            var page = pages.Single(p => p.OfType<BookmarkOperation>().Any(b => b.Title == "Heading"));

            Assert.True(LinesBelow(page, page.OfType<BookmarkOperation>().Last().Y) >= 3, $"Heading alone after {paragraphs} paragraphs");
        }
    }

    [Fact]
    public void LayOut_WhenAParagraphIsDivided_LeavesNoLineAlone()
    {
        for (var paragraphs = 12; paragraphs < 26; paragraphs++)
        {
            LetterBlock[] blocks = [.. Enumerable.Repeat(new Paragraph("One line."), paragraphs), new Paragraph(Words + Words + Words)];
            var lines = PageLayout.LayOut(SmallLetter.With(blocks)).Pages.Select(LongLines).Where(n => n > 0);

            Assert.DoesNotContain(1, lines);
        }
    }

    [Fact]
    public void LayOut_WhenATableCoversPages_RepeatsItsHeaderAsAnArtifact()
    {
        var rows = Enumerable.Range(1, 60).Select(i => (IReadOnlyList<IReadOnlyList<Run>>)[[$"Row {i}"], ["Value"]]);
        using var letter = new LetterFile(SmallLetter.With(new DataTable([new Column("Name of the row", 1), new Column("Second", 1)], [.. rows])));

        Assert.True(letter.Rendered.Pages.Count > 2);
        for (var page = 1; page <= letter.Rendered.Pages.Count; page++)
            Assert.Contains("Name of the row", Tool.Run("pdftotext", "-f", $"{page}", "-l", $"{page}", letter.Path, "-").Output);
        Assert.Single(Tool.Run("pdfinfo", "-struct", letter.Path).Output.Split("THead")[1..]);
        Assert.Equal(0, Tool.CheckUa(letter.Path).ExitCode);
    }

    [Fact]
    public void LayOut_WhenARowIsLongerThanAPage_DividesItAndLosesNothing()
    {
        var text = string.Join(' ', Enumerable.Range(1, 1500).Select(i => $"w{i}"));
        using var letter = new LetterFile(SmallLetter.With(new DataTable([new Column("A", 1), new Column("B", 1)], [[[text], ["short"]]])));
        var read = Tool.Flat(Tool.Run("pdfinfo", "-struct-text", letter.Path).Output.Replace("\"", " ", StringComparison.Ordinal));

        Assert.Contains(text, read);
        Assert.Equal(0, Tool.CheckUa(letter.Path).ExitCode);
    }

    [Fact]
    public void LayOut_WhenTextIsOfAnyLength_StaysInsideThePage()
    {
        var random = new Random(7);
        for (var round = 0; round < 30; round++)
        {
            var letter = PageLayout.LayOut(SmallLetter.With([.. Enumerable.Range(0, 30).Select(_ => RandomBlock(random))]));

            Assert.All(letter.Pages.SelectMany(p => p).OfType<TextOperation>().Where(IsBody), text =>
            {
                Assert.InRange(text.Y, PageGeometry.LetterheadTop, PageGeometry.Bottom);
                var visible = text.Clusters.Reverse().SkipWhile(c => c.IsSpace).Sum(c => c.WidthAt(text.Size));
                Assert.True(text.X + visible <= PageGeometry.Right + 0.01);
            });
        }
    }

    [Fact]
    public void Typography_HasNoTextBelowTwelvePoints() =>
        Assert.All(Typography.All, style => Assert.True(style.Size >= 12));

    private static LetterBlock RandomBlock(Random random)
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(1, 200)).Select(_ => random.Next(6) == 0 ? " " : ((char)random.Next('a', 'z')).ToString()));
        return random.Next(5) switch
        {
            0 => new Heading(2, "H " + text[..Math.Min(text.Length, 60)]),
            1 => new BulletList([[text], [text]]),
            2 => new Quotation([text, text], "source"),
            3 => new FactBox([new Fact("label", text), new Fact("label", "value")]),
            _ => new Paragraph(text),
        };
    }

    private static bool IsBody(TextOperation text) => text.Content is not null;

    private static int LinesBelow(IReadOnlyList<PageOperation> page, double y) =>
        page.OfType<TextOperation>().Where(t => IsBody(t) && t.Y > y).Select(t => t.Y).Distinct().Count();

    private static int LongLines(IReadOnlyList<PageOperation> page) =>
        page.OfType<TextOperation>().Where(t => IsBody(t) && t.Width > 300).Select(t => t.Y).Distinct().Count();
}
