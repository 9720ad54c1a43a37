using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Options;
using NetEscapades.AspNetCore.SecurityHeaders;
using ReviewerPortal.Web.Components.Theme;
using ReviewerPortal.Web.Configuration;

namespace ReviewerPortal.Web.Components;

/// <summary>The document around every page; the render mode of the whole portal is decided here.</summary>
public partial class App
{
    private ThemeChoice _theme = ThemeChoice.Default;

    [CascadingParameter]
    public HttpContext HttpContext { get; set; } = default!;

    [Inject]
    public required IOptions<PortalOptions> Portal { get; set; }

    [Inject]
    public required IAntiforgery Antiforgery { get; set; }

    /// <summary>With it drafts.js proves that it belongs to this page; null while nobody is signed in.</summary>
    private string? DraftToken { get; set; }

    /// <summary>Idle sign-out concerns signed-in people; 0 switches the script off.</summary>
    private int IdleMinutes => HttpContext.User.Identity?.IsAuthenticated == true ? Portal.Value.IdleSignOutMinutes : 0;

    /// <summary>Account pages set cookies and so stay static; everything else is one circuit, never rendered twice.</summary>
    private IComponentRenderMode? PageRenderMode =>
        HttpContext.AcceptsInteractiveRouting() ? new InteractiveServerRenderMode(prerender: false) : null;

    private Dictionary<string, object> NonceAttribute => new() { ["nonce"] = HttpContext.GetNonce() };

    protected override void OnInitialized()
    {
        _theme = ThemeChoice.From(HttpContext.Request.Cookies);
        if (HttpContext.User.Identity?.IsAuthenticated == true)
            DraftToken = Antiforgery.GetAndStoreTokens(HttpContext).RequestToken;
    }
}
