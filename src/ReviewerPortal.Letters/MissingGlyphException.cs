using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ReviewerPortal.Letters;

/// <summary>
/// A letter holds a character that the embedded fonts cannot draw. Thrown instead of printing an empty box, because a
/// name or a reason with a hole in it must never reach a member. The message names no other text of the letter.
/// </summary>
[SuppressMessage("Design", "CA1032", Justification = "Without the character and the place the exception says nothing.")]
public sealed class MissingGlyphException(int codePoint, string place)
    : Exception($"The letter's fonts have no glyph for “{new Rune(codePoint)}” (U+{codePoint:X4}), in {place}.")
{
    /// <summary>The character as text.</summary>
    public string Character { get; } = new Rune(codePoint).ToString();

    public int CodePoint { get; } = codePoint;

    /// <summary>Where in the letter, in words: the heading above and which block below it.</summary>
    public string Place { get; } = place;
}
