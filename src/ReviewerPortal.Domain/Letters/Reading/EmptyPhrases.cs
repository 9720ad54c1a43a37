namespace ReviewerPortal.Domain.Letters.Reading;

/// <summary>Phrases that say nothing to a member unless their own facts stand beside them.</summary>
public static class EmptyPhrases
{
    public static IReadOnlyList<string> All { get; } =
        ["not medically necessary", "does not meet our criteria", "does not meet criteria", "not a covered benefit", "not supported by the literature", "experimental or investigational"];

    /// <summary>True where the whole text is one of them.</summary>
    public static bool IsOnly(string text) => All.Contains(text.Trim().TrimEnd('.').ToLowerInvariant());
}
