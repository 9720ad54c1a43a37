using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Retention;

/// <summary>
/// Keeps a case past its term, because a lawsuit, an audit or an appeal may still need it. Insert-only: a hold ends by its
/// release, a row of its own, and both stay until the case itself is removed.
/// </summary>
public sealed class LegalHold
{
    public const int ReasonLength = 1000;

    private LegalHold()
    {
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public string Reason { get; private set; } = "";

    public Guid PlacedById { get; private set; }

    public string PlacedByName { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset PlacedAt { get; private set; }

    /// <summary>Null while the hold stands.</summary>
    public LegalHoldRelease? Release { get; private set; }

    /// <summary>Refused for whoever may not place one, and without a reason.</summary>
    public static Result<LegalHold> Place(Guid caseId, Reviewer by, string reason, DateTimeOffset at)
    {
        if (Rules.Broken(new HoldsAreKeptByComplianceOrAnAdministrator(by), new AHoldSaysWhy(reason)) is { Length: > 0 } broken) return broken;
        return new LegalHold { Id = Guid.CreateVersion7(), CaseId = caseId, Reason = reason.Trim(), PlacedById = by.Id, PlacedByName = by.FullName, PlacedAt = at };
    }

    /// <summary>Refused for whoever may not release it, without a reason, and where it is released already.</summary>
    public Result<LegalHoldRelease> ReleaseBy(Reviewer by, string reason, DateTimeOffset at)
    {
        if (Rules.Broken(new HoldsAreKeptByComplianceOrAnAdministrator(by), new AHoldSaysWhy(reason), new AHoldIsReleasedOnce(this)) is { Length: > 0 } broken) return broken;
        Release = LegalHoldRelease.Of(this, by, reason.Trim(), at);
        return Release;
    }
}

/// <summary>The end of a legal hold, with its reason. Insert-only.</summary>
public sealed class LegalHoldRelease
{
    private LegalHoldRelease()
    {
    }

    public Guid Id { get; private set; }

    public Guid HoldId { get; private set; }

    public string Reason { get; private set; } = "";

    public Guid ReleasedById { get; private set; }

    public string ReleasedByName { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset ReleasedAt { get; private set; }

    internal static LegalHoldRelease Of(LegalHold hold, Reviewer by, string reason, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(),
        HoldId = hold.Id,
        Reason = reason,
        ReleasedById = by.Id,
        ReleasedByName = by.FullName,
        ReleasedAt = at,
    };
}
