namespace ReviewerPortal.Letters.Text;

/// <summary>Where a line of text may end. A pure function; it covers the scripts that put spaces between words.</summary>
internal static class LineBreaker
{
    private const char ZeroWidthSpace = '\u200B';

    /// <summary>
    /// True when a line may end after the character at <paramref name="index"/>: after a space, a zero-width space or a
    /// dash, and after a hyphen or slash between letters, so that telephone numbers and web addresses stay whole.
    /// </summary>
    public static bool MayBreakAfter(string text, int index)
    {
        if (index + 1 >= text.Length || IsSpace(text[index + 1]))
            return false;
        return text[index] switch
        {
            ' ' or '\t' or ZeroWidthSpace or '\u2013' or '\u2014' => true,
            '-' or '\u2010' or '/' => index > 0 && char.IsLetter(text[index - 1]) && char.IsLetter(text[index + 1]) && !IsInAddress(text, index),
            _ => false,
        };
    }

    // A full stop earlier in the word makes it a web address, not two words.
    private static bool IsInAddress(string text, int index)
    {
        var start = text.AsSpan(0, index).LastIndexOfAny(' ', '\n') + 1;
        return text.AsSpan(start, index - start).Contains('.');
    }

    public static bool IsSpace(char character) => character is ' ' or '\t' or '\n';
}
