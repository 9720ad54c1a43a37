using Microsoft.Extensions.Options;

namespace ReviewerPortal.Web.Configuration;

/// <summary>How this installation runs (section <c>Portal</c>).</summary>
public sealed class PortalOptions
{
    public const string Section = "Portal";

    /// <summary>Folder of the database, keys and logs; relative to the content root.</summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary>Loads demo accounts and demo cases. Refused in Production.</summary>
    public bool DemoData { get; set; }

    /// <summary>Minutes without activity after which a person is signed out.</summary>
    public int IdleSignOutMinutes { get; set; } = 30;
}

/// <summary>Refuses settings that the portal cannot or must not run with.</summary>
internal sealed class PortalOptionsRules(IHostEnvironment environment) : IValidateOptions<PortalOptions>
{
    public ValidateOptionsResult Validate(string? name, PortalOptions options)
    {
        var problems = new SettingProblems(PortalOptions.Section);
        problems.Required(options.DataDirectory, nameof(options.DataDirectory));
        problems.Between(options.IdleSignOutMinutes, 5, 720, nameof(options.IdleSignOutMinutes));
        problems.When(options.DemoData && environment.IsProduction(), nameof(options.DemoData),
            "must be false in Production: demo accounts share one published password");
        return problems.ToResult();
    }
}
