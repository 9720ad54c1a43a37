using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Security;

namespace ReviewerPortal.Web.Features.Letters;

/// <summary>The letter's bytes by HTTP: inline for the browser's own viewer, or as a file.</summary>
internal static class LetterEndpoints
{
    /// <summary>200 with the stored bytes; a page that says why not with 403 (role or release), 404, or 500 (damaged).</summary>
    public static async Task<IResult> PdfAsync(Guid id, int? download, HttpContext context, OpenLetter letters)
    {
        var use = download == 1 ? LetterUse.Download : LetterUse.View;
        var opened = await letters.ExecuteAsync(context.User.PersonId(), id, use, context.RequestAborted);
        if (opened.IsRefused) return Refused(opened.Refusals[0], id);

        // Health information: no cache keeps it, so that each opening is asked for and recorded.
        context.Response.Headers.CacheControl = "no-store";
        var disposition = new ContentDispositionHeaderValue(use == LetterUse.Download ? "attachment" : "inline");
        disposition.SetHttpFileName(opened.Value.Name);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.Bytes(opened.Value.Bytes, "application/pdf", entityTag: new EntityTagHeaderValue($"\"{opened.Value.Sha256}\""));
    }

    private static RazorComponentResult<LetterRefusedDocument> Refused(Refusal refusal, Guid id) =>
        new(new { Refusal = refusal, LetterId = id }) { StatusCode = StatusOf(refusal), PreventStreamingRendering = true };

    private static int StatusOf(Refusal refusal) => refusal.Code switch
    {
        "letter.unknown" => StatusCodes.Status404NotFound,
        "letter.damaged" => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status403Forbidden,
    };
}
