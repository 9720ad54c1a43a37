using System.Data.Common;
using System.Security.Cryptography;

namespace ReviewerPortal.Data.Audit.Verification;

/// <summary>
/// Verifies the whole chain of one database against its anchor, and every covered row and stored file against the chain.
/// Loads no entities: one streaming reader, reused buffers. Reads one snapshot, while the service may go on working.
/// </summary>
/// <param name="connection">Open, and used by nobody else meanwhile.</param>
/// <param name="tables">What the chain covers (<see cref="CoveredTable.Of"/>).</param>
/// <param name="anchorPath">The anchor file. Null verifies the chain alone; a path without a file beside a chain with events is a fault.</param>
public sealed class ChainVerifier(DbConnection connection, IReadOnlyList<CoveredTable> tables, string? anchorPath)
{
    private const int StepsBetweenReports = 1024;
    private const string LettersWithoutFile = "SELECT \"Id\" FROM \"IssuedLetters\" WHERE \"Sha256\" NOT IN (SELECT \"Sha256\" FROM \"Blobs\") ORDER BY \"Id\" LIMIT 1";

    private readonly ExpectedRows _expected = new(tables);
    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];
    private readonly byte[] _head = new byte[SHA256.HashSizeInBytes];
    private byte[] _linked = new byte[4096];
    private long _events;
    private long _rows;
    private long _files;
    private long _anchorLines;

    /// <summary>The first fault ends it. Throws <see cref="OperationCanceledException"/> when it is cancelled.</summary>
    public ChainVerification Verify(IProgress<VerificationProgress>? progress, CancellationToken cancellationToken)
    {
        // Opened before the snapshot: a line that is written meanwhile is about an event that the snapshot has.
        using var anchor = new AnchorLines(anchorPath);
        Execute("BEGIN");
        try
        {
            var fault = CheckEvents(anchor, progress, cancellationToken) ?? CheckRows(cancellationToken) ?? CheckFiles(cancellationToken) ?? CheckLetters() ?? CheckAnchored();
            return new ChainVerification(_events, _rows, _files, _anchorLines, _events == 0 ? "" : Convert.ToHexStringLower(_head), fault);
        }
        finally
        {
            Execute("ROLLBACK");
        }
    }

    private ChainFault? CheckEvents(AnchorLines anchor, IProgress<VerificationProgress>? progress, CancellationToken cancellationToken)
    {
        var total = progress is null ? 0 : Convert.ToInt64(Scalar("SELECT COALESCE(MAX(\"Sequence\"), 0) FROM \"AuditEvents\""), System.Globalization.CultureInfo.InvariantCulture);
        var events = new EventReader(_expected);
        using var reader = Read("SELECT \"Sequence\", \"PreviousHash\", \"Hash\", \"CanonicalBytes\", \"CaseId\", \"ActorId\", \"Kind\", \"At\" FROM \"AuditEvents\" ORDER BY \"Sequence\"");
        if (anchor.Next() is { } noAnchor) return noAnchor;
        while (reader.Read())
        {
            if (CheckLink(reader, events) is { } broken) return broken;
            if (CheckAnchor(anchor) is { } contradicted) return contradicted;
            if (_events % StepsBetweenReports != 0) continue;
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new VerificationProgress(_events, total));
        }

        return anchor.IsAtEnd ? null : anchor.Fault($"names event {anchor.Sequence}, but the chain ends at {_events}: events were removed, or the database is an older one.");
    }

    private ChainFault? CheckLink(DbDataReader reader, EventReader events)
    {
        var sequence = reader.GetInt64(0);
        if (sequence != _events + 1) return Broken(_events + 1, $"it is missing: the chain goes on with event {sequence}.");
        if (reader.GetValue(1) is not byte[] previous || reader.GetValue(2) is not byte[] hash || reader.GetValue(3) is not byte[] bytes) return Broken(sequence, "its hashes or its bytes are none.");
        if (!previous.AsSpan().SequenceEqual(_head)) return Broken(sequence, "its previous hash is not the hash of the event before it.");
        if (!HashOf(bytes).SequenceEqual(hash)) return Broken(sequence, "its hash is not that of its bytes.");
        hash.CopyTo(_head, 0);
        _events = sequence;
        var columns = new StoredColumns(Text(reader, 4), Text(reader, 5), Text(reader, 6), Text(reader, 7));
        return events.Check(bytes, columns, sequence) is { } wrong ? Broken(sequence, wrong) : null;
    }

    /// <summary>One call over one piece of memory is the fastest way to hash a short text.</summary>
    private ReadOnlySpan<byte> HashOf(byte[] bytes)
    {
        var length = _head.Length + bytes.Length;
        if (_linked.Length < length) _linked = new byte[2 * length];
        _head.CopyTo(_linked, 0);
        bytes.CopyTo(_linked, _head.Length);
        SHA256.HashData(_linked.AsSpan(0, length), _hash);
        return _hash;
    }

    private ChainFault? CheckAnchor(AnchorLines anchor)
    {
        if (anchor.IsAtEnd || anchor.Sequence != _events) return null;
        if (anchor.Hash != Sha256Value.From(_head))
            return anchor.Fault($"says another hash of event {_events} than the database has: the database was changed, or is not the one that was here.");
        _anchorLines++;
        return anchor.Next();
    }

    private ChainFault? CheckRows(CancellationToken cancellationToken)
    {
        foreach (var table in tables)
            if (CheckRows(new RowHasher(table), cancellationToken) is { } fault) return fault;
        return null;
    }

    private ChainFault? CheckRows(RowHasher hasher, CancellationToken cancellationToken)
    {
        using var reader = Read(hasher.Table.Select);
        while (reader.Read())
        {
            hasher.Hash(reader, _hash);
            if (_expected.Found(hasher.Table.Name, hasher.KeyOf(reader), Sha256Value.From(_hash)) is { } fault) return fault;
            if (++_rows % StepsBetweenReports == 0) cancellationToken.ThrowIfCancellationRequested();
        }

        return _expected.Missing(hasher.Table.Name);
    }

    private ChainFault? CheckFiles(CancellationToken cancellationToken)
    {
        // With the rowid the provider streams the bytes; without it each file would be one large array.
        using var reader = Read("SELECT rowid, \"Sha256\", \"Bytes\" FROM \"Blobs\"");
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var bytes = reader.GetStream(2);
            SHA256.HashData(bytes, _hash);
            if (Convert.ToHexStringLower(_hash) != reader.GetString(1)) return new ChainFault($"Blobs {reader.GetString(1)}", "its bytes do not have the SHA-256 that names them.");
            _files++;
        }

        return null;
    }

    private ChainFault? CheckLetters() =>
        Scalar(LettersWithoutFile) is { } letter ? new ChainFault($"IssuedLetters {letter}", "the letter's file is missing.") : null;

    /// <summary>Every commit writes a line: without any, somebody took the file away, and with it the proof that the chain was not recomputed.</summary>
    private ChainFault? CheckAnchored() => anchorPath is null || _events == 0 || _anchorLines > 0
        ? null
        : new ChainFault("anchor", $"the file {Path.GetFileName(anchorPath)} is missing or has no line, but the chain has {_events} {(_events == 1 ? "event" : "events")}: it was removed or emptied, or only the database was copied.");

    private static ChainFault Broken(long sequence, string what) => new($"event {sequence}", what);

    /// <summary>Only a text is a text: the same characters stored as bytes are found by no query.</summary>
    private static string? Text(DbDataReader reader, int column) => reader.GetValue(column) switch { string text => text, DBNull => null, _ => "?" };

    private DbDataReader Read(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteReader();
    }

    private object? Scalar(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
