using System.Globalization;
using Microsoft.Extensions.Caching.Memory;
using ReviewerPortal.Web.Security;

namespace ReviewerPortal.Web.Features.SignOff;

/// <summary>
/// The pages of packets that directors look at, for as long as they look. Pages go by HTTP, as pictures, and not through the
/// circuit; a page is found only by the person for whom it was rendered.
/// </summary>
public sealed class PacketPages(IMemoryCache cache)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    public void Keep(Guid personId, SigningPacket packet)
    {
        if (packet.Letter is { } letter) cache.Set(Key(personId, packet.Digest), letter.Rendered, new MemoryCacheEntryOptions { SlidingExpiration = Kept });
    }

    public string? Svg(Guid personId, string digest, int page) =>
        cache.Get<ReviewerPortal.Letters.RenderedLetter>(Key(personId, digest)) is { } letter && page >= 1 && page <= letter.Pages.Count
            ? letter.Pages[page - 1].ToSvg()
            : null;

    private static string Key(Guid personId, string digest) => string.Create(CultureInfo.InvariantCulture, $"packet {personId} {digest}");
}

/// <summary>Serves the pages to the director who looks at them.</summary>
internal static class SignOffEndpoints
{
    public static void MapSignOff(this WebApplication app) =>
        app.MapGet("/sign-off/pages/{digest}/{page:int}.svg", (string digest, int page, HttpContext context, PacketPages pages) =>
        {
            context.Response.Headers.CacheControl = "private, no-store";
            return pages.Svg(context.User.PersonId(), digest, page) is { } svg ? Results.Text(svg, "image/svg+xml") : Results.NotFound();
        }).RequireAuthorization();
}
