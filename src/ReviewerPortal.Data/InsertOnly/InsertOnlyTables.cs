using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReviewerPortal.Data.InsertOnly;

/// <summary>Marks what may only ever be inserted; the triggers are written from the mark, so that no table is forgotten.</summary>
internal static class InsertOnlyTables
{
    private const string Mark = "ReviewerPortal:InsertOnly";

    public static EntityTypeBuilder<T> IsInsertOnly<T>(this EntityTypeBuilder<T> builder) where T : class
    {
        builder.Metadata.SetAnnotation(Mark, true);
        return builder;
    }

    /// <summary>Each marked table with the columns of every key that is unique: the primary key first.</summary>
    public static IReadOnlyList<(string Table, IReadOnlyList<IReadOnlyList<string>> Keys)> Of(IModel model) =>
        [.. EntitiesOf(model).Select(type => (type.GetTableName()!, KeysOf(type)))];

    public static IEnumerable<IReadOnlyEntityType> EntitiesOf(IModel model) => model.GetEntityTypes().Where(type => type.FindAnnotation(Mark) is not null);

    private static IReadOnlyList<IReadOnlyList<string>> KeysOf(IReadOnlyEntityType type) =>
    [
        Columns(type.FindPrimaryKey()!.Properties),
        .. type.GetIndexes().Where(index => index.IsUnique).Select(index => Columns(index.Properties)),
    ];

    private static IReadOnlyList<string> Columns(IEnumerable<IReadOnlyProperty> properties) => [.. properties.Select(p => p.GetColumnName())];
}
