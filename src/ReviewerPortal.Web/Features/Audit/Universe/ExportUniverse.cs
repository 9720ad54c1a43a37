using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Features.Audit.Universe;

/// <summary>An export that was allowed and recorded: how many cases it has, and what writes them, reporting the number of rows after each batch.</summary>
public sealed record UniverseExport(int Cases, Func<Stream, Action<int>, CancellationToken, Task> WriteAsync);

/// <summary>
/// Hands out all cases of a period, or a sample of them, to an auditor. The event names the parameters and the number of cases, and nothing of them;
/// it is recorded before the first row is read.
/// </summary>
public sealed class ExportUniverse(PortalTransaction transaction, IDbContextFactory<PortalDbContext> contexts, PlanTimeZone zone, TimeProvider clock)
{
    public const string Kind = "universe.exported";

    public static readonly Refusal NotAllowed = new("universe.not-an-auditor", "The universe of a period is exported by auditors. Your roles do not include it.");

    /// <summary>The export, ready to be written. Refused for whoever is no auditor, and with each problem of the filter.</summary>
    public Task<Result<UniverseExport>> ExecuteAsync(Guid personId, UniverseFilter filter, CancellationToken cancellationToken) =>
        transaction.RunAsync<UniverseExport>(personId, "export universe", async operation =>
        {
            if (!AuditReaders.MayRead(operation.Actor)) return NotAllowed;
            if (filter.Check() is { Count: > 0 } problems) return problems.ToArray();
            var all = await new UniverseReader(operation.Database, filter, zone).Selected().CountAsync(cancellationToken);
            var cases = filter.SampleOnly ? Math.Min(all, filter.SampleSize) : all;
            return new Change<UniverseExport>(new UniverseExport(cases, (output, wrote, token) => WriteAsync(filter, output, wrote, token)), EventOf(filter, cases));
        }, cancellationToken);

    /// <summary>Writes the rows as they are read, all of one moment of the database. Private, so that nobody writes what was not asked for and recorded.</summary>
    private async Task WriteAsync(UniverseFilter filter, Stream output, Action<int> wrote, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await ReadSnapshot.OpenAsync(context, cancellationToken);
        var reader = new UniverseReader(context, filter, zone);
        var sample = await reader.SampleAsync(cancellationToken);
        await output.WriteAsync(UniverseCsv.Head(), cancellationToken);
        await foreach (var rows in reader.BatchesAsync(sample, clock.GetUtcNow(), cancellationToken))
        {
            await output.WriteAsync(UniverseCsv.Rows(rows), cancellationToken);
            await output.FlushAsync(cancellationToken);
            wrote(rows.Count);
        }
    }

    private static CaseEvent EventOf(UniverseFilter filter, int cases) =>
        CaseEvent.Of(Kind, [.. filter.Fields.Select(f => (f.Key, (object?)f.Value)), ("cases", cases)]);
}
