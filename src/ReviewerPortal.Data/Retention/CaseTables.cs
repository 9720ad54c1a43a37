using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Data.Blobs;
using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Data.Retention;

/// <summary>A table with rows of a case: a condition that selects them by the case's id, the parameter {0}.</summary>
internal sealed record CaseTable(IReadOnlyEntityType Type, string Condition)
{
    public string Name => Type.GetTableName()!;
}

/// <summary>
/// Every table that holds rows of a case, read from the model: whatever refers to a case or to a part of one, at any depth. So
/// a table that is added later is removed with its case and not forgotten.
/// </summary>
internal static class CaseTables
{
    private const string CaseId = "CaseId";

    public static IReadOnlyList<CaseTable> Of(PortalDbContext context)
    {
        var types = Stored(context);
        List<CaseTable> found = [new(types.Single(type => type.ClrType == typeof(AuthorizationCase)), "\"Id\" = {0}")];
        found.AddRange(types.Where(NamesACaseWithoutReference).Select(type => new CaseTable(type, $"\"{CaseId}\" = {{0}}")));
        for (var i = 0; i < found.Count; i++)
            found.AddRange(PartsOf(found[i], types.Where(type => !found.Exists(known => known.Type == type))).ToList());
        return found;
    }

    /// <summary>Columns of any table that may name a blob: every text column that is called a hash.</summary>
    public static IReadOnlyList<(IReadOnlyEntityType Type, string Column)> BlobNames(PortalDbContext context) =>
    [
        .. from type in Stored(context)
           where type.ClrType != typeof(Blob)
           from property in type.GetProperties()
           where property.ClrType == typeof(string) && (property.Name.EndsWith("Hash", StringComparison.Ordinal) || property.Name.EndsWith("Sha256", StringComparison.Ordinal))
           select (type, property.GetColumnName()),
    ];

    /// <summary>Tables of rows; lists inside a row, and the chain, which stays, are none.</summary>
    private static List<IReadOnlyEntityType> Stored(PortalDbContext context) =>
        [.. context.GetService<IDesignTimeModel>().Model.GetEntityTypes().Where(type => !type.IsMappedToJson() && type.ClrType != typeof(AuditEvent))];

    private static bool NamesACaseWithoutReference(IReadOnlyEntityType type) =>
        type.FindProperty(CaseId) is { } property && !property.IsForeignKey();

    private static IEnumerable<CaseTable> PartsOf(CaseTable whole, IEnumerable<IReadOnlyEntityType> types) =>
        from type in types
        let reference = type.GetForeignKeys().FirstOrDefault(key => key.PrincipalEntityType == whole.Type)
        where reference is not null
        let columns = (Own: reference.Properties[0].GetColumnName(), Whole: reference.PrincipalKey.Properties[0].GetColumnName())
        select new CaseTable(type, $"\"{columns.Own}\" IN (SELECT \"{columns.Whole}\" FROM \"{whole.Name}\" WHERE {whole.Condition})");
}
