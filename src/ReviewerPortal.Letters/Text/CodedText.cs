using System.Globalization;
using System.Text;
using ReviewerPortal.Letters.Fonts;

namespace ReviewerPortal.Letters.Text;

/// <summary>Puts a code in the place of each character that no embedded font draws, for documents that must never fail for a character.</summary>
internal static class CodedText
{
    /// <summary>The text with every such character as <c>[U+XXXX]</c>. The text is normalised already.</summary>
    public static string Of(string text, FontStyle style, FontCatalog fonts, string? language = null)
    {
        var (coded, current) = (new StringBuilder(text.Length), (FontFile?)null);
        foreach (var rune in text.EnumerateRunes())
        {
            var font = FontOf(rune, style, current, fonts, language);
            if (rune.Value != '\n' && !font.Covers(rune))
            {
                coded.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
                // What follows stands on the bracket, which the family's own cut draws.
                current = fonts.For(style, new Rune(']'));
                continue;
            }

            coded.Append(rune.ToString());
            current = font;
        }
        return coded.ToString();
    }

    /// <summary>The font that will draw a character: a mark is drawn in the font of the letter it stands on, a space in that of the word before it.</summary>
    public static FontFile FontOf(Rune rune, FontStyle style, FontFile? current, FontCatalog fonts, string? language = null)
    {
        var drawn = rune.Value == '\n' ? new Rune(' ') : rune;
        var category = Rune.GetUnicodeCategory(drawn);
        var joins = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format || (category == UnicodeCategory.SpaceSeparator && current?.Covers(drawn) == true);
        return joins && current is not null ? current : fonts.For(style, drawn, language);
    }
}
