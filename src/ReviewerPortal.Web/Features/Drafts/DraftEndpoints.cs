using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using ReviewerPortal.Data.Drafts;
using ReviewerPortal.Web.Features.SignOff;
using ReviewerPortal.Web.Security;

namespace ReviewerPortal.Web.Features.Drafts;

/// <summary>
/// Typed text arrives here, by HTTP, so that neither the limits nor the loss of a circuit touch it. Not a form, so the
/// antiforgery token is checked explicitly.
/// </summary>
internal static class DraftEndpoints
{
    /// <summary>A character takes at most six bytes as JSON.</summary>
    private const long MaxBodyBytes = 6L * Draft.TextLength + 1024;

    public sealed record TypedText(string? Text, long Revision);

    /// <summary>200 with the new revision; 409 with the other text; 413 for a text that is too long; 400 without a token or a name, or for a field that nobody types.</summary>
    public static async Task<IResult> SaveAsync(string scope, string field, HttpContext context, IAntiforgery antiforgery, DraftStore drafts)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Problem(StatusCodes.Status400BadRequest, "The page is too old to save from. Copy your text and load the page again.");
        if (RecommendationReading.IsField(field)) return Problem(StatusCodes.Status400BadRequest, "There is no such field.");
        if (context.Request.ContentLength is not <= MaxBodyBytes) return TooLong();
        if (await ReadAsync(context) is not { Text: { } text } typed) return Problem(StatusCodes.Status400BadRequest, "This is no draft.");
        var saved = await drafts.SaveAsync(context.User.PersonId(), scope, field, text, typed.Revision, context.RequestAborted);
        return saved.Outcome switch
        {
            DraftOutcome.Saved => Results.Json(new { saved.Revision, saved.SavedAt }),
            DraftOutcome.Conflict => Results.Json(new { saved.Text, saved.Revision, saved.SavedAt }, statusCode: StatusCodes.Status409Conflict),
            DraftOutcome.TooLong => TooLong(),
            _ => Problem(StatusCodes.Status400BadRequest, "There is no such field."),
        };
    }

    public static async Task<IResult> DiscardAsync(string scope, HttpContext context, IAntiforgery antiforgery, DraftStore drafts)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Problem(StatusCodes.Status400BadRequest, "The page is too old. Load it again.");
        await drafts.DiscardAsync(context.User.PersonId(), scope, context.RequestAborted);
        return Results.NoContent();
    }

    private static async Task<TypedText?> ReadAsync(HttpContext context)
    {
        try
        {
            return await context.Request.ReadFromJsonAsync<TypedText>(context.RequestAborted);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IResult TooLong() =>
        Problem(StatusCodes.Status413PayloadTooLarge, $"At most {Draft.TextLength:N0} characters are kept as a draft. Shorten the text.");

    private static IResult Problem(int status, string message) => Results.Json(new { Message = message }, statusCode: status);
}
