using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using ReviewerPortal.Data.InsertOnly;

namespace ReviewerPortal.Data.Audit;

/// <summary>
/// An insert-only table whose rows the chain covers by their hash. Bytes are no covered column: they are named by their own SHA-256.
/// The chain itself is not in the list: its events cover each other.
/// </summary>
/// <param name="Name">As the database names it.</param>
/// <param name="Columns">In the order of their names, byte for byte: the order of the hash.</param>
/// <param name="Key">Where the columns of the primary key stand among the columns.</param>
public sealed record CoveredTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<int> Key)
{
    private static readonly ConditionalWeakTable<IModel, IReadOnlyList<CoveredTable>> Known = [];

    /// <summary>Every covered table, in the order of names.</summary>
    public static IReadOnlyList<CoveredTable> Of(PortalDbContext context) => Known.GetValue(context.GetService<IDesignTimeModel>().Model, Read);

    /// <summary>Reads the covered columns of all rows.</summary>
    public string Select => $"SELECT {string.Join(", ", Columns.Select(Quoted))} FROM {Quoted(Name)}";

    /// <summary>Reads the row with the key in the parameters $0, $1, ...</summary>
    public string SelectOne => $"{Select} WHERE {string.Join(" AND ", Key.Select((column, i) => $"{Quoted(Columns[column])} = ${i}"))}";

    private static IReadOnlyList<CoveredTable> Read(IModel model) =>
    [
        .. InsertOnlyTables.EntitiesOf(model).Where(type => type.ClrType != typeof(AuditEvent)).Select(Read).OrderBy(table => table.Name, StringComparer.Ordinal),
    ];

    private static CoveredTable Read(IReadOnlyEntityType type)
    {
        // A value that is kept as JSON has a column of its own, which no property of the entity names.
        var json = type.GetComplexProperties().Select(p => p.ComplexType.GetContainerColumnName()!);
        List<string> columns = [.. type.GetProperties().Where(p => p.ClrType != typeof(byte[])).Select(p => p.GetColumnName()).Concat(json).Order(StringComparer.Ordinal)];
        return new CoveredTable(type.GetTableName()!, columns, [.. type.FindPrimaryKey()!.Properties.Select(p => columns.IndexOf(p.GetColumnName()))]);
    }

    private static string Quoted(string name) => $"\"{name}\"";
}
