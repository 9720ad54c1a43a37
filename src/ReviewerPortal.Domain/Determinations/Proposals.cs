namespace ReviewerPortal.Domain.Determinations;

/// <summary>What is proposed for one line: the outcome and its coded basis.</summary>
public sealed record LineProposal(int LineNumber, LineOutcome Outcome, DeterminationBasis Basis);

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
    string Reasoning, IReadOnlyList<ContraryEvidenceAnswer> ContraryEvidenceAnswers, Attestation Attestation, string PacketDigest);
