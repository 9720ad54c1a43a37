using System.Data.Common;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Data.Audit.Verification;

namespace ReviewerPortal.Benchmarks;

/// <summary>Measures one sample: reading and hashing its bytes, and verifying it, in turns.</summary>
internal sealed class VerificationSpeed(SampleChain sample)
{
    /// <summary>A verification may take three times as long as reading and hashing.</summary>
    public const double Bound = 1.0 / 3;

    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];

    /// <summary>The ratio of the medians: 1 is as fast as reading and hashing.</summary>
    public double Measure(int runs)
    {
        var (read, verified) = Measured.InTurns(runs, ReadAndHash, Verify);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{sample.Name}: read and hash {read:0} ms, verify {verified:0} ms, ratio {read / verified:0.00} (medians of {runs} runs in turns)"));
        return read / verified;
    }

    /// <summary>The least that anybody must do with these bytes: events, rows that are covered, files.</summary>
    private void ReadAndHash()
    {
        using var connection = sample.Open();
        Each(connection, "SELECT \"CanonicalBytes\" FROM \"AuditEvents\" ORDER BY \"Sequence\"", reader => SHA256.HashData(reader.GetFieldValue<byte[]>(0), _hash));
        foreach (var table in sample.Tables)
            Each(connection, table.Select, HashRow);
        Each(connection, "SELECT rowid, \"Bytes\" FROM \"Blobs\"", HashFile);
    }

    private void HashRow(DbDataReader reader)
    {
        for (var i = 0; i < reader.FieldCount; i++)
            if (!reader.IsDBNull(i)) SHA256.HashData(MemoryMarshal.AsBytes(reader.GetString(i).AsSpan()), _hash);
    }

    private void HashFile(DbDataReader reader)
    {
        using var bytes = reader.GetStream(1);
        SHA256.HashData(bytes, _hash);
    }

    private void Verify()
    {
        using var connection = sample.Open();
        var result = new ChainVerifier(connection, sample.Tables, sample.Anchor).Verify(progress: null, CancellationToken.None);
        if (result.Fault is { } fault) throw new InvalidOperationException(fault.InOneSentence);
    }

    private static void Each(DbConnection connection, string sql, Action<DbDataReader> act)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read()) act(reader);
    }
}
