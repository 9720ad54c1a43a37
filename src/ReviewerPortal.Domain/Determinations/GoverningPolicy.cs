namespace ReviewerPortal.Domain.Determinations;

/// <summary>What the rules must know of a policy version; read from the version's stored text and its data.</summary>
public sealed record GoverningPolicy(
    Guid VersionId,
    string ReferenceNumber,
    string ContentHash,
    DateOnly EffectiveFrom,
    DateOnly? EffectiveTo,
    DateOnly? CommitteeAdoptedOn,
    IReadOnlyList<GoverningQuestion> Questions,
    IReadOnlyList<ContraryEvidenceQuestion> ContraryEvidence)
{
    public bool IsInForceOn(DateOnly day) => EffectiveFrom <= day && (EffectiveTo is null || day <= EffectiveTo);
}

/// <summary>One question that the reviewer answers: a statement that supports nothing, or a criterion of one that does.</summary>
public sealed record GoverningQuestion(string Address, QuestionKind Kind)
{
    public bool Accepts(AnswerValue answer) => answer == AnswerValue.ChartSilent || Kind switch
    {
        QuestionKind.Criterion => answer is AnswerValue.Met or AnswerValue.NotMet or AnswerValue.NotApplicable,
        _ => answer is AnswerValue.Applies or AnswerValue.DoesNotApply,
    };
}

/// <summary>What kind of statement asks the question; the basis of a denial must be the statement's own.</summary>
public enum QuestionKind
{
    Criterion,
    NotSupportedByLiterature,
    Investigational,
    NotMedicallyNecessary,
}

/// <summary>
/// Evidence in the policy that points away from its statement. Compliance answers it once per policy version;
/// the director answers it for the member before an adverse signature.
/// </summary>
public sealed record ContraryEvidenceQuestion(string Id, string Name, string Question, string? ComplianceAnswer);
