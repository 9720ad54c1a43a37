namespace ReviewerPortal.Domain.Policies;

/// <summary>
/// A statement of the Policy/Criteria section. <paramref name="Address"/> is as printed (<c>I.</c>), empty for an unnumbered one.
/// <paramref name="Verdict"/> is null when the words do not say it: a person must.
/// </summary>
public sealed record PolicyStatement(
    string Address,
    Passage Text,
    PolicyVerdict? Verdict,
    Combination? Combination,
    IReadOnlyList<Passage> Notes,
    IReadOnlyList<Criterion> Criteria);

/// <summary>
/// A criterion under a statement, at any depth. Its address is the path that revision logs cite, such as <c>I.B.4.a</c>;
/// <paramref name="Notes"/> are unnumbered paragraphs that follow it.
/// </summary>
public sealed record Criterion(
    string Address,
    Passage Text,
    Combination? Combination,
    IReadOnlyList<Passage> Notes,
    IReadOnlyList<Criterion> Criteria);
