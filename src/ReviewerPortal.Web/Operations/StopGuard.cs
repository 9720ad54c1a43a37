namespace ReviewerPortal.Web.Operations;

/// <summary>
/// Answers 503 on the circuit's address while the host stops. Without it browsers reconnect to the still listening
/// server and hold its shutdown for the whole timeout of 30 seconds.
/// </summary>
internal static class StopGuard
{
    public static void UseStopGuard(this WebApplication app) => app.Use((context, next) =>
    {
        if (!app.Lifetime.ApplicationStopping.IsCancellationRequested || !context.Request.Path.StartsWithSegments("/_blazor"))
            return next(context);

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    });
}
