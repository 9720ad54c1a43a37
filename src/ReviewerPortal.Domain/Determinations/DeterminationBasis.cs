namespace ReviewerPortal.Domain.Determinations;

public enum LineOutcome
{
    Approved,
    PartiallyApproved,
    Denied,
}

/// <summary>
/// The coded basis of a determination, always chosen by a person. The words for members and clinicians, and the mapping to
/// outside code lists, are versioned rows (<see cref="ReasonCode"/>).
/// </summary>
public enum DeterminationBasis
{
    MedicalNecessity,
    NotSupportedByLiterature,
    Investigational,
    BenefitExclusion,
    Administrative,
    LackOfInformation,

    /// <summary>A higher authority covers, and its conditions are met.</summary>
    HigherAuthorityCovers,

    /// <summary>The statement does not apply, and the governing rule is met.</summary>
    StatementDoesNotApply,

    /// <summary>Every criterion of the policy that applies is met.</summary>
    CriteriaMet,

    /// <summary>An active course of treatment goes on (42 CFR 422.112(b)(8) and the plan's transition rules).</summary>
    ContinuityOfCare,

    /// <summary>The medical director's exception, and theirs alone.</summary>
    DirectorException,
}

public static class DeterminationBases
{
    public static bool Approves(this DeterminationBasis basis) => basis is
        DeterminationBasis.HigherAuthorityCovers or DeterminationBasis.StatementDoesNotApply or DeterminationBasis.CriteriaMet or
        DeterminationBasis.ContinuityOfCare or DeterminationBasis.DirectorException;

    /// <summary>True where the policy's own statement is what the determination rests on.</summary>
    public static bool RestsOnPolicy(this DeterminationBasis basis) => basis is
        DeterminationBasis.MedicalNecessity or DeterminationBasis.NotSupportedByLiterature or DeterminationBasis.Investigational or
        DeterminationBasis.StatementDoesNotApply or DeterminationBasis.CriteriaMet;

    /// <summary>The kind of statement that a denial on this basis needs; null for bases that no statement gives.</summary>
    public static QuestionKind? DenyingQuestion(this DeterminationBasis basis) => basis switch
    {
        DeterminationBasis.NotSupportedByLiterature => QuestionKind.NotSupportedByLiterature,
        DeterminationBasis.Investigational => QuestionKind.Investigational,
        DeterminationBasis.MedicalNecessity => QuestionKind.Criterion,
        _ => null,
    };
}

/// <summary>The words of a basis: a versioned row that compliance maintains, seeded at the first start.</summary>
public sealed class ReasonCode
{
    public required Guid Id { get; init; }

    public required DeterminationBasis Basis { get; init; }

    public required int Version { get; init; }

    /// <summary>What the basis means, in a clinician's words.</summary>
    public required string ClinicianText { get; init; }

    /// <summary>What the basis means, in the member's words.</summary>
    public required string MemberText { get; init; }

    /// <summary>The true answer to "what would change this decision" where the reviewer enters none of their own.</summary>
    public required string WhatWouldChange { get; init; }
}
