using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Data.Retention;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Features.Audit;

/// <summary>Reads the audit log for auditors. Each read authorises by itself; that somebody reads is recorded once per visit by <see cref="ViewAudit"/>.</summary>
public sealed class AuditQuery(IDbContextFactory<PortalDbContext> contexts, AuditAnchor anchor, PlanTimeZone zone)
{
    public const int PageSize = 50;

    private static readonly Refusal Unknown = new("audit.unknown-event", "There is no such event.");

    /// <summary>One page, newest first. Refused for whoever is no auditor.</summary>
    public async Task<Result<AuditList>> ListAsync(Guid personId, AuditFilter filter, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await MayReadAsync(context, personId, cancellationToken)) return AuditReaders.NotAllowed;

        var selected = await SelectedAsync(context, filter, cancellationToken);
        var newer = filter.Before is { } before ? await NewerAsync(context, selected, before, cancellationToken) : null;
        // A first page that has shrunk is filled up again from what follows.
        return newer is { Rows.Count: PageSize } ? newer : await OlderAsync(context, selected, filter.After, cancellationToken);
    }

    /// <summary>One event. Refused for whoever is no auditor, and where there is none.</summary>
    public async Task<Result<AuditEventView>> FindAsync(Guid personId, long sequence, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await MayReadAsync(context, personId, cancellationToken)) return AuditReaders.NotAllowed;
        var link = await context.Set<AuditEvent>().AsNoTracking().SingleOrDefaultAsync(e => e.Sequence == sequence, cancellationToken);
        if (link is null) return Unknown;

        var number = await context.Set<AuthorizationCase>().Where(c => c.Id == link.CaseId).Select(c => c.Number).SingleOrDefaultAsync(cancellationToken);
        var hasNext = await context.Set<AuditEvent>().AnyAsync(e => e.Sequence > sequence, cancellationToken);
        var told = RecordedEvent.Read(link.CanonicalBytes);
        return ToView(link, told with { Details = await WithNamesAsync(context, told.Details, cancellationToken) }, number, hasNext);
    }

    /// <summary>The chain's head, its anchor, and the last verification. Refused for whoever is no auditor.</summary>
    public async Task<Result<ChainState>> StateAsync(Guid personId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await MayReadAsync(context, personId, cancellationToken)) return AuditReaders.NotAllowed;
        // The anchor is read first: a line that is written meanwhile is about a later event.
        var last = anchor.Last();
        var events = context.Set<AuditEvent>().AsNoTracking();
        var head = await events.OrderByDescending(e => e.Sequence).Select(e => new { e.Sequence, e.Hash }).FirstOrDefaultAsync(cancellationToken);
        var anchored = last is { } line ? await events.Where(e => e.Sequence == line.Sequence).Select(e => e.Hash).SingleOrDefaultAsync(cancellationToken) : null;
        return new ChainState(head?.Sequence ?? 0, head is null ? "" : Convert.ToHexStringLower(head.Hash), last?.Sequence,
            anchored is not null && Convert.ToHexStringLower(anchored) == last!.Value.Hash, await LastVerificationAsync(events, cancellationToken));
    }

    private static async Task<bool> MayReadAsync(PortalDbContext context, Guid personId, CancellationToken cancellationToken) =>
        AuditReaders.MayRead(await ReviewerLoader.FindAsync(context, personId, cancellationToken));

    private async Task<IQueryable<AuditEvent>> SelectedAsync(PortalDbContext context, AuditFilter filter, CancellationToken cancellationToken)
    {
        var events = context.Set<AuditEvent>().AsNoTracking();
        if (filter.CaseNumber is { } number)
        {
            var caseId = await CaseIdAsync(context, number, cancellationToken);
            events = events.Where(e => e.CaseId != null && e.CaseId == caseId);
        }

        if (filter.Person is { } name)
        {
            var people = await PeopleAsync(context, name, cancellationToken);
            events = events.Where(e => e.ActorId != null && people.Contains(e.ActorId.Value));
        }

        return OfDays(OfKinds(events, filter), filter);
    }

    private static IQueryable<AuditEvent> OfKinds(IQueryable<AuditEvent> events, AuditFilter filter)
    {
        if (AuditKinds.Group(filter.Group) is { } group)
        {
            List<string> patterns = [.. group.Prefixes.Select(prefix => prefix + "%")];
            events = events.Where(e => patterns.Any(pattern => EF.Functions.Like(e.Kind, pattern)));
        }

        var part = filter.Kind?.ToLowerInvariant();
        return part is null ? events : events.Where(e => e.Kind.Contains(part));
    }

    private IQueryable<AuditEvent> OfDays(IQueryable<AuditEvent> events, AuditFilter filter)
    {
        if (filter.From is { } first && zone.StartOf(first) is var from) events = events.Where(e => e.At >= from);
        if (filter.To is { } last && zone.EndOf(last) is var until) events = events.Where(e => e.At < until);
        return events;
    }

    /// <summary>By the cases, and by the tombstones of those that retention removed. A number that is none finds nothing.</summary>
    private static async Task<Guid?> CaseIdAsync(PortalDbContext context, string number, CancellationToken cancellationToken)
    {
        var wanted = number.ToUpperInvariant();
        if (await context.Set<AuthorizationCase>().Where(c => c.Number == wanted).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancellationToken) is { } id) return id;
        var tombstones = context.Set<AuditEvent>().AsNoTracking().Where(e => e.Kind == RetentionEvents.Removed).AsAsyncEnumerable();
        await foreach (var tombstone in tombstones.WithCancellation(cancellationToken))
            if (RecordedEvent.Read(tombstone.CanonicalBytes).Detail("number") == wanted) return tombstone.CaseId;
        return null;
    }

    /// <summary>Compared in code: the database folds the case of ASCII letters only.</summary>
    private static async Task<List<Guid>> PeopleAsync(PortalDbContext context, string name, CancellationToken cancellationToken)
    {
        var people = await context.Users.Select(p => new { p.Id, p.FullName }).ToListAsync(cancellationToken);
        return [.. people.Where(p => p.FullName.Contains(name, StringComparison.InvariantCultureIgnoreCase)).Select(p => p.Id)];
    }

    private static async Task<AuditList> NewerAsync(PortalDbContext context, IQueryable<AuditEvent> selected, long before, CancellationToken cancellationToken)
    {
        var rows = await ToRows(context, selected.Where(e => e.Sequence > before).OrderBy(e => e.Sequence).Take(PageSize + 1)).ToListAsync(cancellationToken);
        var page = rows.OrderBy(row => row.Sequence).Take(PageSize).Reverse().ToList();
        return new AuditList(page, rows.Count > PageSize, HasOlder: true);
    }

    private static async Task<AuditList> OlderAsync(PortalDbContext context, IQueryable<AuditEvent> selected, long? after, CancellationToken cancellationToken)
    {
        var onwards = after is { } start ? selected.Where(e => e.Sequence < start) : selected;
        var rows = await ToRows(context, onwards.OrderByDescending(e => e.Sequence).Take(PageSize + 1)).ToListAsync(cancellationToken);
        var hasNewer = after is { } end && await selected.AnyAsync(e => e.Sequence >= end, cancellationToken);
        return new AuditList([.. rows.OrderByDescending(row => row.Sequence).Take(PageSize)], hasNewer, rows.Count > PageSize);
    }

    private static IQueryable<AuditRow> ToRows(PortalDbContext context, IQueryable<AuditEvent> events) =>
        from link in events
        join person in context.Users on link.ActorId equals (Guid?)person.Id into people
        from person in people.DefaultIfEmpty()
        join about in context.Set<AuthorizationCase>() on link.CaseId equals (Guid?)about.Id into cases
        from about in cases.DefaultIfEmpty()
        select new AuditRow
        {
            Sequence = link.Sequence,
            At = link.At,
            Kind = link.Kind,
            Person = person.FullName,
            CaseNumber = about.Number,
            IsOfARemovedCase = link.CaseId != null && about.Number == null,
        };

    private static AuditEventView ToView(AuditEvent link, RecordedEvent told, string? caseNumber, bool hasNext) => new(
        link.Sequence, told.At, told.Kind, told.ActorName, told.ActorRoles.Split(' ', StringSplitOptions.RemoveEmptyEntries), caseNumber, told.CaseId is not null && caseNumber is null,
        told.Details, told.Changes, told.Rows, told.Removed, Convert.ToHexStringLower(link.Hash), Convert.ToHexStringLower(link.PreviousHash), hasNext);

    /// <summary>An event holds ids; people want names beside them.</summary>
    private static async Task<IReadOnlyList<KeyValuePair<string, string?>>> WithNamesAsync(
        PortalDbContext context, IReadOnlyList<KeyValuePair<string, string?>> details, CancellationToken cancellationToken)
    {
        List<Guid> ids = [.. details.Select(d => Guid.TryParse(d.Value, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)];
        if (ids.Count == 0) return details;
        var names = await context.Users.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id.ToString(), p => p.FullName, cancellationToken);
        return [.. details.Select(d => d.Value is { } id && names.TryGetValue(id, out var name) ? KeyValuePair.Create(d.Key, (string?)$"{name} ({id})") : d)];
    }

    private static async Task<RecordedVerification?> LastVerificationAsync(IQueryable<AuditEvent> events, CancellationToken cancellationToken)
    {
        var bytes = await events.Where(e => e.Kind == VerifyChain.Kind).OrderByDescending(e => e.Sequence).Select(e => e.CanonicalBytes).FirstOrDefaultAsync(cancellationToken);
        if (bytes is null) return null;
        var told = RecordedEvent.Read(bytes);
        return new RecordedVerification(told.At, told.ActorName, told.Detail("events"), told.Detail("result") ?? "");
    }
}
