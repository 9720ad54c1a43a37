using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Audit.Packet;

/// <summary>The keys of all rows that belong to a case, by table, read from the model and past the product: so a table that is added later is asked for too.</summary>
internal static class RowsOfACase
{
    private const string CaseId = "CaseId";

    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string[]>>> OfAsync(PortalHost host, Guid caseId)
    {
        var rows = new Dictionary<string, IReadOnlyList<string[]>>();
        await using var connection = await host.OpenRawAsync();
        foreach (var (type, condition) in Tables(host))
        {
            var keys = string.Join(", ", type.FindPrimaryKey()!.Properties.Select(p => $"\"{p.GetColumnName()}\""));
            var sql = $"SELECT {keys} FROM \"{type.GetTableName()}\" WHERE {condition.Replace("{0}", $"'{caseId.ToString().ToUpperInvariant()}'", StringComparison.Ordinal)}";
            rows[type.GetTableName()!] = await connection.RowsAsync(sql);
        }

        return rows;
    }

    private static List<(IEntityType Type, string Condition)> Tables(PortalHost host)
    {
        using var context = host.NewContext();
        var types = context.Model.GetEntityTypes().Where(type => !type.IsMappedToJson()).ToList();
        List<(IEntityType Type, string Condition)> found = [(types.Single(type => type.ClrType == typeof(AuthorizationCase)), "\"Id\" = {0}")];
        found.AddRange(types.Where(type => type.FindProperty(CaseId) is not null).Select(type => (type, $"\"{CaseId}\" = {{0}}")));
        for (var i = 0; i < found.Count; i++) found.AddRange(Parts(found[i], types.Where(type => !found.Exists(known => known.Type == type))).ToList());
        return found;
    }

    private static IEnumerable<(IEntityType Type, string Condition)> Parts((IEntityType Type, string Condition) whole, IEnumerable<IEntityType> types) =>
        from type in types
        let reference = type.GetForeignKeys().FirstOrDefault(key => key.PrincipalEntityType == whole.Type)
        where reference is not null
        select (type, $"\"{reference.Properties[0].GetColumnName()}\" IN (SELECT \"{reference.PrincipalKey.Properties[0].GetColumnName()}\" FROM \"{whole.Type.GetTableName()}\" WHERE {whole.Condition})");
}
