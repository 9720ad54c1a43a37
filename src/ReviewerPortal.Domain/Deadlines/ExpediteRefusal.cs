using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Deadlines;

/// <summary>
/// The plan does not expedite: the standard clock runs, from the original receipt. Procedural and no adverse determination; it has its own notice
/// and grievance right (42 CFR 422.570(d)(2)). Insert-only, one for each case.
/// </summary>
public sealed class ExpediteRefusal
{
    public const int ReasonLength = 2000;

    private ExpediteRefusal()
    {
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public string Reason { get; private set; } = "";

    public Guid RefusedById { get; private set; }

    public string RefusedByName { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset RefusedAt { get; private set; }

    internal static ExpediteRefusal Of(Guid caseId, string reason, Reviewer by, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(),
        CaseId = caseId,
        Reason = reason.Trim(),
        RefusedById = by.Id,
        RefusedByName = by.FullName,
        RefusedAt = at,
    };
}
