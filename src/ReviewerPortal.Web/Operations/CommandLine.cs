using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Operations;

/// <summary>
/// What the executable was asked to do. Without a verb it serves; arguments that are no plain word are settings of the host.
/// Exit codes of a verb: 0 done, 1 refused or broken, 2 wrongly called.
/// </summary>
internal sealed record CommandLine(bool IsVerb, Verb? Verb = null, string Operand = "", IReadOnlySet<string>? Flags = null)
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WronglyCalled = 2;

    private const string Json = "--json";

    public bool IsWrong => IsVerb && Verb is null;

    /// <summary>True where the verb looks at the database as it lies: it is neither brought to this version nor filled before.</summary>
    public bool LeavesTheDatabase => Verb is { LeavesTheDatabase: true };

    /// <summary>True where nothing of the portal is needed.</summary>
    public bool IsOffline => Verb is { IsOffline: true };

    public static CommandLine Read(IReadOnlyList<string> args)
    {
        if (args.Count == 0 || !args[0].All(char.IsAsciiLetter)) return new CommandLine(IsVerb: false);
        var flags = args.Where(arg => arg.StartsWith("--", StringComparison.Ordinal)).ToHashSet();
        List<string> words = [.. args.Where(arg => !flags.Contains(arg))];
        var verb = Verbs.All.FirstOrDefault(verb => verb.Fits(words) && flags.All(flag => flag == Json || verb.Flags.Contains(flag)));
        return new CommandLine(IsVerb: true, verb, words[^1], flags);
    }

    public static int ExplainUsage()
    {
        foreach (var verb in Verbs.All) Console.Error.WriteLine(verb.Usage);
        Console.Error.WriteLine($"  {Json} prints nothing but JSON.");
        return WronglyCalled;
    }

    /// <summary>Why nothing was started: a verb's answer on standard output, the server's on standard error.</summary>
    public int Explain(IReadOnlyList<Refusal> refusals) => new VerbOutput(IsVerb ? Console.Out : Console.Error, Flags?.Contains(Json) == true).Refused(refusals);

    /// <summary>Runs the verb on the started database, or on the database as it lies. The host never listens.</summary>
    public Task<int> RunAsync(WebApplication app) => RunAsync(app.Services, app.Lifetime.ApplicationStopping);

    /// <summary>Runs a verb that needs nothing of the portal.</summary>
    public async Task<int> RunOfflineAsync()
    {
        await using var nothing = new ServiceCollection().BuildServiceProvider();
        return await RunAsync(nothing, CancellationToken.None);
    }

    private Task<int> RunAsync(IServiceProvider services, CancellationToken stopping) =>
        Verb!.RunAsync(new VerbCall(services, Operand, Flags!, new VerbOutput(Console.Out, Flags!.Contains(Json)), stopping));
}

/// <summary>One call of a verb: the path where it takes one, and the flags that were given.</summary>
internal sealed record VerbCall(IServiceProvider Services, string Operand, IReadOnlySet<string> Flags, VerbOutput Output, CancellationToken CancellationToken);
