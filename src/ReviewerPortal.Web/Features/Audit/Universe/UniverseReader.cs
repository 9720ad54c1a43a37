using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Audit;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Features.Audit.Universe;

/// <summary>Reads the cases of a period in batches, by date and number, so that no list of all of them is ever in memory.</summary>
internal sealed class UniverseReader(PortalDbContext context, UniverseFilter filter, PlanTimeZone zone)
{
    private const int BatchSize = 50;

    /// <summary>The cases of the period. The filter was checked: both days are there.</summary>
    public IQueryable<AuthorizationCase> Selected()
    {
        var (from, until) = (zone.StartOf(filter.From!.Value), zone.EndOf(filter.To!.Value));
        var cases = context.Set<AuthorizationCase>().AsNoTracking();
        if (filter.LineOfBusiness is { } line) cases = cases.Where(c => c.Coverage.LineOfBusiness == line);
        return filter.By == UniverseDate.Received
            ? cases.Where(c => c.ReceivedAt >= from && c.ReceivedAt < until)
            : cases.Where(c => c.DecidedAt >= from && c.DecidedAt < until);
    }

    /// <summary>The numbers of the sampled cases; empty where no sample is drawn.</summary>
    public async Task<IReadOnlySet<string>> SampleAsync(CancellationToken cancellationToken)
    {
        var sample = new SeededSample(filter.Seed, filter.SampleSize);
        if (filter.SampleSize == 0) return sample.Drawn;
        await foreach (var number in Selected().Select(c => c.Number).AsAsyncEnumerable().WithCancellation(cancellationToken)) sample.Offer(number);
        return sample.Drawn;
    }

    /// <summary>The rows, batch by batch, in the order of the chosen date and the number.</summary>
    public async IAsyncEnumerable<IReadOnlyList<UniverseRow>> BatchesAsync(
        IReadOnlySet<string> sample, DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var policies = await context.Set<PolicyVersion>().AsNoTracking().ToDictionaryAsync(v => v.Id, cancellationToken);
        var wanted = filter.SampleOnly ? Selected().Where(c => sample.Contains(c.Number)) : Selected();
        AuthorizationCase? last = null;
        do
        {
            var cases = await WithParts(After(wanted, last)).ToListAsync(cancellationToken);
            if (cases.Count == 0) yield break;
            var letters = await LettersAsync(cases, cancellationToken);
            yield return [.. cases.Select(c => new UniverseRow(c, [.. letters[c.Id]], policies, sample.Contains(c.Number), now, zone))];
            last = cases.Count == BatchSize ? cases[^1] : null;
        }
        while (last is not null);
    }

    private IQueryable<AuthorizationCase> After(IQueryable<AuthorizationCase> cases, AuthorizationCase? last) => filter.By == UniverseDate.Received
        ? (last is null ? cases : cases.Where(c => c.ReceivedAt > last.ReceivedAt || (c.ReceivedAt == last.ReceivedAt && c.Number.CompareTo(last.Number) > 0)))
            .OrderBy(c => c.ReceivedAt).ThenBy(c => c.Number).Take(BatchSize)
        : (last is null ? cases : cases.Where(c => c.DecidedAt > last.DecidedAt || (c.DecidedAt == last.DecidedAt && c.Number.CompareTo(last.Number) > 0)))
            .OrderBy(c => c.DecidedAt).ThenBy(c => c.Number).Take(BatchSize);

    private static IQueryable<AuthorizationCase> WithParts(IQueryable<AuthorizationCase> cases) => cases
        .Include(c => c.Lines).Include(c => c.Clocks).ThenInclude(k => k.Row)
        .Include(c => c.Breaches).Include(c => c.Extension).Include(c => c.ExpediteRefusal).Include(c => c.Notices)
        .Include(c => c.Recommendations).Include(c => c.Determinations).Include(c => c.SignOffs).Include(c => c.Revocations)
        .AsSplitQuery();

    private async Task<ILookup<Guid, IssuedLetter>> LettersAsync(List<AuthorizationCase> cases, CancellationToken cancellationToken)
    {
        var ids = cases.ConvertAll(c => c.Id);
        var letters = await context.Set<IssuedLetter>().AsNoTracking().Where(l => ids.Contains(l.CaseId)).ToListAsync(cancellationToken);
        return letters.OrderBy(l => l.IssuedAt).ThenBy(l => l.Id).ToLookup(l => l.CaseId);
    }
}
