namespace ReviewerPortal.Domain.Policies.Evidence;

/// <summary>How sure the person who entered a finding is of it.</summary>
public enum FindingCertainty
{
    Certain,
    Probable,
}

/// <summary>
/// A fault of the published text that a reviewer must know before citing it, shown where the reader meets it and never
/// repaired. <paramref name="References"/> are the reference numbers it concerns; while <paramref name="MayCiteByNumber"/>
/// is false, no letter cites them by number.
/// </summary>
public sealed record PolicyFinding(
    string Id,
    string Sentence,
    FindingCertainty Certainty,
    IReadOnlyList<Quotation> Places,
    IReadOnlyList<int> References,
    bool MayCiteByNumber)
{
    /// <summary>What follows for letters, in words; null when nothing does.</summary>
    public string? Consequence => MayCiteByNumber || References.Count == 0
        ? null
        : $"Reference {string.Join(", ", References)} is not cited by number in letters.";

    /// <summary>Whether the finding is about this citation mark.</summary>
    public bool IsAt(CitationMark mark) => Places.Any(place => place.Span.Overlaps(mark.Source));

    /// <summary>Whether the finding is about words of this passage rather than about one of its citation marks.</summary>
    public bool IsIn(Passage passage) =>
        Places.Any(place => passage.Contains(place.Span) && !passage.Citations.Any(mark => place.Span.Overlaps(mark.Source)));
}
