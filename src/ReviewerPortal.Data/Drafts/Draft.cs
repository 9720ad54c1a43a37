using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReviewerPortal.Data.Drafts;

/// <summary>What one person typed into one field and has not yet acted on. Neither an event nor a change of the case.</summary>
public sealed class Draft
{
    public const int ScopeLength = 80;
    public const int FieldLength = 80;
    public const int TextLength = 400_000;

    public required Guid PersonId { get; init; }

    /// <summary>Where the field stands: a case number, or the name of a form.</summary>
    public required string Scope { get; init; }

    public required string Field { get; init; }

    public required string Text { get; set; }

    /// <summary>Counts the saves; a save from an older revision is refused, so that two tabs never overwrite each other silently.</summary>
    public required long Revision { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset SavedAt { get; set; }
}

internal sealed class DraftConfiguration : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("Drafts");
        builder.HasKey(d => new { d.PersonId, d.Scope, d.Field });
        builder.Property(d => d.Scope).HasMaxLength(Draft.ScopeLength);
        builder.Property(d => d.Field).HasMaxLength(Draft.FieldLength);
        builder.Property(d => d.Revision).IsConcurrencyToken();
    }
}
