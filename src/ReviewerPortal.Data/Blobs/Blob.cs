using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewerPortal.Data.InsertOnly;

namespace ReviewerPortal.Data.Blobs;

/// <summary>The bytes of a document, letter or policy source, named by their SHA-256.</summary>
public sealed class Blob
{
    /// <summary>Lower-case hex.</summary>
    public required string Sha256 { get; init; }

    public required string ContentType { get; init; }

    public required byte[] Bytes { get; init; }

    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

public static class BlobStore
{
    /// <summary>Adds the bytes unless they are there already; returns their hash. The caller saves.</summary>
    public static async Task<string> StoreAsync(PortalDbContext context, byte[] bytes, string contentType, CancellationToken cancellationToken)
    {
        var hash = Blob.HashOf(bytes);
        var known = context.Set<Blob>().Local.Any(b => b.Sha256 == hash) || await context.Set<Blob>().AnyAsync(b => b.Sha256 == hash, cancellationToken);
        if (!known) context.Add(new Blob { Sha256 = hash, ContentType = contentType, Bytes = bytes });
        return hash;
    }
}

internal sealed class BlobConfiguration : IEntityTypeConfiguration<Blob>
{
    public void Configure(EntityTypeBuilder<Blob> builder)
    {
        builder.ToTable("Blobs").IsInsertOnly();
        builder.HasKey(b => b.Sha256);
        builder.Property(b => b.Sha256).HasMaxLength(64);
        builder.Property(b => b.ContentType).HasMaxLength(100);
    }
}
