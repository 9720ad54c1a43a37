using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Configuration;
using ReviewerPortal.Web.Features.Admin;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Database;

/// <summary>A host that no other class writes to: only so is the chain's head known.</summary>
public sealed class QuietHost : PortalHost;

/// <summary>The audit chain of the demo data, and of what is done after it, verifies from the first link to the last.</summary>
public class ChainTests(QuietHost host) : IClassFixture<QuietHost>
{
    [Fact]
    public async Task Chain_AfterTheDemoData_Verifies()
    {
        var chain = await host.ReadChainAsync();

        Assert.Contains(chain, link => link.Kind == "determination.signed");
        AssertVerifies(chain);
    }

    [Fact]
    public async Task Chain_AfterPeopleWereChangedAndActionsRefused_Verifies()
    {
        var (administrator, nurse) = (await host.AddPersonAsync(Role.Administrator), await host.AddPersonAsync(Role.Nurse));
        Assert.Empty((await host.Get<DisablePerson>().DisableAsync(administrator.Id, nurse.Id, 0)).Refusals);
        Assert.NotEmpty((await host.Get<DisablePerson>().DisableAsync(nurse.Id, administrator.Id, 0)).Refusals);
        await AssertAnchoredAsync();

        var chain = await host.ReadChainAsync();

        AssertVerifies(chain);
        Assert.Equal(["person.disabled", "refused"], chain[^2..].Select(link => link.Kind));
        Assert.Equal("disable person", chain[^1].Told().Details["action"]);
    }

    [Fact]
    public async Task Chain_WhenManyWriteAtOnce_VerifiesAndTheAnchorOnlyGrows()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var number = await host.ReceiveCaseAsync(nurse);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => host.Get<ViewCase>().ExecuteAsync(nurse.Id, number, CancellationToken.None))));

        var chain = await host.ReadChainAsync();
        AssertVerifies(chain);
        Assert.Equal(20, chain.Count(link => link.Kind == "case.viewed" && link.ActorId == nurse.Id));
        await AssertAnchoredAsync();
    }

    [Fact]
    public async Task Anchor_AfterTheDemoData_EndsWithTheHead() => await AssertAnchoredAsync();

    [Fact]
    public async Task Case_Always_HasEachOfItsVersionsOnceOnTheChain()
    {
        await using var context = host.NewContext();
        var cases = await context.Set<AuthorizationCase>().Select(c => new { c.Id, c.Version }).ToListAsync();
        var versions = (await host.ReadChainAsync()).Select(link => link.Told()).Where(told => told.CaseId is not null)
            .ToLookup(told => told.CaseId!.Value, VersionOf);

        Assert.Contains(cases, c => c.Version > 5);
        Assert.All(cases, c => Assert.Equal(Enumerable.Range(1, (int)c.Version), versions[c.Id].OfType<int>()));
    }

    /// <summary>The receipt makes version 1; views, letters opened and refusals make none.</summary>
    private static int? VersionOf(ToldEvent told) => told.Kind == "case.received" ? 1
        : told.Details.TryGetValue("version", out var version) ? int.Parse(version!, System.Globalization.CultureInfo.InvariantCulture) : null;

    private static void AssertVerifies(List<AuditEvent> chain)
    {
        var previous = new byte[SHA256.HashSizeInBytes];
        Assert.Equal(Enumerable.Range(1, chain.Count).Select(i => (long)i), chain.Select(link => link.Sequence));
        foreach (var link in chain)
        {
            Assert.Equal(previous, link.PreviousHash);
            Assert.Equal(SHA256.HashData([.. link.PreviousHash, .. link.CanonicalBytes]), link.Hash);
            var told = link.Told();
            Assert.Equal((told.At, told.ActorId, told.CaseId, told.Kind), (link.At, link.ActorId, link.CaseId, link.Kind));
            previous = link.Hash;
        }
    }

    private async Task AssertAnchoredAsync()
    {
        var head = (await host.ReadChainAsync())[^1];
        var lines = await File.ReadAllLinesAsync(new DataFolder(host.Folder).AuditAnchor);
        var sequences = lines.Select(line => long.Parse(line.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.Equal($"{head.Sequence} {Convert.ToHexStringLower(head.Hash)}", lines[^1]);
        Assert.Equal(sequences.Order().Distinct(), sequences);
    }
}
