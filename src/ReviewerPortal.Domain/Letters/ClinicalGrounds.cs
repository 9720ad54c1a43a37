namespace ReviewerPortal.Domain.Letters;

/// <summary>What the clinician zone and the enclosure rest on.</summary>
public sealed record ClinicalGrounds
{
    public required DenialBasis Basis { get; init; }

    public required PolicyCitation Policy { get; init; }

    /// <summary>The reviewer's answers to the policy's statements, in order.</summary>
    public required IReadOnlyList<StatementAnswer> Answers { get; init; }

    /// <summary>What was searched before the policy, per line: coverage documents, state manual, Medicare determinations.</summary>
    public required IReadOnlyList<AuthoritySearch> Authorities { get; init; }

    /// <summary>
    /// The reasoning as it was typed: plain text, paragraphs divided by empty lines; a line that begins with "&gt; " is a
    /// quotation, and a mark such as [P3] at its end names the pinned source in <see cref="Pins"/>.
    /// </summary>
    public required string Rationale { get; init; }

    public IReadOnlyList<PinnedSource> Pins { get; init; } = [];

    public required IReadOnlyList<EvidenceConsidered> Evidence { get; init; }
}

/// <summary>The coded basis of a denial, chosen by a person.</summary>
/// <param name="Code">The plan's own reason code.</param>
/// <param name="Meaning">What the code means, in a sentence.</param>
/// <param name="Provision">The plan provision, benefit clause or rule that it rests on.</param>
/// <param name="IsLackOfInformation">True when the request was denied because information was missing.</param>
public sealed record DenialBasis(string Code, string Meaning, string Provision, bool IsLackOfInformation = false);

/// <summary>
/// A clinical policy as a letter names it. There is no place for the number of a reference: the policy's own numbering is
/// not always right, so studies are cited by name and date.
/// </summary>
/// <param name="RevisionDate">The date of the last revision as the policy prints it, for example "04/26".</param>
/// <param name="Address">The address of the quoted statement in the policy's outline, for example "I."</param>
/// <param name="Statement">The statement, verbatim.</param>
/// <param name="ImportantReminder">All paragraphs of the policy's Important Reminder, its notes included, verbatim.</param>
/// <param name="Copyright">The policy's copyright line, verbatim.</param>
/// <param name="AmaNotice">The policy's notice on CPT codes and descriptions, one string per paragraph.</param>
public sealed record PolicyCitation(
    string Title, string ReferenceNumber, string RevisionDate, string Owner, string Address, string Statement,
    IReadOnlyList<string> ImportantReminder, string Copyright, IReadOnlyList<string> AmaNotice);

/// <summary>The reviewer's answer to one statement of the policy: whether it applies, or whether it is met.</summary>
public sealed record StatementAnswer(string Address, string Question, string Answer, string Explanation);

/// <summary>One search of a higher authority for one line.</summary>
/// <param name="Conclusion">Covers, excludes or silent, in words.</param>
public sealed record AuthoritySearch(string LineCode, string Source, string Place, DateOnly SearchedOn, string Conclusion);

/// <summary>The source of a pinned quotation.</summary>
/// <param name="Mark">The mark in the text without brackets, for example "P3".</param>
public sealed record PinnedSource(string Mark, string Source);

/// <summary>Evidence that was weighed, by name and date.</summary>
/// <param name="PointsTheOtherWay">True when it speaks against the decision; then <paramref name="Answer"/> says what follows for this member.</param>
public sealed record EvidenceConsidered(string Name, string Date, string Finding, bool PointsTheOtherWay, string? Answer);
