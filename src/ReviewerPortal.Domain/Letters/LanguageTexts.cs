namespace ReviewerPortal.Domain.Letters;

/// <summary>
/// The notice that language help is free, in one language. Holds the merge fields {phone} and {tty}; Thai, Khmer and Lao mark the ends of
/// words with U+200B, and texts that run to the left put U+200E around numbers.
/// </summary>
/// <param name="Language">The BCP 47 language.</param>
/// <param name="Name">The language's name in English, for whoever maintains the list.</param>
/// <param name="ReadBy">The native reader who approved the wording; null for a draft.</param>
public sealed record LanguageText(string Language, string Name, string Text, string? ReadBy = null)
{
    public bool IsDraft => ReadBy is null;
}

/// <summary>The language notices that the product ships with: drafts, each of which needs a native reader before a letter goes out with it.</summary>
public static class LanguageTexts
{
    public static IReadOnlyList<LanguageText> Shipped { get; } = LetterSeed.Read<IReadOnlyList<LanguageText>>("language-texts.json");

    /// <summary>The notices with the plan's numbers, as a letter prints them.</summary>
    public static IReadOnlyList<LanguagePassage> PassagesFor(IEnumerable<LanguageText> texts, string phone, string tty) =>
    [
        .. texts.Select(t => new LanguagePassage(
            t.Language, t.Text.Replace("{phone}", phone, StringComparison.Ordinal).Replace("{tty}", tty, StringComparison.Ordinal), t.IsDraft)),
    ];
}
