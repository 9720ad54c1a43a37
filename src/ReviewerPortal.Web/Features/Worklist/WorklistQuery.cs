using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Features.Worklist;

/// <summary>Reads one page of the worklist. Each read authorises by itself: an open circuit outlives a revoked role.</summary>
public sealed class WorklistQuery(IDbContextFactory<PortalDbContext> contexts, PolicyLibrary library, PlanTimeZone zone, TimeProvider clock)
{
    public const int PageSize = 25;

    public static readonly Refusal NotAllowed = new("worklist.not-allowed", "The worklist is not part of your work. Ask an administrator for a role.");

    /// <summary>Refused where the person is disabled or holds none of the roles that read cases.</summary>
    public async Task<Result<WorklistList>> ReadAsync(Guid personId, WorklistFilter filter, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var person = await ReviewerLoader.FindAsync(context, personId, cancellationToken);
        if (person is null || !(person.Is(Role.Nurse) || person.Is(Role.MedicalDirector) || person.Is(Role.Auditor))) return NotAllowed;

        var selected = context.Set<AuthorizationCase>().AsNoTracking().Where(filter, personId);
        var page = await PageAsync(context, selected, filter, cancellationToken);
        var now = clock.GetUtcNow();
        var endOfToday = DueTime.EndOf(zone.Day(now), zone.Zone);
        return new WorklistList
        {
            Rows = await RemarkedAsync(context, page.Rows, cancellationToken),
            HasNext = page.HasNext,
            Earlier = page.Rows is [var first, ..] ? await EarlierAsync(context, selected, filter.Sort, first.Number, cancellationToken) : default,
            Total = await CountAsync(selected, cancellationToken),
            PastDue = await CountAsync(selected.Where(c => c.DueAt <= now), cancellationToken),
            DueToday = await CountAsync(selected.Where(c => c.DueAt > now && c.DueAt <= endOfToday), cancellationToken),
            EndOfToday = endOfToday,
            ViewCounts = await ViewCountsAsync(context, person, cancellationToken),
            Holders = await HoldersAsync(context, cancellationToken),
            AmaNotice = await PublishedCodes.AmaNoticeAsync(context, library, cancellationToken),
            MayWork = person.Is(Role.Nurse),
        };
    }

    private static async Task<(List<WorklistRow> Rows, bool HasNext)> PageAsync(
        PortalDbContext context, IQueryable<AuthorizationCase> selected, WorklistFilter filter, CancellationToken cancellationToken)
    {
        if (filter.Before is { } before && await PlaceAsync(context, before, cancellationToken) is { } end)
        {
            var rows = await RowsAsync(selected.Before(filter.Sort, end).OrderedBackwards(filter.Sort).Take(PageSize), cancellationToken);
            rows.Reverse();
            // A first page that has shrunk is filled up again from what follows.
            if (rows.Count == PageSize) return (rows, true);
        }

        var start = filter.After is { } after ? await PlaceAsync(context, after, cancellationToken) : null;
        var onwards = start is null ? selected : selected.After(filter.Sort, start);
        var found = await RowsAsync(onwards.Ordered(filter.Sort).Take(PageSize + 1), cancellationToken);
        return ([.. found.Take(PageSize)], found.Count > PageSize);
    }

    private static Task<WorklistPlace?> PlaceAsync(PortalDbContext context, string number, CancellationToken cancellationToken) =>
        context.Set<AuthorizationCase>().Where(c => c.Number == number)
            .Select(c => new WorklistPlace(c.Number, c.DueAt, c.ReceivedAt, c.MemberNameKey)).SingleOrDefaultAsync(cancellationToken);

    private static async Task<CappedCount> EarlierAsync(
        PortalDbContext context, IQueryable<AuthorizationCase> selected, WorklistSort sort, string firstNumber, CancellationToken cancellationToken) =>
        await PlaceAsync(context, firstNumber, cancellationToken) is { } first ? await CountAsync(selected.Before(sort, first), cancellationToken) : default;

    private static Task<List<WorklistRow>> RowsAsync(IQueryable<AuthorizationCase> cases, CancellationToken cancellationToken) =>
        cases.AsSplitQuery().Select(c => new WorklistRow
        {
            Number = c.Number,
            Status = c.Status,
            ReceivedAt = c.ReceivedAt,
            DueAt = c.DueAt,
            DecidedAt = c.DecidedAt,
            FamilyName = c.Member.FamilyName,
            GivenName = c.Member.GivenName,
            BirthDate = c.Member.BirthDate,
            MemberId = c.Member.MemberId,
            LineOfBusiness = c.Coverage.LineOfBusiness,
            Urgency = c.Urgency,
            HolderId = c.HolderId,
            HolderName = c.HolderName,
            LeaseUntil = c.LeaseUntil,
            NoticeDueAt = c.NoticeDueAt,
            Clock = c.Clocks.Where(k => k.Governs && k.Measures == ClockMeasure.Decision)
                .Select(k => new WorklistClock(k.Row.Limit, k.Row.Unit, k.Cite, k.Verified)).First(),
            Lines = c.Lines.OrderBy(l => l.LineNumber).Select(l => new WorklistLine(l.Code, l.Description, l.PolicyVersionId)).ToList(),
            Diagnoses = c.Diagnoses,
        }).ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<WorklistRow>> RemarkedAsync(PortalDbContext context, List<WorklistRow> rows, CancellationToken cancellationToken)
    {
        var codes = rows.SelectMany(row => row.Lines).Select(line => line.Code).Distinct().ToList();
        var naming = await PublishedCodes.VersionsNamingAsync(context, codes, cancellationToken);
        var anyPolicy = await context.Set<PolicyVersion>().AnyAsync(cancellationToken);
        return [.. rows.Select(row => row with { Remarks = WorklistRemarks.On(row.Lines, naming, anyPolicy) })];
    }

    private static async Task<IReadOnlyDictionary<WorklistView, CappedCount>> ViewCountsAsync(PortalDbContext context, Reviewer person, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<WorklistView, CappedCount>();
        foreach (var view in Enum.GetValues<WorklistView>().Where(view => person.Is(Role.Nurse) || !view.IsOfTheHolder()))
            counts[view] = await CountAsync(context.Set<AuthorizationCase>().Where(new WorklistFilter { View = view }, person.Id), cancellationToken);
        return counts;
    }

    /// <summary>In the order of the index on status and due time, so that counting stops at the cap without sorting.</summary>
    private static async Task<CappedCount> CountAsync(IQueryable<AuthorizationCase> cases, CancellationToken cancellationToken) =>
        new(await cases.OrderBy(c => c.Status).ThenBy(c => c.DueAt).ThenBy(c => c.Number).Take(CappedCount.Cap + 1).CountAsync(cancellationToken));

    private static Task<List<WorklistHolder>> HoldersAsync(PortalDbContext context, CancellationToken cancellationToken)
    {
        var open = WorklistStatus.Open.Statuses();
        return context.Set<AuthorizationCase>().Where(c => open.Contains(c.Status) && c.HolderId != null)
            .Select(c => new { Id = c.HolderId!.Value, Name = c.HolderName! }).Distinct()
            .OrderBy(holder => holder.Name).Select(holder => new WorklistHolder(holder.Id, holder.Name)).ToListAsync(cancellationToken);
    }
}
