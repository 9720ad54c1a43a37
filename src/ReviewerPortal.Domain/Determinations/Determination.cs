using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Determinations;

/// <summary>
/// The decision on one line. Insert-only: a correction is a new determination that supersedes this one, with a reason.
/// Copies who decided, and pins the policy version and its content hash.
/// </summary>
public sealed class Determination
{
    private Determination()
    {
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public int LineNumber { get; private set; }

    public LineOutcome Outcome { get; private set; }

    public DeterminationBasis Basis { get; private set; }

    /// <summary>What is approved where the line is approved in part; null for every other outcome.</summary>
    public ApprovedInPart? InPart { get; private set; }

    /// <summary>The earlier determination of this line that this one corrects; null for the first.</summary>
    public Guid? SupersedesId { get; private set; }

    /// <summary>Why the earlier one was taken up again; null for the first.</summary>
    public string? SupersessionReason { get; private set; }

    /// <summary>The policy version that was read, whether or not the basis rests on it; null for a line without a policy.</summary>
    public Guid? PolicyVersionId { get; private set; }

    public string? PolicyContentHash { get; private set; }

    public Guid DecidedById { get; private set; }

    public string DecidedByName { get; private set; } = "";

    public string DecidedByCredentials { get; private set; } = "";

    public string? DecidedBySpecialty { get; private set; }

    public string? LicenseNumber { get; private set; }

    public string? LicenseState { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset DecidedAt { get; private set; }

    public string ClinicalRationale { get; private set; } = "";

    /// <summary>The sign-off that made it; null where a nurse approved.</summary>
    public Guid? SignOffId { get; private set; }

    internal static Determination Of(
        Guid caseId, LineProposal proposal, Reviewer by, GoverningPolicy? policy, string clinicalRationale, Guid? signOffId, Correction? corrects, DateTimeOffset at) => new()
        {
            Id = Guid.CreateVersion7(),
            CaseId = caseId,
            LineNumber = proposal.LineNumber,
            Outcome = proposal.Outcome,
            Basis = proposal.Basis,
            InPart = proposal.InPart,
            SupersedesId = corrects?.DeterminationId,
            SupersessionReason = corrects?.Reason,
            PolicyVersionId = policy?.VersionId,
            PolicyContentHash = policy?.ContentHash,
            DecidedById = by.Id,
            DecidedByName = by.FullName,
            DecidedByCredentials = by.Credentials,
            DecidedBySpecialty = by.Specialty,
            LicenseNumber = by.License?.Number,
            LicenseState = by.License?.State,
            DecidedAt = at,
            ClinicalRationale = clinicalRationale.Trim(),
            SignOffId = signOffId,
        };

    /// <summary>The outcome of a case follows from its lines.</summary>
    public static CaseOutcome CaseOutcome(IEnumerable<LineOutcome> lines) => lines.Distinct().ToList() switch
    {
        [LineOutcome.Approved] => Cases.CaseOutcome.Approved,
        [LineOutcome.Denied] => Cases.CaseOutcome.Denied,
        _ => Cases.CaseOutcome.PartiallyApproved,
    };

    /// <summary>Which determination is corrected, and why.</summary>
    internal sealed record Correction(Guid DeterminationId, string Reason);
}
