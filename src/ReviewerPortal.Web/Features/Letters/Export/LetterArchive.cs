using System.IO.Compression;
using System.Text.Json;

namespace ReviewerPortal.Web.Features.Letters.Export;

/// <summary>One file of the archive.</summary>
internal sealed record ArchivedLetter(string File, byte[] Bytes);

/// <summary>
/// Writes letters as a sealed ZIP while they are read: the manifest first, then each letter. A letter is stored as it is, since a PDF is
/// compressed already.
/// </summary>
internal static class LetterArchive
{
    /// <summary>The seal: the SHA-256 of the whole file before its last characters. <paramref name="wrote"/> is called after each letter.</summary>
    public static async Task<string> WriteAsync(
        Stream output, LetterManifest manifest, IAsyncEnumerable<ArchivedLetter> letters, Action wrote, CancellationToken cancellationToken)
    {
        await using var file = new SealedStream(output);
        await using (var archive = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
        {
            archive.Comment = SealedStream.Placeholder;
            await AddManifestAsync(archive, manifest, cancellationToken);
            await foreach (var letter in letters.WithCancellation(cancellationToken))
            {
                await AddAsync(archive, letter, cancellationToken);
                wrote();
            }
        }

        return await file.SealAsync(cancellationToken);
    }

    private static async Task AddManifestAsync(ZipArchive archive, LetterManifest manifest, CancellationToken cancellationToken)
    {
        await using var entry = await archive.CreateEntry(LetterManifest.FileName, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await JsonSerializer.SerializeAsync(entry, manifest, LetterManifest.Json, cancellationToken);
    }

    private static async Task AddAsync(ZipArchive archive, ArchivedLetter letter, CancellationToken cancellationToken)
    {
        await using var entry = await archive.CreateEntry(letter.File, CompressionLevel.NoCompression).OpenAsync(cancellationToken);
        await entry.WriteAsync(letter.Bytes, cancellationToken);
    }
}
