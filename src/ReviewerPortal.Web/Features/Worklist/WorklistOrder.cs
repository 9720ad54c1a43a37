using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Web.Features.Worklist;

/// <summary>Where a page begins: the sort keys of one case, with its number to break ties.</summary>
internal sealed record WorklistPlace(string Number, DateTimeOffset DueAt, DateTimeOffset ReceivedAt, string MemberNameKey);

/// <summary>Order and keyset conditions of each sort. Pages stay whole while cases come and go, whatever their number.</summary>
internal static class WorklistOrder
{
    public static IQueryable<AuthorizationCase> Ordered(this IQueryable<AuthorizationCase> cases, WorklistSort sort) => sort switch
    {
        WorklistSort.Due => cases.OrderBy(c => c.DueAt).ThenBy(c => c.Number),
        WorklistSort.Received => cases.OrderBy(c => c.ReceivedAt).ThenBy(c => c.Number),
        WorklistSort.Member => cases.OrderBy(c => c.MemberNameKey).ThenBy(c => c.Number),
        _ => cases.OrderBy(c => c.Number),
    };

    public static IQueryable<AuthorizationCase> OrderedBackwards(this IQueryable<AuthorizationCase> cases, WorklistSort sort) => sort switch
    {
        WorklistSort.Due => cases.OrderByDescending(c => c.DueAt).ThenByDescending(c => c.Number),
        WorklistSort.Received => cases.OrderByDescending(c => c.ReceivedAt).ThenByDescending(c => c.Number),
        WorklistSort.Member => cases.OrderByDescending(c => c.MemberNameKey).ThenByDescending(c => c.Number),
        _ => cases.OrderByDescending(c => c.Number),
    };

#pragma warning disable CA1310 // Translated to the database's comparison of keys.
    public static IQueryable<AuthorizationCase> After(this IQueryable<AuthorizationCase> cases, WorklistSort sort, WorklistPlace place) => sort switch
    {
        WorklistSort.Due => cases.Where(c => c.DueAt > place.DueAt || (c.DueAt == place.DueAt && c.Number.CompareTo(place.Number) > 0)),
        WorklistSort.Received => cases.Where(c => c.ReceivedAt > place.ReceivedAt || (c.ReceivedAt == place.ReceivedAt && c.Number.CompareTo(place.Number) > 0)),
        WorklistSort.Member => cases.Where(c => c.MemberNameKey.CompareTo(place.MemberNameKey) > 0
                                                || (c.MemberNameKey == place.MemberNameKey && c.Number.CompareTo(place.Number) > 0)),
        _ => cases.Where(c => c.Number.CompareTo(place.Number) > 0),
    };

    public static IQueryable<AuthorizationCase> Before(this IQueryable<AuthorizationCase> cases, WorklistSort sort, WorklistPlace place) => sort switch
    {
        WorklistSort.Due => cases.Where(c => c.DueAt < place.DueAt || (c.DueAt == place.DueAt && c.Number.CompareTo(place.Number) < 0)),
        WorklistSort.Received => cases.Where(c => c.ReceivedAt < place.ReceivedAt || (c.ReceivedAt == place.ReceivedAt && c.Number.CompareTo(place.Number) < 0)),
        WorklistSort.Member => cases.Where(c => c.MemberNameKey.CompareTo(place.MemberNameKey) < 0
                                                || (c.MemberNameKey == place.MemberNameKey && c.Number.CompareTo(place.Number) < 0)),
        _ => cases.Where(c => c.Number.CompareTo(place.Number) < 0),
    };
#pragma warning restore CA1310
}
