namespace ReviewerPortal.Letters.Text;

/// <summary>What the engine must know about languages.</summary>
internal static class Languages
{
    private static readonly HashSet<string> ToTheLeft = ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"];

    /// <summary>True for a BCP 47 language whose lines begin on the right.</summary>
    public static bool RunsToTheLeft(string? language) => language is not null && ToTheLeft.Contains(language.Split('-')[0].ToLowerInvariant());
}
