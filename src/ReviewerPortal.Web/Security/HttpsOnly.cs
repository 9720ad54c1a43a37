namespace ReviewerPortal.Web.Security;

/// <summary>
/// In Production cookies travel over HTTPS only. A plain request is told so, instead of failing later in the middle of a form;
/// only the health addresses answer, for an orchestrator on the same machine.
/// </summary>
internal static class HttpsOnly
{
    private const string Explanation =
        "ReviewerPortal answers over HTTPS only. Behind a proxy that ends TLS, set ASPNETCORE_FORWARDEDHEADERS_ENABLED=true "
        + "and let the proxy send X-Forwarded-Proto.";

    public static void UseHttpsOnly(this WebApplication app)
    {
        if (!app.Environment.IsProduction())
            return;

        app.Use((context, next) =>
        {
            if (context.Request.IsHttps || context.Request.Path.StartsWithSegments("/health"))
                return next(context);

            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return context.Response.WriteAsync(Explanation);
        });
    }
}
