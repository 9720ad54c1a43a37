using ReviewerPortal.Web.Configuration;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Operations.Demo;

/// <summary>Registers the demo data where the configuration asks for it; otherwise nothing of it exists in the process.</summary>
internal static class DemoSetup
{
    public static void AddDemoData(this WebApplicationBuilder builder)
    {
        if (!builder.Configuration.GetValue<bool>($"{PortalOptions.Section}:{nameof(PortalOptions.DemoData)}")) return;
        builder.Services.AddSingleton<SetBackClock>();
        builder.Services.AddSingleton<TimeProvider>(services => services.GetRequiredService<SetBackClock>());
        builder.Services.AddSingleton<DemoData>();
    }

    public static Task LoadDemoDataAsync(this WebApplication app) =>
        app.Services.GetService<DemoData>()?.LoadAsync(app.Lifetime.ApplicationStopping) ?? Task.CompletedTask;
}
