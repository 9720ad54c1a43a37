using Microsoft.Extensions.Options;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Configuration;

/// <summary>Binds the settings and checks them before anything else starts.</summary>
internal static class SettingsSetup
{
    public static void AddSettings(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<PlanTimeZone>();
        AddDataFolder(builder);
        builder.Services.AddSingleton<IValidateOptions<PortalOptions>, PortalOptionsRules>();
        builder.Services.AddSingleton<IValidateOptions<PlanOptions>, PlanOptionsRules>();
        builder.Services.AddOptions<PortalOptions>().BindConfiguration(PortalOptions.Section).ValidateOnStart();
        builder.Services.AddOptions<PlanOptions>().BindConfiguration(PlanOptions.Section).ValidateOnStart();
    }

    /// <summary>Created here, before logs and keys write into it.</summary>
    private static void AddDataFolder(WebApplicationBuilder builder)
    {
        var folder = DataFolder.From(builder);
        folder.Create();
        builder.Services.AddSingleton(folder);
        builder.Services.AddSingleton<DataFolderLock>();
    }

    /// <summary>Throws one <see cref="InvalidSettingsException"/> that names every problem of every section.</summary>
    public static void CheckSettings(this WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (Exception e) when (e is OptionsValidationException or AggregateException)
        {
            throw new InvalidSettingsException(Problems(e));
        }
    }

    private static IEnumerable<string> Problems(Exception exception) => exception switch
    {
        AggregateException all => all.InnerExceptions.SelectMany(Problems),
        OptionsValidationException one => one.Failures,
        _ => [exception.Message],
    };
}

/// <summary>The settings that stand in the way of a start, each on its own line.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032", Justification = "Only thrown with its problems.")]
public sealed class InvalidSettingsException(IEnumerable<string> problems)
    : Exception($"The settings are not usable:{Environment.NewLine}{string.Join(Environment.NewLine, problems.Select(p => "  - " + p))}");
