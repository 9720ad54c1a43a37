using ReviewerPortal.Letters.Documents;
using ReviewerPortal.Letters.Fonts;
using ReviewerPortal.Letters.Text;

namespace ReviewerPortal.Web.Tests.Letters;

public class LineFillerTests
{
    private static readonly TextShaper Shaper = new(FontCatalog.Shared);

    [Theory]
    [InlineData("Call 1-800-555-0100 now", "Call |1-800-555-0100 |now")]
    [InlineData("members/enrollees", "members/|enrollees")]
    [InlineData("see https://plan.example/appeals here", "see |https://plan.example/appeals |here")]
    [InlineData("short-term relief", "short-|term |relief")]
    [InlineData("pages 3–5 and 7", "pages |3–|5 |and |7")]
    [InlineData("two  spaces", "two  |spaces")]
    [InlineData("免費的語言服務。", "免|費|的|語|言|服|務。")]
    [InlineData("ភាសា\u200Bឥត", "ភាសា\u200B|ឥត")]
    [InlineData("kept\u00A0together", "kept\u00A0together")]
    public void MayBreakAfter_WhenTextIsRead_DividesWhereAReaderExpectsIt(string text, string expected)
    {
        var breaks = LineBreaker.Opportunities(text);
        var marked = string.Concat(text.Select((c, i) => c + (breaks[i] ? "|" : "")));

        Assert.Equal(expected, marked);
    }

    [Fact]
    public void Fill_WhenTextIsOfAnyKind_LosesNothingAndKeepsTheWidth()
    {
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 120)).Select(_ => "ab iMW-/\n"[random.Next(9)]));
            var clusters = Shaper.Shape([text], FontStyle.Regular, "a test");
            var lines = LineFiller.Fill(clusters, 12, 80).ToList();

            Assert.Equal(clusters, lines.SelectMany(l => l));
            Assert.All(lines, line => Assert.True(line.Reverse().SkipWhile(c => c.IsSpace).Sum(c => c.WidthAt(12)) <= 80.01 || line.Count == 1));
        }
    }

    [Fact]
    public void Shape_WhenLettersCouldJoin_KeepsThemApart() =>
        Assert.Equal(["o", "f", "f", "i", "c", "e"], Shaper.Shape(["office"], FontStyle.Regular, "a test").Select(c => c.Text));
}
