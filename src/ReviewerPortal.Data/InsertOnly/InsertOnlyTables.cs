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

    public static IReadOnlyList<(string Table, IReadOnlyList<string> Key)> Of(IModel model) =>
        [.. model.GetEntityTypes().Where(type => type.FindAnnotation(Mark) is not null).Select(type => (type.GetTableName()!, KeyOf(type)))];

    private static IReadOnlyList<string> KeyOf(IReadOnlyEntityType type) => [.. type.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName())];
}
