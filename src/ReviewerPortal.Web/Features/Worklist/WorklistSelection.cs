using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Web.Features.Worklist;

/// <summary>The filter as conditions that the database answers from its indexes.</summary>
internal static class WorklistSelection
{
    private const char EndOfPrefix = '\uffff';

    public static IQueryable<AuthorizationCase> Where(this IQueryable<AuthorizationCase> cases, WorklistFilter filter, Guid personId)
    {
        var statuses = filter.Statuses;
        var selected = cases.Where(c => statuses.Contains(c.Status)).OfView(filter.View, personId).HeldBy(filter.Holder).Found(filter.Search);
        if (filter.LineOfBusiness is { } lineOfBusiness) selected = selected.Where(c => c.Coverage.LineOfBusiness == lineOfBusiness);
        if (filter.Urgency is { } urgency) selected = selected.Where(c => c.Urgency == urgency);
        if (filter.RequestType is { } type) selected = selected.Where(c => c.RequestType == type);
        return selected;
    }

    public static IQueryable<AuthorizationCase> OfView(this IQueryable<AuthorizationCase> cases, WorklistView view, Guid personId) => view switch
    {
        WorklistView.Mine => cases.Where(c => c.HolderId == personId),
        WorklistView.WaitingForInformation => cases.Where(c => c.Status == CaseStatus.PendedForInformation),
        WorklistView.ReturnedToMe => cases.Where(c => c.Status == CaseStatus.ReturnedToNurse && c.HolderId == personId),
        WorklistView.AwaitingSignOff => cases.Where(c => c.Status == CaseStatus.AwaitingSignOff || c.Status == CaseStatus.AwaitingSecondSignature),
        WorklistView.NoticesOwed => cases.Where(c => c.NoticeDueAt != null),
        WorklistView.Expedited => cases.Where(c => c.Urgency == Urgency.Expedited),
        _ => cases,
    };

    private static IQueryable<AuthorizationCase> HeldBy(this IQueryable<AuthorizationCase> cases, string? holder) => holder switch
    {
        null => cases,
        WorklistFilter.Nobody => cases.Where(c => c.HolderId == null),
        _ => HeldBy(cases, Guid.Parse(holder)),
    };

    private static IQueryable<AuthorizationCase> HeldBy(IQueryable<AuthorizationCase> cases, Guid holderId) => cases.Where(c => c.HolderId == holderId);

    /// <summary>Case number, member name (family name first) or member id, each from its beginning: a range, so that an index serves it.</summary>
    private static IQueryable<AuthorizationCase> Found(this IQueryable<AuthorizationCase> cases, string? search)
    {
        if (search is null) return cases;
        var from = search.ToUpperInvariant();
        var to = from + EndOfPrefix;
#pragma warning disable CA1310 // Translated to the database's comparison of keys that are upper-cased in code.
        return cases.Where(c =>
            (c.MemberNameKey.CompareTo(from) >= 0 && c.MemberNameKey.CompareTo(to) < 0)
            || (c.Number.CompareTo(from) >= 0 && c.Number.CompareTo(to) < 0)
            || (c.Member.MemberId.CompareTo(from) >= 0 && c.Member.MemberId.CompareTo(to) < 0));
#pragma warning restore CA1310
    }
}
