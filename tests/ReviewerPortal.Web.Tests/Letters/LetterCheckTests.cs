using ReviewerPortal.Domain.Letters;
using ReviewerPortal.Letters;
using ReviewerPortal.Letters.Documents;
using ReviewerPortal.Letters.Layout;

namespace ReviewerPortal.Web.Tests.Letters;

public class LetterCheckTests
{
    [Fact]
    public void MissingGlyphs_WhenSeveralAreMissing_NamesEachWithItsPlaceAndWhatToDo()
    {
        var missing = LetterCheck.MissingGlyphs(SmallLetter.With(
            new Heading(2, "Why"), new Paragraph("\U00013000 and \U00013001, \U00013000"), new BulletList([["\U0001F600"]])));

        Assert.Equal(
            [new(0x13000, "the paragraph at place 1 under “Why”"), new(0x13001, "the paragraph at place 1 under “Why”"), new MissingGlyph(0x1F600, "the list at place 2 under “Why”")],
            missing);
        Assert.Contains("(U+1F600) in the list at place 2 under “Why”. Write it in letters", missing[2].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingGlyphs_OfEveryShippedLanguage_AreNone()
    {
        Assert.Empty(LetterCheck.MissingGlyphs(FullLetter.Build()));
        Assert.True(LanguageTexts.Shipped.Select(t => t.Language).Distinct().Count() > 30);
        Assert.All(LanguageTexts.Shipped, t => Assert.True(t.IsDraft));
    }

    [Fact]
    public void LargePrint_HasNoTextBelowEighteenPointsBelowTheAddress()
    {
        var pages = PageLayout.LayOut(FullLetter.Build(LetterVariant.LargePrint)).Pages;

        Assert.All(pages.SelectMany((p, i) => p.OfType<TextOperation>().Where(t => i > 0 || t.Y > PageGeometry.WindowBottom)), t => Assert.True(t.Size >= 18));
    }

    [Theory]
    [InlineData("", "image", "no alternative text")]
    [InlineData("Plan", "image", "neither a PNG nor a JPEG")]
    [InlineData("Plan", "\u0089PNG\r\n\u001a\n\0\0\0\u0020IHDR", "damaged")]
    [InlineData("Plan", "\u00FF\u00D8\u00FF\u00E0\0\u0010", "damaged")]
    public void Render_WhenTheLogoCannotBeShown_SaysWhy(string alternative, string file, string why)
    {
        var letter = SmallLetter.With();
        var broken = letter with { Letterhead = letter.Letterhead with { Logo = new LetterImage(System.Text.Encoding.Latin1.GetBytes(file), alternative) } };

        Assert.Contains(why, Assert.Throws<LetterLayoutException>(() => new LetterRenderer().Render(broken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LayOut_WhenAColumnIsNarrowerThanItsWords_WidensIt()
    {
        var document = SmallLetter.With(new DataTable([new Column("Code", 1), new Column("Description", 30)], [[["6226262262"], ["Words of a description"]]]));
        var lines = PageLayout.LayOut(document with { Variant = LetterVariant.LargePrint }).Pages[0].OfType<TextOperation>().Select(t => string.Concat(t.Clusters.Select(c => c.Text)).Trim());

        Assert.Contains("6226262262", lines);
    }
}
