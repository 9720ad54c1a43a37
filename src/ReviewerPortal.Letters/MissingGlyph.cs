using System.Globalization;
using System.Text;

namespace ReviewerPortal.Letters;

/// <summary>A character of a letter that no embedded font draws.</summary>
/// <param name="Place">Where in the letter, in words: the heading above and which block below it.</param>
public sealed record MissingGlyph(int CodePoint, string Place)
{
    /// <summary>The character as text.</summary>
    public string Character => new Rune(CodePoint).ToString();

    /// <summary>What is wrong, where, and what to do about it. Holds no other text of the letter.</summary>
    public string Sentence => string.Create(CultureInfo.InvariantCulture,
        $"No font of the letter draws “{Character}” (U+{CodePoint:X4}) in {Place}. Write it in letters that can be printed, for example a name as the passport spells it.");
}
