using NetEscapades.AspNetCore.SecurityHeaders;

namespace ReviewerPortal.Web.Security;

/// <summary>
/// The browser runs and styles only what this host serves: no inline script, no evaluated code, no other origin.
/// The component library's theme elements are allowed by their hashes.
/// </summary>
internal static class ContentSecurity
{
    public static async Task UseContentSecurityAsync(this WebApplication app)
    {
        var themeHashes = await ThemeStyles.HashesAsync(app.Services);
        var policies = new HeaderPolicyCollection()
            .AddDefaultSecurityHeaders()
            .AddContentSecurityPolicy(csp => Build(csp, themeHashes));
        if (app.Environment.IsProduction())
            app.UseHsts();
        app.UseSecurityHeaders(policies);
    }

    private static void Build(CspBuilder csp, IReadOnlyList<string> themeHashes)
    {
        csp.AddDefaultSrc().Self();
        csp.AddBaseUri().Self();
        csp.AddFormAction().Self();
        csp.AddFrameAncestors().None();
        csp.AddObjectSrc().None();
        csp.AddScriptSrc().Self().WithNonce(); // the nonce serves the import map only
        var elements = csp.AddStyleSrcElem().Self();
        foreach (var hash in themeHashes)
            elements.WithHash256(hash);
        csp.AddStyleSrcAttr().UnsafeInline(); // components place popovers by style attributes
        csp.AddImgSrc().Self().Data();
        csp.AddFontSrc().Self();
        csp.AddConnectSrc().Self();
    }
}
