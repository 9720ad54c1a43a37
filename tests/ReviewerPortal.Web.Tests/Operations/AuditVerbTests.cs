using System.Text.Json;
using Microsoft.Data.Sqlite;
using ReviewerPortal.Web.Operations;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Operations;

/// <summary>The verbs as people call them, each a process of its own.</summary>
public sealed class AuditVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-verb-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task AuditVerify_OnAWholeThenABrokenDatabase_SaysSoInItsExitCodeAndItsJson()
    {
        await StartAsync();
        var whole = await VerbProcess.RunAsync("Development", _folder, "audit", "verify", "--json");
        await ExecuteAsync("DROP TRIGGER AuditEvents_no_update; UPDATE AuditEvents SET Kind = 'case.claimed' WHERE Sequence = 7");
        var broken = await VerbProcess.RunAsync("Production", _folder, "audit", "verify", "--json");
        var sentence = await VerbProcess.RunAsync("Production", _folder, "audit", "verify");

        Assert.Equal((CommandLine.Done, CommandLine.Refused, CommandLine.Refused), (whole.ExitCode, broken.ExitCode, sentence.ExitCode));
        Assert.True(JsonDocument.Parse(whole.Output).RootElement.GetProperty("whole").GetBoolean());
        Assert.True(JsonDocument.Parse(whole.Output).RootElement.GetProperty("rows").GetInt64() > 50);
        Assert.Equal("event 7", JsonDocument.Parse(broken.Output).RootElement.GetProperty("broken").GetProperty("where").GetString());
        Assert.Equal("BROKEN. Event 7: its column Kind is not what its bytes say.", sentence.Output.Trim());
    }

    [Fact]
    public async Task AuditVerify_Always_LeavesTheFolderAsItLies()
    {
        await StartAsync();
        await ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE); DROP TRIGGER SignOffs_no_delete");
        SqliteConnection.ClearAllPools();
        var before = Contents();

        var unguarded = await VerbProcess.RunAsync("Development", _folder, "audit", "verify");

        Assert.Equal((CommandLine.Refused, before), (unguarded.ExitCode, Contents()));
        Assert.StartsWith("BROKEN. Trigger SignOffs_no_delete: it is missing or was changed", unguarded.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AuditVerify_WithoutADatabase_IsRefusedAndMakesNone()
    {
        var answer = await VerbProcess.RunAsync("Development", _folder, "audit", "verify");

        Assert.Equal((CommandLine.Refused, $"There is no database in {_folder}."), (answer.ExitCode, answer.Output.Trim()));
        Assert.False(File.Exists(Path.Combine(_folder, "portal.db")));
    }

    [Fact]
    public async Task AuditVerify_OnADatabaseOfAnEarlierVersion_IsRefusedAndChangesNothing()
    {
        File.Copy(Path.Combine(RepoLayout.FindContentRoot(AppContext.BaseDirectory), "tests", "Fixtures", "databases", "2026-11-whole-path.db"), Path.Combine(_folder, "portal.db"));
        var before = Contents();

        var answer = await VerbProcess.RunAsync("Production", _folder, "audit", "verify", "--json");

        Assert.Equal((CommandLine.Refused, before), (answer.ExitCode, Contents()));
        Assert.Equal("database.other-version", JsonDocument.Parse(answer.Output).RootElement.GetProperty("refusals")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task AuditVerify_OnAFileThatIsNoDatabase_IsRefused()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "portal.db"), new string('x', 8192), TestContext.Current.CancellationToken);

        var answer = await VerbProcess.RunAsync("Production", _folder, "audit", "verify");

        Assert.Equal(CommandLine.Refused, answer.ExitCode);
        Assert.StartsWith($"The database in {_folder} could not be read", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RetentionApply_DryThenInEarnest_NamesAndRemovesWhatIsDue()
    {
        await VerbProcess.RunAsync("Development", _folder, "retention", "apply");
        var number = await ScalarAsync("SELECT Number FROM Cases WHERE Status = 'Denied' LIMIT 1");
        await ExecuteAsync($"UPDATE Cases SET SettledAt = '2010-01-05 15:00:00' WHERE Number = '{number}'");

        var dry = await VerbProcess.RunAsync("Production", _folder, "retention", "apply", "--dry-run", "--json");
        var still = await ScalarAsync($"SELECT COUNT(*) FROM Cases WHERE Number = '{number}'");
        var done = await VerbProcess.RunAsync("Production", _folder, "retention", "apply");

        Assert.Equal((CommandLine.Done, CommandLine.Done, "1"), (dry.ExitCode, done.ExitCode, still));
        Assert.Equal([number], JsonDocument.Parse(dry.Output).RootElement.GetProperty("removed").EnumerateArray().Select(n => n.GetString()));
        Assert.Equal($"Removed {number}. Kept by a legal hold: no case.", done.Output.Trim());
        Assert.Equal("0", await ScalarAsync($"SELECT COUNT(*) FROM Cases WHERE Number = '{number}'"));
        Assert.Equal(CommandLine.Done, (await VerbProcess.RunAsync("Production", _folder, "audit", "verify")).ExitCode);
    }

    [Theory]
    [InlineData("audit")]
    [InlineData("audit", "verify", "--dry-run")]
    [InlineData("audit", "verify", "more")]
    [InlineData("retention")]
    public void Read_WhenWronglyCalled_IsWrong(params string[] arguments) => Assert.True(CommandLine.Read(arguments).IsWrong);

    [Fact]
    public void Read_OfSettingsOnly_IsNoVerb()
    {
        Assert.False(CommandLine.Read(["--urls", "http://127.0.0.1:0"]).IsVerb);
        Assert.False(CommandLine.Read([]).IsVerb);
        Assert.Equal("retention apply", CommandLine.Read(["retention", "apply", "--dry-run", "--json"]).Verb!.Words);
    }

    /// <summary>Makes the demo database, as every other verb does before its work.</summary>
    private async Task StartAsync() =>
        Assert.Equal(CommandLine.Done, (await VerbProcess.RunAsync("Development", _folder, "retention", "apply", "--dry-run")).ExitCode);

    /// <summary>Every file that somebody would back up, with its SHA-256.</summary>
    private string Contents() => string.Join('\n', Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Where(file => Path.GetFileName(file) != "portal.lock" && !(new FileInfo(file) is { Length: 0 } or { Extension: ".db-shm" }))
        .Select(file => $"{Path.GetRelativePath(_folder, file)} {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}"));

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await connection.ExecuteAsync(sql);
    }

    private async Task<string> ScalarAsync(string sql)
    {
        await using var connection = await OpenAsync();
        return (await connection.RowsAsync(sql))[0][0];
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "portal.db")}");
        await connection.OpenAsync();
        return connection;
    }
}
