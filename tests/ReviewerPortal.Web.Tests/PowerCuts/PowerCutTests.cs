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
public class PowerCutTests(PreparedDatabase prepared) : IClassFixture<PreparedDatabase>
{
    /// <summary>As many processes at once as a small machine has cores.</summary>
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 2 };

    public static TheoryData<string> Scenarios { get; } = new(Scenario.All.Select(scenario => scenario.Name));

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Portal_WhenKilledAtAFaultPoint_HoldsAllOfTheWorkOrNothing(string scenario)
    {
        await using var whole = prepared.NewHost();
        var points = await PointsAsync(whole.Folder, new FaultPlan(scenario, FaultPlan.Nowhere));
        var after = await AfterThePowerCut.CountsAsync(whole);
        await using var untouched = prepared.NewHost();
        var before = await AfterThePowerCut.ContentAsync(untouched);

        var chosen = Chosen(points);
        await Parallel.ForEachAsync(chosen, AtOnce, async (point, _) => await CutAsync(scenario, point, IsCommitted(points, point) ? null : before, after));

        Extent.Tell($"| {scenario} | {points.Count} | {chosen.Count} |");
    }

    [Fact]
    public async Task Portal_WhenKilledWhileManyClientsAct_HoldsWhatItAcknowledged()
    {
        var random = new Random(Extent.Seed);
        var moments = Enumerable.Range(0, Extent.Of(10, 100)).Select(_ => random.Next(1, 400)).ToList();

        await Parallel.ForEachAsync(moments, AtOnce, async (moment, _) =>
        {
            await using var host = prepared.NewHost();
            var ending = await PortalChild.RunAsync(host.Folder, new FaultPlan(FaultPlan.ManyClients, $"#{moment}"));
            Assert.True(ending.WasKilled, string.Join('\n', ending.Output));

            await AfterThePowerCut.AssertWholeAsync(host);
            await AssertAcknowledgedAsync(host, ending);
        });

        Extent.Tell($"| {FaultPlan.ManyClients}, random moments, seed {Extent.Seed} | 400 | {moments.Count} |");
    }

    [Fact]
    public async Task Portal_WhenKilledWhileItMakesItsDatabase_MakesItWholeAtTheNextStart()
    {
        var settings = new Dictionary<string, string?> { ["Portal:DemoData"] = "false" };
        await using var whole = new PortalHost("Development", settings);
        var points = await PointsAsync(whole.Folder, new FaultPlan(FaultPlan.TheStart, FaultPlan.Nowhere), demoData: false);
        var expected = await AfterThePowerCut.CountsAsync(whole);
        var random = new Random(Extent.Seed);
        var moments = Enumerable.Range(0, Extent.Of(5, 50)).Select(_ => random.Next(1, points.Count)).ToList();

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

    /// <summary>Runs to the end, so that every point on the way is known.</summary>
    private static async Task<IReadOnlyList<string>> PointsAsync(string folder, FaultPlan plan, bool demoData = true)
    {
        var ending = await PortalChild.RunAsync(folder, plan, demoData);
        Assert.True(ending.ExitCode == 0, string.Join('\n', ending.Output));
        var points = ending.Told(FaultPoints.Told);
        Assert.Equal(FaultPoints.AfterTheAnchor, points[^1]);
        return points;
    }

    /// <summary>Every named point; of the statements inside a transaction a few in every run, all in the soak.</summary>
    private static List<string> Chosen(IReadOnlyList<string> points)
    {
        var statements = points.Where(IsStatement).ToArray();
        new Random(Extent.Seed).Shuffle(statements);
        return [.. points.Where(point => !IsStatement(point)), .. statements.Take(Extent.Of(2, int.MaxValue))];
    }

    private static bool IsStatement(string point) => point.Contains("after statement", StringComparison.Ordinal);

    private static bool IsCommitted(IReadOnlyList<string> points, string point) =>
        points.TakeWhile(p => p != point).Append(point).Any(p => p.EndsWith(FaultPoints.AfterCommit, StringComparison.Ordinal));

    private async Task CutAsync(string scenario, string point, SortedDictionary<string, string>? before, SortedDictionary<string, string> after)
    {
        await using var host = prepared.NewHost();
        var ending = await PortalChild.RunAsync(host.Folder, new FaultPlan(scenario, point));
        Assert.True(ending.WasKilled, string.Join('\n', ending.Output));
        Assert.Equal(point, ending.Told(FaultPoints.Told)[^1]);

        await AfterThePowerCut.AssertWholeAsync(host);
        if (before is not null)
        {
            Assert.Equal(before, await AfterThePowerCut.ContentAsync(host));
            // The way is free: what was cut off is done again, as somebody would.
            await Scenario.Named(scenario).ActAsync(new Desk(host.Get<IServiceProvider>(), scenario));
            await RecordInvariants.AssertHoldAsync(host);
        }

        Assert.Equal(after, await AfterThePowerCut.CountsAsync(host));
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
