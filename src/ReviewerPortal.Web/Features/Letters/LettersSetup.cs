using Microsoft.AspNetCore.Builder;
using ReviewerPortal.Web.Features.Letters.Export;

namespace ReviewerPortal.Web.Features.Letters;

/// <summary>Registers what auditors read letters with, and the address of a letter's bytes.</summary>
internal static class LettersSetup
{
    private const string PdfHeaders = "letter-pdf";

    public static void AddLetters(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LettersQuery>();
        builder.Services.AddSingleton<OpenLetter>();
        builder.Services.AddSingleton<ExportLetters>();
        builder.Services.AddSecurityHeaderPolicies().AddPolicy(PdfHeaders, UsePdfHeaders);
    }

    public static void MapLetters(this WebApplication app)
    {
        app.MapGet(PortalUrls.Letters + "/{id:guid}/pdf", LetterEndpoints.PdfAsync).RequireAuthorization().WithSecurityHeadersPolicy(PdfHeaders);
        app.MapGet(PortalUrls.LettersZip, LettersExportEndpoint.ZipAsync).RequireAuthorization();
    }

    /// <summary>
    /// A letter stands in a frame of its own page, and the browser's viewer of PDF files needs objects and styles of its own:
    /// this answer alone allows both, and to this site only. It runs no script.
    /// </summary>
    private static void UsePdfHeaders(HeaderPolicyCollection headers)
    {
        headers.AddDefaultSecurityHeaders();
        headers.AddFrameOptionsSameOrigin();
        headers.AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddBaseUri().None();
            csp.AddFormAction().None();
            csp.AddObjectSrc().Self();
            csp.AddFontSrc().Self();
            csp.AddStyleSrc().Self().UnsafeInline();
            csp.AddFrameAncestors().Self();
        });
    }
}
