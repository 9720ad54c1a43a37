using ReviewerPortal.Web.Components.Downloads;
using ReviewerPortal.Web.Security;

namespace ReviewerPortal.Web.Features.Audit.Universe;

/// <summary>The universe by HTTP, streamed as it is read.</summary>
internal static class UniverseEndpoints
{
    public static async Task<IResult> CsvAsync(Guid? ticket, HttpContext context, ExportUniverse export, DownloadWatch watch)
    {
        var filter = UniverseFilter.Of(context.Request.QueryString.Value);
        var exported = await export.ExecuteAsync(context.User.PersonId(), filter, context.RequestAborted);
        if (exported.IsRefused) return ExportAnswers.Refused(exported.Refusals, filter.ToUrl());

        ExportAnswers.AsAttachment(context, NameOf(filter));
        return Results.Stream(output => StreamAsync(exported.Value, output, watch.Begin(ticket, exported.Value.Cases), context), "text/csv; charset=utf-8");
    }

    private static async Task StreamAsync(UniverseExport export, Stream output, DownloadRun run, HttpContext context)
    {
        using (run) await run.WriteAsync(context, token => export.WriteAsync(output, rows => run.Wrote(rows), token));
    }

    /// <summary>The period and the part, e.g. universe-2026-10-01-2026-10-31-received.csv.</summary>
    private static string NameOf(UniverseFilter filter) =>
        $"{(filter.SampleOnly ? "sample" : "universe")}-{AuditFilter.Text(filter.From)}-{AuditFilter.Text(filter.To)}-{filter.By.ToString().ToLowerInvariant()}.csv";
}
