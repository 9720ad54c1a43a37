namespace ReviewerPortal.Letters.Documents;

/// <summary>A stretch of text in one style. A line feed in the text forces a new line.</summary>
/// <param name="Link">The absolute address that the text leads to, or null.</param>
/// <param name="Language">The BCP 47 language of this text where it differs from what surrounds it.</param>
public sealed record Run(string Text, bool Bold = false, bool Italic = false, string? Link = null, string? Language = null)
{
    public static implicit operator Run(string text) => new(text);

    public static Run Strong(string text) => new(text, Bold: true);

    public static Run Emphasis(string text) => new(text, Italic: true);
}
