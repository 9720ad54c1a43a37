using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.ResponseCompression;
using MudBlazor.Services;
using ReviewerPortal.Web.Components.Layout;

namespace ReviewerPortal.Web.Components;

/// <summary>Registers what screens need, and maps pages, static files and error pages.</summary>
internal static class ScreensSetup
{
    /// <summary>Pasted clinical text is longer than the 32 KB default, which would end the circuit.</summary>
    private const long LongestMessage = 1024 * 1024;

    public static void AddScreens(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents()
            .AddInteractiveServerComponents(circuit => circuit.DetailedErrors = builder.Environment.IsDevelopment())
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = LongestMessage);
        builder.Services.AddMudServices();
        builder.Services.AddScoped<Notices>();
        // Plain HTTP only: compressing secrets next to typed text over TLS invites length attacks.
        builder.Services.AddResponseCompression(options => options.EnableForHttps = false);
        builder.Services.Configure<BrotliCompressionProviderOptions>(o => o.Level = System.IO.Compression.CompressionLevel.Fastest);
    }

    public static void UseErrorPages(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
        app.Use(ReadErrorPages);
    }

    /// <summary>A failed form is answered by an error page, which is read and not posted to.</summary>
    private static Task ReadErrorPages(HttpContext context, RequestDelegate next)
    {
        var failed = context.Features.Get<IStatusCodeReExecuteFeature>() is not null
                     || context.Features.Get<IExceptionHandlerFeature>() is not null;
        if (failed)
            context.Request.Method = HttpMethods.Get;
        return next(context);
    }

    public static void MapScreens(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}
