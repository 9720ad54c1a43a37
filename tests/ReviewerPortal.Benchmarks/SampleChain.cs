using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Domain.Audit;

namespace ReviewerPortal.Benchmarks;

/// <summary>A database with a chain of events as the portal writes them.</summary>
internal sealed class SampleChain : SampleDatabase
{
    private const int EventsPerRow = 5;
    private const int Files = 400;
    private const int FileSize = 100_000;

    private static readonly DateTimeOffset Start = new(2026, 1, 5, 14, 0, 0, TimeSpan.Zero);

    private readonly Random _random = new(7);

    private SampleChain(string name, int events, bool withRowsAndFiles)
    {
        Name = name;
        using var context = NewContext();
        Tables = CoveredTable.Of(context);
        using var connection = Open();
        using var transaction = connection.BeginTransaction();
        if (withRowsAndFiles) WriteFiles(connection);
        WriteEvents(connection, events, withRowsAndFiles);
        transaction.Commit();
    }

    public static SampleChain OfEvents(int events) => new($"{events:N0} events", events, withRowsAndFiles: false);

    public static SampleChain OfEventsRowsAndFiles(int events) =>
        new($"{events:N0} events, {events / EventsPerRow:N0} covered rows, {Files} files of {FileSize / 1000} kB", events, withRowsAndFiles: true);

    public string Name { get; }

    public IReadOnlyList<CoveredTable> Tables { get; }

    public string Anchor => Path.Combine(Folder, "audit-anchor.log");

    private void WriteEvents(SqliteConnection connection, int events, bool withRows)
    {
        using var insert = Command(connection, "INSERT INTO AuditEvents (Sequence, CaseId, ActorId, Kind, At, CanonicalBytes, PreviousHash, Hash) VALUES ($0, $1, $2, $3, $4, $5, $6, $7)", 8);
        using var anchor = new StreamWriter(Anchor);
        var previous = AuditChain.Genesis;
        for (var sequence = 1; sequence <= events; sequence++)
        {
            var record = Record(sequence) with { Rows = withRows && sequence % EventsPerRow == 0 ? [WriteRow(connection)] : [] };
            var bytes = record.ToCanonicalBytes();
            var hash = AuditChain.HashOf(previous, bytes);
            Run(insert, sequence, record.CaseId!.Value, record.ActorId!.Value, record.Kind, record.At.UtcDateTime, bytes, previous, hash);
            anchor.Write($"{sequence} {Convert.ToHexStringLower(hash)}\n");
            previous = hash;
        }
    }

    private static AuditRecord Record(int sequence)
    {
        var (caseId, answer) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        return new AuditRecord(Guid.CreateVersion7(), Start.AddMilliseconds(997L * sequence), Guid.CreateVersion7(), "Alex Testnurse", "Nurse", caseId, "statement.answered",
            [KeyValuePair.Create("line", (string?)"1"), KeyValuePair.Create("address", (string?)"I."), KeyValuePair.Create("value", (string?)"Applies"), KeyValuePair.Create("status", (string?)"InReview"), KeyValuePair.Create("version", (string?)"7")])
        {
            Changes = [new AuditChange($"StatementAnswers {answer} Value", "ChartSilent", "Applies"), new AuditChange($"StatementAnswers {answer} AnsweredAt", "2026-01-05T14:00:00.000Z", "2026-01-05T15:00:00.000Z")],
        };
    }

    private CoveredRow WriteRow(SqliteConnection connection)
    {
        var table = Tables.Single(t => t.Name == "PolicyCodes");
        var id = Guid.CreateVersion7();
        using (var insert = Command(connection, "INSERT INTO PolicyCodes (Id, Code, Description, PolicyVersionId) VALUES ($0, $1, $2, $3)", 4))
            Run(insert, id, "62264", "Percutaneous lysis of epidural adhesions, one day, with contrast and radiologic localization", Guid.CreateVersion7());
        using var select = Command(connection, table.SelectOne, 1);
        select.Parameters[0].Value = id;
        using var reader = select.ExecuteReader();
        reader.Read();
        var (hasher, hash) = (new RowHasher(table), new byte[SHA256.HashSizeInBytes]);
        hasher.Hash(reader, hash);
        return new CoveredRow(new RowName(table.Name, hasher.KeyOf(reader)), Convert.ToHexStringLower(hash));
    }

    private void WriteFiles(SqliteConnection connection)
    {
        using var insert = Command(connection, "INSERT INTO Blobs (Sha256, ContentType, Bytes) VALUES ($0, 'application/pdf', $1)", 2);
        for (var i = 0; i < Files; i++)
        {
            var bytes = new byte[FileSize];
            _random.NextBytes(bytes);
            Run(insert, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes);
        }
    }
}
