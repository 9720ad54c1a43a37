namespace ReviewerPortal.Web;

/// <summary>Finds appsettings.json and wwwroot, which live at the root of the repository and not beside this project.</summary>
internal static class RepoLayout
{
    /// <summary>The published folder, else the repository that the build output lies in, else the working folder.</summary>
    public static string FindContentRoot(string baseDirectory)
    {
        if (File.Exists(Path.Combine(baseDirectory, "appsettings.json")))
            return baseDirectory;

        var folder = new DirectoryInfo(baseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ReviewerPortal.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? Directory.GetCurrentDirectory();
    }
}
