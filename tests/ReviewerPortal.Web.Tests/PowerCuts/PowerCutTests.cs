using ReviewerPortal.Data.Drafts;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Faults;
using ReviewerPortal.Faults.Scenarios;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.PowerCuts;

/// <summary>
/// The portal's process is killed in the middle of real work and started again: at every named fault point of every scenario, while many
/// clients act, and while it makes its database. What was acknowledged is there, what was not is not, and nothing is there by half.
/// </summary>
[Collection(PreparedDatabase.Users)]
public class PowerCutTests(PreparedDatabase prepared)
{
    /// <summary>As many processes at once as a small machine has cores.</summary>
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 2 };

    /// <summary>The clients pass more fault points than this; the process dies at one of them.</summary>
    private const int Moments = 250;

    public static TheoryData<string> Scenarios { get; } = new(Scenario.All.Select(scenario => scenario.Name));

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Portal_WhenKilledAtAFaultPoint_HoldsAllOfTheWorkOrNothing(string scenario)
    {
        var unharmed = prepared.Unharmed[scenario];
        var chosen = Chosen(Scenario.Named(scenario), unharmed.Points);

        await Parallel.ForEachAsync(chosen, AtOnce, async (point, _) => await CutAsync(scenario, point, unharmed));

        Extent.Tell($"| {scenario} | {unharmed.Points.Count} | {chosen.Count} |");
    }

    [Fact]
    public async Task Portal_WhenKilledWhileManyClientsAct_HoldsWhatItAcknowledged()
    {
        var random = new Random(Extent.Seed);
        var moments = Enumerable.Range(0, Extent.Of(10, 100)).Select(_ => random.Next(1, Moments)).ToList();

        await Parallel.ForEachAsync(moments, AtOnce, async (moment, _) =>
        {
            await using var host = prepared.NewHost();
            var ending = await PortalChild.RunAsync(host.Folder, new FaultPlan(FaultPlan.ManyClients, $"#{moment}"));
            Assert.True(ending.WasKilled, string.Join('\n', ending.Output));

            await AfterThePowerCut.AssertWholeAsync(host);
            await AssertAcknowledgedAsync(host, ending);
        });

        Extent.Tell($"| {FaultPlan.ManyClients}, random moments, seed {Extent.Seed} | {Moments} | {moments.Count} |");
    }

    [Fact]
    public async Task Portal_WhenKilledWhileItMakesItsDatabase_MakesItWholeAtTheNextStart()
    {
        var settings = new Dictionary<string, string?> { ["Portal:DemoData"] = "false" };
        await using var whole = new PortalHost("Development", settings);
        var unharmed = await PortalChild.RunAsync(whole.Folder, new FaultPlan(FaultPlan.TheStart, FaultPlan.Nowhere), demoData: false);
        var points = unharmed.Told(FaultPoints.Told);
        var expected = await AfterThePowerCut.CountsAsync(whole);
        var random = new Random(Extent.Seed);
        var moments = Enumerable.Range(0, Extent.Of(3, 50)).Select(_ => random.Next(1, points.Count)).ToList();

        await Parallel.ForEachAsync(moments, AtOnce, async (moment, _) =>
        {
            await using var host = new PortalHost("Development", settings);
            var ending = await PortalChild.RunAsync(host.Folder, new FaultPlan(FaultPlan.TheStart, $"#{moment}"), demoData: false);
            Assert.True(ending.WasKilled, string.Join('\n', ending.Output));

            await AfterThePowerCut.AssertWholeAsync(host);
            Assert.Equal(expected, await AfterThePowerCut.CountsAsync(host));
        });

        Extent.Tell($"| {FaultPlan.TheStart}, seed {Extent.Seed} | {points.Count} | {moments.Count} |");
    }

    /// <summary>Every named point, of the statements inside a transaction a few; where another scenario stands for this one, what is around the COMMIT. In the soak all.</summary>
    private static List<string> Chosen(Scenario scenario, IReadOnlyList<string> points)
    {
        if (Extent.IsSoak) return [.. points];
        var statements = points.Where(IsStatement).ToArray();
        new Random(Extent.Seed).Shuffle(statements);
        return scenario.InFull
            ? [.. points.Where(point => !IsStatement(point)), .. statements.Take(2)]
            : [.. points.Where(point => point.EndsWith("COMMIT", StringComparison.Ordinal))];
    }

    private static bool IsStatement(string point) => point.Contains("after statement", StringComparison.Ordinal);

    private static bool IsCommitted(IReadOnlyList<string> points, string point) =>
        points.TakeWhile(p => p != point).Append(point).Any(p => p.EndsWith(FaultPoints.AfterCommit, StringComparison.Ordinal));

    private async Task CutAsync(string scenario, string point, Unharmed unharmed)
    {
        await using var host = prepared.NewHost();
        var ending = await PortalChild.RunAsync(host.Folder, new FaultPlan(scenario, point));
        Assert.True(ending.WasKilled, string.Join('\n', ending.Output));
        Assert.Equal(point, ending.Told(FaultPoints.Told)[^1]);

        await AfterThePowerCut.AssertWholeAsync(host);
        if (!IsCommitted(unharmed.Points, point))
        {
            Assert.Equal(prepared.Content, await AfterThePowerCut.ContentAsync(host));
            // The way is free: what was cut off is done again, as somebody would.
            await Scenario.Named(scenario).ActAsync(new Desk(host.Get<IServiceProvider>(), scenario));
            await RecordInvariants.AssertHoldAsync(host);
        }

        Assert.Equal(unharmed.Counts, await AfterThePowerCut.CountsAsync(host));
    }

    private static async Task AssertAcknowledgedAsync(PortalHost host, Ending ending)
    {
        await using var context = host.NewContext();
        foreach (var (field, revision) in LastOfEach(ending.Told(ManyClients.DraftSaved)))
        {
            var stored = context.Set<Draft>().Single(d => d.Scope == ManyClients.Scope && d.Field == field);
            Assert.True(stored.Revision >= revision, $"{field} is at {stored.Revision}, acknowledged was {revision}");
            Assert.Equal($"Revision {stored.Revision} of what was typed.", stored.Text);
        }

        foreach (var (number, version) in LastOfEach(ending.Told(ManyClients.CaseChanged)))
            Assert.True(context.Set<AuthorizationCase>().Single(c => c.Number == number).Version >= version, $"{number} lost its version {version}");
    }

    private static IEnumerable<(string Name, long Last)> LastOfEach(IEnumerable<string> acknowledged) =>
        acknowledged.Select(line => line.Split(' ')).GroupBy(parts => parts[0], parts => long.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture))
            .Select(name => (name.Key, name.Max()));
}
