using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ReviewerPortal.Domain.Audit;

namespace ReviewerPortal.Data.Audit;

/// <summary>Hashes stored rows for the event that covers them. Read back inside the transaction: the hash is of what the database stores, not of what was meant.</summary>
internal static class CoveredRows
{
    /// <summary>The rows with these keys; they are stored in the open transaction.</summary>
    public static async Task<IReadOnlyList<CoveredRow>> HashAsync(
        PortalDbContext context, IEnumerable<(CoveredTable Table, IReadOnlyList<object?> Key)> rows, CancellationToken cancellationToken)
    {
        var covered = new List<CoveredRow>();
        foreach (var (table, key) in rows)
            covered.AddRange(await ReadAsync(context, table, table.SelectOne, key, cancellationToken));
        return covered;
    }

    /// <summary>Every row of a table.</summary>
    public static Task<List<CoveredRow>> HashAllAsync(PortalDbContext context, CoveredTable table, CancellationToken cancellationToken) =>
        ReadAsync(context, table, table.Select, [], cancellationToken);

    private static async Task<List<CoveredRow>> ReadAsync(
        PortalDbContext context, CoveredTable table, string sql, IReadOnlyList<object?> parameters, CancellationToken cancellationToken)
    {
        await using var command = Command(context, sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var (hasher, hash, rows) = (new RowHasher(table), new byte[SHA256.HashSizeInBytes], new List<CoveredRow>());
        while (await reader.ReadAsync(cancellationToken))
        {
            hasher.Hash(reader, hash);
            rows.Add(new CoveredRow(new RowName(table.Name, hasher.KeyOf(reader)), Convert.ToHexStringLower(hash)));
        }

        return rows;
    }

    private static DbCommand Command(PortalDbContext context, string sql, IReadOnlyList<object?> parameters)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"${i}", parameters[i]);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
