using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Audit.Verification;
using ReviewerPortal.Data.Blobs;
using ReviewerPortal.Data.InsertOnly;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Database;

/// <summary>
/// A database file of each earlier state of the product opens in this one: it migrates, keeps its triggers, and loses nothing.
/// A file is added to <c>tests/Fixtures/databases</c> when the schema changes, and never replaced.
/// </summary>
public class EarlierDatabaseTests
{
    public static TheoryData<string> Files { get; } = new(Directory.GetFiles(Fixtures, "*.db").Select(path => Path.GetFileName(path)));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Start_OnAnEarlierDatabase_KeepsCasesLettersAndTriggers(string file)
    {
        await using var host = new PortalHost();
        File.Copy(Path.Combine(Fixtures, file), Path.Combine(host.Folder, "portal.db"));

        await using var context = host.NewContext();

        Assert.Equal(24, await context.Set<AuthorizationCase>().CountAsync(TestContext.Current.CancellationToken));
        var letters = await context.Set<IssuedLetter>().Join(context.Set<Blob>(), l => l.Sha256, b => b.Sha256, (l, b) => new { l.Sha256, b.Bytes }).ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(letters);
        Assert.All(letters, letter => Assert.Equal(letter.Sha256, Blob.HashOf(letter.Bytes)));
        var triggers = await context.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger'").ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(InsertOnlyTriggers.Script(context).Select(t => t.Name).Order(), triggers.Order());
        ChainTests.AssertVerifies(await host.ReadChainAsync());
        var verified = await host.Get<ChainVerifications>().RunAsync(progress: null, TestContext.Current.CancellationToken);
        Assert.Null(verified.Fault);
        Assert.True(verified.Rows > letters.Count);
    }

    private static string Fixtures => Path.Combine(RepoLayout.FindContentRoot(AppContext.BaseDirectory), "tests", "Fixtures", "databases");
}
