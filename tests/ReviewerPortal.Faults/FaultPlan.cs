namespace ReviewerPortal.Faults;

/// <summary>
/// What a portal process with this assembly does: the scenario that it runs at its start, and the fault point at which it dies. Travels in
/// environment variables. A point is meant by its name, or as "#n" by its number where many clients make the names meaningless.
/// </summary>
public sealed record FaultPlan(string Scenario, string DiesAt)
{
    /// <summary>No scenario of use cases: the start itself, on whatever the data folder holds.</summary>
    public const string TheStart = "the start";

    /// <summary>Several clients act at once.</summary>
    public const string ManyClients = "many clients";

    /// <summary>Runs to its end and tells every point on its way.</summary>
    public const string Nowhere = "nowhere";

    private const string ScenarioVariable = "FAULTS_SCENARIO";
    private const string DiesAtVariable = "FAULTS_DIES_AT";

    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = typeof(FaultPlan).Assembly.GetName().Name!,
        [ScenarioVariable] = Scenario,
        [DiesAtVariable] = DiesAt,
    };

    internal static FaultPlan FromEnvironment() => new(Read(ScenarioVariable), Read(DiesAtVariable));

    internal bool IsFatal(string point, int number) => DiesAt == point || DiesAt == $"#{number}";

    private static string Read(string variable) =>
        System.Environment.GetEnvironmentVariable(variable) ?? throw new InvalidOperationException($"{variable} is not set.");
}
