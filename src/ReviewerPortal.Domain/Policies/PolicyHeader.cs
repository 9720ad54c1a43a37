namespace ReviewerPortal.Domain.Policies;

/// <summary>
/// The head of a policy. <paramref name="ReferenceNumber"/> is normalised (<c>CP.MP. 207</c> becomes <c>CP.MP.207</c>);
/// <paramref name="Fields"/> holds every label and value as printed.
/// </summary>
public sealed record PolicyHeader(
    Passage Title,
    string ReferenceNumber,
    PrintedMonth? LastRevision,
    IReadOnlyList<HeaderField> Fields,
    IReadOnlyList<HeaderLink> Links);

/// <summary>A labelled value of the header, such as <c>Line of Business: Medicaid</c>. The label is without its colon.</summary>
public sealed record HeaderField(string Label, Passage Value);

/// <summary>A line of the header that leads to a section of the same document.</summary>
public sealed record HeaderLink(Passage Text, PolicySectionKind Target);
