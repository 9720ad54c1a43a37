namespace ReviewerPortal.Domain.Policies;

/// <summary>
/// A superscript citation such as <c>¹⁻⁵</c>: where it stands in its passage's text and in the source,
/// and the reference numbers it names, ranges written out.
/// </summary>
public sealed record CitationMark(int Start, int Length, SourceSpan Source, IReadOnlyList<int> Numbers)
{
    /// <summary>The position in the passage's text after the mark.</summary>
    public int End => Start + Length;

    /// <summary>The mark in plain digits, for people and screen readers: <c>1–5</c> or <c>2, 7</c>.</summary>
    public string Label => Numbers.Count > 2 && Numbers[^1] - Numbers[0] == Numbers.Count - 1
        ? $"{Numbers[0]}–{Numbers[^1]}"
        : string.Join(", ", Numbers);
}
