using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewerPortal.Data.InsertOnly;

namespace ReviewerPortal.Data.Cases;

/// <summary>
/// The first time that somebody opened a document of a case. A signature asks for it; every later opening is an audit event only.
/// Neither a change of the case nor of its version.
/// </summary>
public sealed class DocumentOpening
{
    public required Guid Id { get; init; }

    public required Guid DocumentId { get; init; }

    public required Guid PersonId { get; init; }

    public required Guid CaseId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The documents of the case that the person has opened.</summary>
    public static async Task<IReadOnlySet<Guid>> OfAsync(PortalDbContext context, Guid caseId, Guid personId, CancellationToken cancellationToken) =>
        await context.Set<DocumentOpening>().Where(o => o.CaseId == caseId && o.PersonId == personId).Select(o => o.DocumentId).ToHashSetAsync(cancellationToken);
}

internal sealed class DocumentOpeningConfiguration : IEntityTypeConfiguration<DocumentOpening>
{
    public void Configure(EntityTypeBuilder<DocumentOpening> builder)
    {
        builder.ToTable("DocumentOpenings").IsInsertOnly();
        builder.HasIndex(o => new { o.DocumentId, o.PersonId }).IsUnique();
        builder.HasIndex(o => new { o.CaseId, o.PersonId });
    }
}
