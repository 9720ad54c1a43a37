using System.Globalization;
using CsCheck;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Domain.Audit;
using ReviewerPortal.Web.Configuration;
using ReviewerPortal.Web.Tests.Database;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Audit;

/// <summary>
/// Whatever is changed past the portal, by somebody who has dropped the triggers first, is found and named: in an event, beside it, in a row
/// that an event covers, in a file, in the anchor.
/// </summary>
public class ChainVerifierTests(QuietHost host) : IClassFixture<QuietHost>, IAsyncLifetime
{
    private const int Attacks = 400;

    /// <summary>A key that no row has, whether the keys of its table are texts or numbers.</summary>
    private const string Forged = "990001";

    private CopiedChain _whole = null!;

    public async ValueTask InitializeAsync()
    {
        await host.ReleasedHoldAsync();
        _whole = CopiedChain.Of(host);
    }

    public ValueTask DisposeAsync()
    {
        _whole.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Verify_WhenNothingWasChanged_FindsTheChainWhole()
    {
        var verified = _whole.Verify();

        Assert.Null(verified.Fault);
        Assert.Equal(Head.ToString(CultureInfo.InvariantCulture), verified.Events.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(verified.Events, verified.AnchorLines);
        Assert.True(verified is { Rows: > 50, Files: > 50 });
        Assert.Equal(_whole.Text("SELECT lower(hex(Hash)) FROM AuditEvents ORDER BY Sequence DESC LIMIT 1"), verified.HeadHash);
    }

    /// <summary>Every column that the chain covers, of every table, beside the bytes of the events too, in a random row.</summary>
    [Fact]
    public void Verify_WhenAnyCoveredColumnWasChanged_NamesTheRow()
    {
        var columns = CoveredColumns();
        Assert.Contains(("AuditEvents", "Kind"), columns);
        Assert.Contains(("Determinations", "ClinicalRationale"), columns);
        Assert.Contains(("Blobs", "Bytes"), columns);

        Gen.Select(Gen.Int[0, columns.Count - 1], Gen.Int[0, 9999], Gen.Bool).Sample((column, row, toNull) =>
        {
            using var copy = _whole.Copy();
            var (table, name) = columns[column];
            var before = RowNames(copy, table);
            var chosen = before[row % before.Count];
            Change(copy, table, name, chosen.RowId, toNull);
            var where = copy.Verify().Fault?.Where ?? "nothing";
            // A changed key names the row under either name: the one that is missing, or the one that nobody knows.
            string[] expected = [chosen.Where, .. RowNames(copy, table).Except(before).Select(r => r.Where), .. table == "AuditEvents" && name == "Sequence" ? before.Select(r => r.Where) : []];
            Assert.True(expected.Contains(where), $"{table}.{name} of {chosen.Where}: found {where}");
        }, iter: Attacks, threads: 1, seed: "0N0XIzNsQ0O2");
    }

    /// <summary>Every column at least once: the random rows above may miss one.</summary>
    [Fact]
    public void Verify_ForEachCoveredColumn_FindsAChange() => Assert.All(CoveredColumns(), column =>
    {
        using var copy = _whole.Copy();
        Change(copy, column.Table, column.Column, RowNames(copy, column.Table)[0].RowId, toNull: false);
        Assert.NotNull(copy.Verify().Fault);
    });

    [Fact]
    public void Verify_WhenAnEventWasDeleted_NamesIt() => Gen.Long[1, Head - 1].Sample(sequence =>
    {
        using var copy = _whole.Copy();
        copy.Execute($"DELETE FROM AuditEvents WHERE Sequence = {sequence}");
        Assert.Equal($"event {sequence}", copy.Verify().Fault?.Where);
    }, iter: 50, threads: 1, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Verify_WhenTheLastEventsWereDeleted_TheAnchorNamesThem()
    {
        using var copy = _whole.Copy();
        copy.Execute($"DELETE FROM AuditEvents WHERE Sequence > {Head - 3}");

        var fault = copy.Verify().Fault;

        Assert.StartsWith("anchor line ", fault?.Where, StringComparison.Ordinal);
        Assert.Contains($"names event {Head - 2}, but the chain ends at {Head - 3}", fault!.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_WhenTwoEventsWereSwapped_NamesTheFirst() => Gen.Select(Gen.Long[1, Head - 1], Gen.Long[1, 20]).Sample((first, distance) =>
    {
        using var copy = _whole.Copy();
        var second = Math.Min(first + distance, Head);
        copy.Execute($"UPDATE AuditEvents SET Sequence = -1 WHERE Sequence = {first}; UPDATE AuditEvents SET Sequence = {first} WHERE Sequence = {second}; UPDATE AuditEvents SET Sequence = {second} WHERE Sequence = -1");
        Assert.Equal($"event {first}", copy.Verify().Fault?.Where);
    }, iter: 50, threads: 1, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Verify_WhenAnEventWasInsertedBetween_NamesWhatFollows()
    {
        using var copy = _whole.Copy();
        copy.Execute("UPDATE AuditEvents SET Sequence = -Sequence WHERE Sequence > 10; UPDATE AuditEvents SET Sequence = 1 - Sequence WHERE Sequence < 0");
        copy.Execute("INSERT INTO AuditEvents (Sequence, CaseId, ActorId, Kind, At, CanonicalBytes, PreviousHash, Hash) SELECT 11, CaseId, ActorId, Kind, At, CanonicalBytes, Hash, Hash FROM AuditEvents WHERE Sequence = 10");

        Assert.Equal("event 11", copy.Verify().Fault?.Where);
    }

    [Fact]
    public void Verify_WhenACoveredRowWasDeletedOrInserted_NamesIt() => Assert.All(CoveredColumns().Select(c => c.Table).Distinct().Where(t => t != "AuditEvents"), table =>
    {
        using var without = _whole.Copy();
        using var with = _whole.Copy();
        var row = RowNames(without, table)[0];
        var key = KeyOf(without, table);
        var others = string.Join(", ", Columns(with, table).Where(c => c != key).Select(c => $"\"{c}\""));

        without.Execute($"DELETE FROM \"{table}\" WHERE rowid = {row.RowId}");
        DropUniqueIndexes(with, table);
        with.Execute($"INSERT INTO \"{table}\" (\"{key}\", {others}) SELECT {Forged}, {others} FROM \"{table}\" WHERE rowid = {row.RowId}");

        Assert.Equal(row.Where, without.Verify().Fault?.Where);
        Assert.Equal($"{table} {Forged}", with.Verify().Fault?.Where);
    });

    [Fact]
    public void Verify_WhenTheWholeChainWasRecomputed_OnlyTheAnchorKnows()
    {
        using var copy = _whole.Copy();
        using var context = host.NewContext();
        Recompute(copy, from: 5);

        Assert.Null(copy.Verify(anchor: null).Fault);
        Assert.Equal("anchor line 5", copy.Verify().Fault?.Where);
    }

    [Theory]
    [InlineData("torn", null)]
    [InlineData("missing", null)]
    [InlineData("garbled", "anchor line 3")]
    [InlineData("contradicted", "anchor line 3")]
    [InlineData("unordered", "anchor line 4")]
    [InlineData("leading", "anchor line ")]
    [InlineData("empty", "anchor")]
    [InlineData("half", "anchor")]
    public async Task Verify_WithAnAnchorThat_(string isChanged, string? where)
    {
        var lines = (await File.ReadAllLinesAsync(AnchorPath)).ToList();
        var path = Path.Combine(host.Folder, $"anchor-{isChanged}.log");
        if (isChanged == "torn") lines.Insert(5, lines[5][..20]);
        if (isChanged == "missing") lines.RemoveRange(3, 4);
        if (isChanged == "garbled") lines[2] = "not a line of an anchor";
        if (isChanged == "contradicted") lines[2] = lines[2][..^1] + (lines[2][^1] == '0' ? '1' : '0');
        if (isChanged == "unordered") lines.Insert(3, lines[2]);
        if (isChanged == "leading") lines.Add($"{Head + 1} {new string('a', 64)}");
        if (isChanged == "empty") lines.Clear();
        if (isChanged == "half") lines = [lines[0][..20]];
        await File.WriteAllTextAsync(path, lines.Count == 0 ? "" : string.Join('\n', lines) + "\n");

        var fault = _whole.Verify(path).Fault;

        if (where is null) Assert.Null(fault);
        else Assert.StartsWith(where, fault?.Where, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_WithoutAnAnchorFile_SaysSoUnlessTheChainIsEmpty()
    {
        using var copy = _whole.Copy();
        var nowhere = Path.Combine(host.Folder, "no-such-file.log");

        Assert.Equal($"Anchor: the file no-such-file.log is missing or has no line, but the chain has {Head} events: it was removed or emptied, or only the database was copied.", copy.Verify(nowhere).Fault?.InOneSentence);

        foreach (var table in CoveredColumns().Select(c => c.Table).Distinct()) copy.Execute($"DELETE FROM \"{table}\"");
        Assert.Null(copy.Verify(nowhere).Fault);
    }

    [Fact]
    public void Verify_WhenCancelled_Stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => new Data.Audit.Verification.ChainVerifier(_whole.Connection, CoveredTable.Of(host.NewContext()), AnchorPath).Verify(null, cancelled.Token));
        Assert.Null(_whole.Verify().Fault);
    }

    /// <summary>Any byte of an event, five thousand times, on a chain of a few events.</summary>
    [Fact]
    public void Verify_WhenAnyByteOfAnEventWasChanged_NamesTheEvent()
    {
        using var small = SmallChain();
        Assert.Null(small.Verify(anchor: null).Fault);

        Gen.Select(Gen.Long[1, SmallLength], Gen.Int[0, 9999], Gen.Int[1, 255]).Sample((sequence, place, mask) =>
        {
            var bytes = Convert.FromHexString(small.Text($"SELECT hex(CanonicalBytes) FROM AuditEvents WHERE Sequence = {sequence}")!);
            var changed = bytes.ToArray();
            changed[place % bytes.Length] ^= (byte)mask;
            small.Execute("UPDATE AuditEvents SET CanonicalBytes = $bytes WHERE Sequence = $sequence", ("$bytes", changed), ("$sequence", sequence));
            Assert.Equal($"event {sequence}", small.Verify(anchor: null).Fault?.Where);
            small.Execute("UPDATE AuditEvents SET CanonicalBytes = $bytes WHERE Sequence = $sequence", ("$bytes", bytes), ("$sequence", sequence));
        }, iter: 5_000, threads: 1, seed: "0N0XIzNsQ0O2");
    }

    private const int SmallLength = 6;

    private string AnchorPath => new DataFolder(host.Folder).AuditAnchor;

    private long Head => long.Parse(_whole.Text("SELECT MAX(Sequence) FROM AuditEvents")!, CultureInfo.InvariantCulture);

    private CopiedChain SmallChain()
    {
        var small = _whole.Copy();
        foreach (var table in CoveredColumns().Select(c => c.Table).Distinct()) small.Execute($"DELETE FROM \"{table}\"");
        var previous = AuditChain.Genesis;
        for (var i = 1; i <= SmallLength; i++)
        {
            var record = new AuditRecord(Guid.NewGuid(), host.Get<TimeProvider>().GetUtcNow(), Guid.NewGuid(), "Alex Testnurse", "Nurse", Guid.NewGuid(), "case.claimed", [KeyValuePair.Create("version", (string?)"2")])
            {
                Changes = [new AuditChange("Cases 1 Status", "Received", "InReview")],
            };
            var bytes = record.ToCanonicalBytes();
            var hash = AuditChain.HashOf(previous, bytes);
            small.Execute("INSERT INTO AuditEvents (Sequence, CaseId, ActorId, Kind, At, CanonicalBytes, PreviousHash, Hash) VALUES ($0, $1, $2, $3, $4, $5, $6, $7)",
                ("$0", i), ("$1", record.CaseId!.Value), ("$2", record.ActorId!.Value), ("$3", record.Kind),
                ("$4", record.At.UtcDateTime.AddTicks(-(record.At.Ticks % TimeSpan.TicksPerMillisecond))), ("$5", bytes), ("$6", previous), ("$7", hash));
            previous = hash;
        }

        return small;
    }

    /// <summary>What somebody with full access can do: change an event, and make every hash after it anew.</summary>
    private static void Recompute(CopiedChain copy, long from)
    {
        var previous = Convert.FromHexString(copy.Text($"SELECT hex(Hash) FROM AuditEvents WHERE Sequence = {from - 1}")!);
        foreach (var sequence in copy.Texts($"SELECT Sequence FROM AuditEvents WHERE Sequence >= {from} ORDER BY Sequence"))
        {
            var bytes = Convert.FromHexString(copy.Text($"SELECT hex(CanonicalBytes) FROM AuditEvents WHERE Sequence = {sequence}")!);
            if (long.Parse(sequence, CultureInfo.InvariantCulture) == from) bytes = [.. bytes, (byte)' '];
            var hash = AuditChain.HashOf(previous, bytes);
            copy.Execute($"UPDATE AuditEvents SET CanonicalBytes = $bytes, PreviousHash = $previous, Hash = $hash WHERE Sequence = {sequence}", ("$bytes", bytes), ("$previous", previous), ("$hash", hash));
            previous = hash;
        }
    }

    private List<(string Table, string Column)> CoveredColumns()
    {
        using var context = host.NewContext();
        List<string> tables = ["AuditEvents", .. CoveredTable.Of(context).Select(table => table.Name)];
        return [.. tables.SelectMany(table => Columns(_whole, table).Select(column => (table, column)))];
    }

    private static List<string> Columns(CopiedChain chain, string table) => chain.Texts($"SELECT name FROM pragma_table_info('{table}')");

    private static string KeyOf(CopiedChain chain, string table) => chain.Text($"SELECT name FROM pragma_table_info('{table}') WHERE pk = 1")!;

    private static void DropUniqueIndexes(CopiedChain chain, string table)
    {
        foreach (var index in chain.Texts($"SELECT name FROM pragma_index_list('{table}') WHERE origin = 'c'")) chain.Execute($"DROP INDEX \"{index}\"");
    }

    private static List<(string RowId, string Where)> RowNames(CopiedChain chain, string table)
    {
        var key = KeyOf(chain, table);
        var prefix = table == "AuditEvents" ? "event " : $"{table} ";
        return [.. chain.Texts($"SELECT rowid || '|' || CAST(\"{key}\" AS TEXT) FROM \"{table}\" ORDER BY rowid").Select(text => text.Split('|', 2)).Select(parts => (parts[0], prefix + parts[1]))];
    }

    /// <summary>Another value of the same kind, or NULL where the column takes it.</summary>
    private static void Change(CopiedChain chain, string table, string column, string rowId, bool toNull)
    {
        DropUniqueIndexes(chain, table);
        var mayBeNull = chain.Text($"SELECT \"notnull\" FROM pragma_table_info('{table}') WHERE name = '{column}'") == "0";
        var isNull = chain.Text($"SELECT \"{column}\" IS NULL FROM \"{table}\" WHERE rowid = {rowId}") == "1";
        var value = toNull && mayBeNull && !isNull ? "NULL"
            : $"CASE typeof(\"{column}\") WHEN 'integer' THEN \"{column}\" + 100000 WHEN 'blob' THEN CAST(\"{column}\" || x'00' AS BLOB) WHEN 'null' THEN 'x' ELSE \"{column}\" || 'x' END";
        Assert.Equal(1, chain.Execute($"UPDATE \"{table}\" SET \"{column}\" = {value} WHERE rowid = {rowId}"));
    }
}
