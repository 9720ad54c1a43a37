using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Data.Providers;
using ReviewerPortal.Tests.Fixtures;
using ReviewerPortal.Web.Operations;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Operations;

/// <summary>The verb as people call it: a process of the same executable, on a data folder of its own.</summary>
public sealed class PublishPolicyVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-verb-").FullName;

    private string Policy => Path.Combine(_folder, "policy");

    private string Data => Path.Combine(_folder, "data");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task PoliciesPublish_WhenThePolicyIsNew_PublishesItOnceAndPrintsOnlyJson()
    {
        WriteBlanketsPolicy();

        var first = await RunAsync("Development", "policies", "publish", Policy, "--json");
        var second = await RunAsync("Development", "policies", "publish", Policy, "--json");

        Assert.Equal((CommandLine.Done, CommandLine.Refused), (first.ExitCode, second.ExitCode));
        var published = JsonDocument.Parse(first.Output).RootElement;
        var stored = Assert.Single(await StoredVersionsAsync(PolicyFiles.Blankets));
        Assert.Equal(
            (PolicyFiles.Blankets, stored.Id, stored.ContentHash),
            (published.GetProperty("reference").GetString(), published.GetProperty("version").GetGuid(), published.GetProperty("contentHash").GetString()));
        Assert.Equal(["policy.already-published"], Codes(second.Output));
    }

    [Fact]
    public async Task PoliciesPublish_WhenNobodyMayPublish_IsRefusedInASentence()
    {
        WriteBlanketsPolicy();

        var answer = await RunAsync("Production", "policies", "publish", Policy);

        Assert.Equal((CommandLine.Refused, "There is no enabled administrator. Start the portal, create the first one, then publish."), (answer.ExitCode, answer.Output.Trim()));
    }

    [Fact]
    public async Task PoliciesPublish_WhenFilesAreMissing_NamesEach()
    {
        Directory.CreateDirectory(Policy);

        var answer = await RunAsync("Production", "policies", "publish", Policy);

        Assert.Equal(CommandLine.Refused, answer.ExitCode);
        Assert.Equal([$"There is no source.txt in {Policy}.", $"There is no evidence.json in {Policy}."], answer.Output.Trim().Split(Environment.NewLine));
    }

    [Fact]
    public async Task Executable_WhenWronglyCalled_ExplainsItselfAndTouchesNothing()
    {
        var answer = await RunAsync("Production", "policies", "publish", "a-relative-folder");

        Assert.Equal((CommandLine.WronglyCalled, ""), (answer.ExitCode, answer.Output));
        Assert.False(Directory.Exists(Data));
    }

    private void WriteBlanketsPolicy()
    {
        Directory.CreateDirectory(Policy);
        foreach (var file in new[] { "source.txt", "evidence.json" })
            File.WriteAllBytes(Path.Combine(Policy, file), PolicyFiles.Bytes(PolicyFiles.Blankets, file));
    }

    private Task<(int ExitCode, string Output)> RunAsync(string environment, params string[] arguments) => VerbProcess.RunAsync(environment, Data, arguments);

    private async Task<List<PolicyVersion>> StoredVersionsAsync(string reference)
    {
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        options.UsePortalSqlite(Path.Combine(Data, "portal.db"));
        await using var context = new PortalDbContext(options.Options);
        return await context.Set<PolicyVersion>().Where(v => v.ReferenceNumber == reference).ToListAsync(TestContext.Current.CancellationToken);
    }

    private static List<string?> Codes(string json) =>
        [.. JsonDocument.Parse(json).RootElement.GetProperty("refusals").EnumerateArray().Select(refusal => refusal.GetProperty("code").GetString())];
}
