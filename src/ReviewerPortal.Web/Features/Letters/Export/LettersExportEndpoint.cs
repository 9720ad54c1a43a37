using ReviewerPortal.Web.Components.Downloads;
using ReviewerPortal.Web.Features.Audit;
using ReviewerPortal.Web.Security;

namespace ReviewerPortal.Web.Features.Letters.Export;

/// <summary>The letters of a search by HTTP, streamed as they are read.</summary>
internal static class LettersExportEndpoint
{
    public static async Task<IResult> ZipAsync(Guid? ticket, HttpContext context, ExportLetters export, DownloadWatch watch, TimeProvider clock, ILogger<ExportLetters> logger)
    {
        var filter = LettersFilter.Of(context.Request.QueryString.Value);
        var exported = await export.ExecuteAsync(context.User.PersonId(), filter, context.RequestAborted);
        if (exported.IsRefused) return ExportAnswers.Refused(exported.Refusals, filter.ToUrl());

        ExportAnswers.AsAttachment(context, $"letters-{clock.GetUtcNow():yyyy-MM-dd-HHmmss}.zip");
        return Results.Stream(output => StreamAsync(exported.Value, output, watch.Begin(ticket, exported.Value.Letters), context, logger), "application/zip");
    }

    private static async Task StreamAsync(LettersExport export, Stream output, DownloadRun run, HttpContext context, ILogger<ExportLetters> logger)
    {
        using (run)
        {
            try
            {
                await run.WriteAsync(context, token => export.WriteAsync(output, () => run.Wrote(1), token));
            }
            catch (DamagedLetterException e)
            {
                logger.LogCritical(e, "An export of letters was broken off: a stored letter is damaged. Keep the database as it is and verify the chain");
                context.Abort();
            }
        }
    }
}
