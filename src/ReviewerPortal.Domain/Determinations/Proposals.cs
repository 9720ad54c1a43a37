using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Determinations;

/// <summary>What is proposed for one line: the outcome, its coded basis, and where it is partly approved, what is.</summary>
public sealed record LineProposal(int LineNumber, LineOutcome Outcome, DeterminationBasis Basis, ApprovedInPart? InPart = null);

/// <summary>
/// What a partial approval approves: fewer units of the requested code, or another service in its place. Either is an adverse
/// determination (42 CFR 422.566(d), 438.210(b)(3)). The plain name is what the letter calls another service to the member.
/// </summary>
public sealed record ApprovedInPart(string Code, string Description, int Units, string PlainName = "")
{
    public const int PlainNameLength = 200;
}

/// <summary>The texts of a recommendation or approval, as the reviewer wrote them.</summary>
public sealed record Rationale(string MemberFacingReason, string ClinicalRationale, string WhatWouldChange, string IndividualReview)
{
    public const int TextLength = 200_000;

    public static Rationale ClinicalOnly(string clinicalRationale) => new("", clinicalRationale, "", "");
}

/// <summary>The signer's statements on this case. All three are needed (42 CFR 438.210(e); NCQA affirmative statement; plan policy).</summary>
public sealed record Attestation(bool RecordReviewed, bool NoConflictOfInterest, bool NoFinancialIncentive)
{
    public bool IsComplete => RecordReviewed && NoConflictOfInterest && NoFinancialIncentive;
}

/// <summary>What the director answers to one piece of contrary evidence, for this member.</summary>
public sealed record ContraryEvidenceAnswer(string EvidenceId, string Answer);

/// <summary>What the director brings to a signature; authentication was checked just before, by the use case.</summary>
public sealed record SignatureRequest(
    string Reasoning, IReadOnlyList<ContraryEvidenceAnswer> ContraryEvidenceAnswers, Attestation Attestation, string PacketDigest, ReadingRecord Reading)
{
    /// <summary>Approvals of lines for which less was recommended: the director decides in the member's favour. Empty where the recommendation is signed as it is.</summary>
    public IReadOnlyList<LineProposal> ApprovedInstead { get; init; } = [];
}

/// <summary>
/// What the signer had before them. Every document must have been opened; the rest is recorded for audit, never scored and never
/// used to hurry anyone.
/// </summary>
public sealed record ReadingRecord(IReadOnlySet<Guid> OpenedDocuments, IReadOnlyList<string> UnopenedEvidence, TimeSpan TimeOnCase);

/// <summary>The rows and settings under which a signature is given, in the versions in force.</summary>
public sealed record SigningTerms(
    GoverningPolicies Policies, CredentialClass Allowed, IReadOnlyList<SecondSignatureClass> SecondSignatures, TimeSpan RecallWindow);
