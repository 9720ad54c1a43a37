using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Determinations;

/// <summary>
/// A nurse's recommendation for all lines of a case. Insert-only: a case points to the one that stands, a return to the nurse clears the pointer.
/// </summary>
public sealed class Recommendation
{
    private readonly List<RecommendedLine> _lines = [];

    private Recommendation()
    {
    }

    public Guid Id { get; private set; }

    public Guid RecommendedById { get; private set; }

    public string RecommendedByName { get; private set; } = "";

    public string RecommendedByCredentials { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset RecommendedAt { get; private set; }

    public string MemberFacingReason { get; private set; } = "";

    public string ClinicalRationale { get; private set; } = "";

    public string WhatWouldChange { get; private set; } = "";

    /// <summary>How this member's own history was weighed; needed for Medicare Advantage and for Medicaid members under 21.</summary>
    public string IndividualReview { get; private set; } = "";

    public IReadOnlyList<RecommendedLine> Lines => _lines;

    /// <summary>The lines as a director would decide them by signing.</summary>
    public IReadOnlyList<LineProposal> Proposals => [.. _lines.Select(line => line.ToProposal())];

    /// <summary>The same, with approvals that the director gives in place of what was recommended.</summary>
    public IReadOnlyList<LineProposal> ProposalsWith(IReadOnlyList<LineProposal> approvedInstead) =>
        [.. Proposals.Select(proposed => approvedInstead.FirstOrDefault(a => a.LineNumber == proposed.LineNumber) ?? proposed)];

    public Rationale Texts => new(MemberFacingReason, ClinicalRationale, WhatWouldChange, IndividualReview);

    internal static Recommendation By(Reviewer nurse, Rationale rationale, IEnumerable<LineProposal> proposals, DateTimeOffset at)
    {
        var recommendation = new Recommendation
        {
            Id = Guid.CreateVersion7(),
            RecommendedById = nurse.Id,
            RecommendedByName = nurse.FullName,
            RecommendedByCredentials = nurse.Credentials,
            RecommendedAt = at,
            MemberFacingReason = rationale.MemberFacingReason.Trim(),
            ClinicalRationale = rationale.ClinicalRationale.Trim(),
            WhatWouldChange = rationale.WhatWouldChange.Trim(),
            IndividualReview = rationale.IndividualReview.Trim(),
        };
        recommendation._lines.AddRange(proposals.Select(RecommendedLine.Of));
        return recommendation;
    }
}

/// <summary>What is recommended for one line.</summary>
public sealed class RecommendedLine
{
    private RecommendedLine()
    {
    }

    public Guid Id { get; private set; }

    public int LineNumber { get; private set; }

    public LineOutcome Outcome { get; private set; }

    public DeterminationBasis Basis { get; private set; }

    /// <summary>What is approved in part; null for every other outcome.</summary>
    public ApprovedInPart? InPart { get; private set; }

    public LineProposal ToProposal() => new(LineNumber, Outcome, Basis, InPart);

    internal static RecommendedLine Of(LineProposal proposal) => new()
    {
        Id = Guid.CreateVersion7(),
        LineNumber = proposal.LineNumber,
        Outcome = proposal.Outcome,
        Basis = proposal.Basis,
        InPart = proposal.InPart,
    };
}
