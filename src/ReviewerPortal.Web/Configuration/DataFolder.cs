namespace ReviewerPortal.Web.Configuration;

/// <summary>Where this installation keeps what must survive a restart. Backing up this folder backs up the portal.</summary>
public sealed record DataFolder(string Root)
{
    public string Database => Path.Combine(Root, "portal.db");

    /// <summary>The chain's head outside the database; copy it elsewhere to prove that the database was not replaced as a whole.</summary>
    public string AuditAnchor => Path.Combine(Root, "audit-anchor.log");

    /// <summary>Held by the process that works on this folder.</summary>
    public string Lock => Path.Combine(Root, "portal.lock");

    public string Keys => Path.Combine(Root, "keys");

    public string Logs => Path.Combine(Root, "logs");

    /// <summary>Creates the folder, on Unix for its owner only: it holds health information and keys.</summary>
    internal void Create()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Root);
        else
            Directory.CreateDirectory(Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Read before the container exists: logging and key storage need it while the host is built.</summary>
    internal static DataFolder From(WebApplicationBuilder builder)
    {
        var setting = builder.Configuration[$"{PortalOptions.Section}:{nameof(PortalOptions.DataDirectory)}"];
        var folder = string.IsNullOrWhiteSpace(setting) ? "data" : setting;
        return new DataFolder(Path.GetFullPath(folder, builder.Environment.ContentRootPath));
    }
}
