namespace ReviewerPortal.Domain.Policies.Evidence;

/// <summary>Where a body of evidence points, as the person who entered it judged it.</summary>
public enum EvidenceDirection
{
    Supports,
    Insufficient,
    SafetyConcern,
}

/// <summary>
/// What an organisation says about a service, entered by a person beside the policy. Only the quotations come from the
/// policy's text; strength, direction and dates are never inferred by code.
/// </summary>
public sealed record EvidenceSummary
{
    /// <summary>A short stable name within the policy version, such as <c>hayes</c>.</summary>
    public required string Id { get; init; }

    public required string Organisation { get; init; }

    /// <summary>The name of the work.</summary>
    public required string Name { get; init; }

    /// <summary>The methods of the service that the work covers.</summary>
    public required IReadOnlyList<PolicyMethod> Covers { get; init; }

    /// <summary>The policy's own words on it.</summary>
    public required IReadOnlyList<Quotation> Quotations { get; init; }

    /// <summary>The strength of the evidence in the organisation's words, such as <c>moderate to strong</c>.</summary>
    public required string Strength { get; init; }

    public required EvidenceDirection Direction { get; init; }

    /// <summary>Set when the work contradicts the policy's statement.</summary>
    public ContraryEvidence? PointsTheOtherWay { get; init; }

    /// <summary>The last day that the work's literature search covers.</summary>
    public DateOnly? SearchEndedOn { get; init; }

    public DateOnly? PublishedOn { get; init; }

    /// <summary>The last annual review of the work by its organisation.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>The year of the statement, where no day is known.</summary>
    public required int StatementYear { get; init; }

    /// <summary>The policy's reference number for the work, and whether it may be cited is a matter of the findings.</summary>
    public int? Reference { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    public bool IsContrary => PointsTheOtherWay is not null;

    /// <summary>Whether the work says anything on a request for these methods.</summary>
    public bool CoversAny(IEnumerable<string> methodTags) => Covers.Any(method => methodTags.Contains(method.Tag));

    /// <summary>How old the evidence is on a day: from the end of its search, else its publication, else its year.</summary>
    public EvidenceAge AgeOn(DateOnly day) => EvidenceAge.Of(this, day);
}

/// <summary>A way to perform the service, such as percutaneous or endoscopic. The tag is stable, the name is for people.</summary>
public sealed record PolicyMethod(string Tag, string Name);

/// <summary>Words of the policy and where they stand in its source.</summary>
public sealed record Quotation(string Text, SourceSpan Span);

/// <summary>
/// Evidence against the policy's statement: whom it favours, in words, and what a director must answer for this member
/// before an adverse signature.
/// </summary>
public sealed record ContraryEvidence(string FavouredSubgroup, string QuestionForDirector, ComplianceAnswer? ComplianceAnswer = null);

/// <summary>What compliance answered to contrary evidence, once per policy version; without it no adverse signature rests on the policy.</summary>
public sealed record ComplianceAnswer(string Text, string AnsweredBy, DateOnly AnsweredOn);
