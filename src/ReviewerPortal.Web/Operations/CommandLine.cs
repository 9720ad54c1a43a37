using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Operations;

/// <summary>
/// What the executable was asked to do. Without a verb it serves; arguments that are no plain word are settings of the host.
/// Exit codes of a verb: 0 done, 1 refused, 2 wrongly called.
/// </summary>
internal sealed record CommandLine(bool IsVerb, string? PolicyFolder = null, bool Json = false)
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WronglyCalled = 2;

    private const string Usage = """
        usage: ReviewerPortal.Web policies publish /absolute/folder [--json]
          Publishes the policy version in the folder: source.txt, its published text, and evidence.json, what persons entered beside it.
          --json prints nothing but JSON.
        """;

    public bool IsWrong => IsVerb && PolicyFolder is null;

    public static CommandLine Read(IReadOnlyList<string> args)
    {
        if (args.Count == 0 || !args[0].All(char.IsAsciiLetter)) return new CommandLine(IsVerb: false);
        // The folder is absolute because `dotnet run` moves the working folder.
        return args.Where(arg => arg != "--json").ToList() is ["policies", "publish", var folder] && Path.IsPathFullyQualified(folder)
            ? new CommandLine(IsVerb: true, folder, args.Contains("--json"))
            : new CommandLine(IsVerb: true);
    }

    public static int ExplainUsage()
    {
        Console.Error.WriteLine(Usage);
        return WronglyCalled;
    }

    /// <summary>Why nothing was started: a verb's answer on standard output, the server's on standard error.</summary>
    public int Explain(IReadOnlyList<Refusal> refusals) => new VerbOutput(IsVerb ? Console.Out : Console.Error, Json).Refused(refusals);

    /// <summary>Runs the verb on the started database. The host never listens.</summary>
    public Task<int> RunAsync(WebApplication app) =>
        ActivatorUtilities.CreateInstance<PublishPolicyVerb>(app.Services).RunAsync(PolicyFolder!, new VerbOutput(Console.Out, Json), app.Lifetime.ApplicationStopping);
}
