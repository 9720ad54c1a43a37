namespace ReviewerPortal.Web.Operations;

/// <summary>A command of the executable: its words, the folder or file that it takes if any, its own flags, and what it does.</summary>
internal sealed record Verb(string Words, string? Operand, IReadOnlyList<string> Flags, string About, Func<VerbCall, Task<int>> RunAsync)
{
    private string[] Parts { get; } = Words.Split(' ');

    /// <summary>True where the database is not started for it.</summary>
    public bool LeavesTheDatabase { get; init; }

    /// <summary>True where it needs neither a database nor settings: nothing of the portal is made for it.</summary>
    public bool IsOffline { get; init; }

    public string Usage => $"usage: ReviewerPortal.Web {string.Join(' ', [Words, .. Operand is null ? [] : new[] { Operand }, .. Flags.Select(flag => $"[{flag}]")])} [--json]{Environment.NewLine}  {About}";

    /// <summary>The path is absolute because `dotnet run` moves the working folder.</summary>
    public bool Fits(IReadOnlyList<string> words) => Operand is null
        ? words.SequenceEqual(Parts)
        : words.Count == Parts.Length + 1 && words.Take(Parts.Length).SequenceEqual(Parts) && Path.IsPathFullyQualified(words[^1]);
}

/// <summary>Every verb, in the order in which the usage lists them.</summary>
internal static class Verbs
{
    public static IReadOnlyList<Verb> All { get; } =
    [
        new("policies publish", "/absolute/folder", [], "Publishes the policy version in the folder: source.txt, its published text, and evidence.json, what persons entered beside it.",
            call => Make<PublishPolicyVerb>(call).RunAsync(call.Operand, call.Output, call.CancellationToken)),
        new("audit verify", null, [], "Verifies the whole audit chain, the rows and files that it covers, and the anchor; names the first broken place. Changes nothing. Exit code 1 when there is one, or when this version cannot read the database.",
            call => Make<VerifyAuditVerb>(call).RunAsync(call.Output, call.CancellationToken)) { LeavesTheDatabase = true },
        new("letters verify", "/absolute/file", [], "Verifies exported letters, a ZIP or one PDF beside its manifest.json, without database and server; names what was changed. Exit code 1 when something was.",
            call => VerifyLettersVerb.RunAsync(call.Operand, call.Output, call.CancellationToken)) { IsOffline = true },
        new("retention apply", null, [ApplyRetentionVerb.DryRun], "Removes every settled case whose term is over and that no legal hold keeps; --dry-run only names them.",
            call => Make<ApplyRetentionVerb>(call).RunAsync(call.Flags.Contains(ApplyRetentionVerb.DryRun), call.Output, call.CancellationToken)),
    ];

    private static T Make<T>(VerbCall call) => ActivatorUtilities.CreateInstance<T>(call.Services);
}
