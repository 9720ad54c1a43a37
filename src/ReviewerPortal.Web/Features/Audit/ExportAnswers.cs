using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Features.Audit;

/// <summary>What both exports answer by HTTP.</summary>
internal static class ExportAnswers
{
    /// <summary>Health information: saved under its name, kept by no cache, so that each export is asked for and recorded.</summary>
    public static void AsAttachment(HttpContext context, string name)
    {
        context.Response.Headers.CacheControl = "no-store";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        context.Response.Headers.ContentDisposition = disposition.ToString();
    }

    /// <summary>A page that says why not: 404 for what is unknown, 400 for what was wrongly asked, else 403.</summary>
    public static RazorComponentResult<ExportRefusedDocument> Refused(IReadOnlyList<Refusal> refusals, string backUrl) =>
        new(new { Refusals = refusals, BackUrl = backUrl }) { StatusCode = StatusOf(refusals[0]), PreventStreamingRendering = true };

    private static int StatusOf(Refusal refusal) => refusal switch
    {
        { Code: "case.unknown" } => StatusCodes.Status404NotFound,
        { Field: not null } => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status403Forbidden,
    };
}
