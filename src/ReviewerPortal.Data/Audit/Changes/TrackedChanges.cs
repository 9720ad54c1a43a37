using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Drafts;
using ReviewerPortal.Domain.Audit;
using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Data.Audit.Changes;

/// <summary>
/// What a save is about to change, read from the change tracker: no use case can forget to tell it. Read before the save,
/// because afterwards the values before are gone.
/// </summary>
internal sealed record TrackedChanges(IReadOnlyList<AuditChange> Changes, IReadOnlyList<(CoveredTable Table, IReadOnlyList<object?> Key)> Inserted)
{
    private const string Added = "added";
    private const string Removed = "removed";

    /// <summary>
    /// Drafts are no events. People are told by their own use cases: the account library saves in steps and
    /// forgets the values before.
    /// </summary>
    private static readonly HashSet<Type> LeftOut =
        [typeof(AuditEvent), typeof(Draft), typeof(Person), typeof(IdentityUserRole<Guid>), typeof(IdentityRole<Guid>)];

    /// <summary>They change with every action and say nothing by themselves: the lease, and the version, which the details name.</summary>
    private static readonly HashSet<string> Noise = [nameof(AuthorizationCase.LeaseUntil), nameof(AuthorizationCase.Version)];

    public static TrackedChanges Of(PortalDbContext context)
    {
        var entries = context.ChangeTracker.Entries().Where(IsTold).ToList();
        return new TrackedChanges([.. entries.SelectMany(Told)], [.. Covered(context, entries)]);
    }

    private static bool IsTold(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && !LeftOut.Contains(entry.Metadata.ClrType) && !IsPartOfANewRow(entry);

    /// <summary>A value list inside a row (a JSON column) comes with the row.</summary>
    private static bool IsPartOfANewRow(EntityEntry entry) => entry.State == EntityState.Added && entry.Metadata.IsMappedToJson();

    private static IEnumerable<AuditChange> Told(EntityEntry entry) => entry.State switch
    {
        EntityState.Added => [new AuditChange(NameOf(entry), null, Added)],
        EntityState.Deleted => [new AuditChange(NameOf(entry), null, Removed), .. Properties(entry).Where(IsLost).Select(p => Lost(entry, p))],
        _ => Properties(entry).Where(p => p.IsModified && !Noise.Contains(p.Metadata.Name)).Select(p => Told(entry, p)),
    };

    /// <summary>Neither the key, which names the row, nor a value that was not there.</summary>
    private static bool IsLost(PropertyEntry property) =>
        property.OriginalValue is not null && !property.Metadata.IsPrimaryKey() && !Noise.Contains(property.Metadata.Name);

    private static AuditChange Lost(EntityEntry entry, PropertyEntry property) =>
        new($"{NameOf(entry)} {PathOf(property.Metadata)}", ToldValue.Of(property.Metadata, property.OriginalValue), null);

    private static AuditChange Told(EntityEntry entry, PropertyEntry property) => new(
        $"{NameOf(entry)} {PathOf(property.Metadata)}",
        ToldValue.Of(property.Metadata, property.OriginalValue),
        ToldValue.Of(property.Metadata, property.CurrentValue));

    /// <summary>The entity's own values and those of its parts, such as the member.</summary>
    private static IEnumerable<PropertyEntry> Properties(EntityEntry entry) =>
        entry.Properties.Concat(entry.ComplexProperties.SelectMany(Properties));

    private static IEnumerable<PropertyEntry> Properties(ComplexPropertyEntry part) =>
        part.Properties.Concat(part.ComplexProperties.SelectMany(Properties));

    private static string PathOf(IReadOnlyProperty property) =>
        property.DeclaringType is IReadOnlyComplexType part ? $"{part.ComplexProperty.Name}.{property.Name}" : property.Name;

    private static string NameOf(EntityEntry entry) => $"{TableOf(entry)} {string.Join('/', KeyOf(entry))}";

    private static string TableOf(EntityEntry entry) => entry.Metadata.GetTableName() ?? entry.Metadata.ShortName();

    private static IReadOnlyList<object?> KeyOf(EntityEntry entry) =>
        [.. entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue)];

    private static IEnumerable<(CoveredTable Table, IReadOnlyList<object?> Key)> Covered(PortalDbContext context, List<EntityEntry> entries) =>
        from entry in entries
        where entry.State == EntityState.Added
        join table in CoveredTable.Of(context) on entry.Metadata.GetTableName() equals table.Name
        select (table, KeyOf(entry));
}
