using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ReviewerPortal.Web.Features.Letters.Export;

/// <summary>Something about an export that is not as it was made.</summary>
public sealed record ExportFault(string Where, string What)
{
    public string InOneSentence => $"{Where}: {What}";
}

/// <summary>What an examination found. The head is the chain's as the manifest names it; null where no manifest could be read.</summary>
public sealed record CheckedExport(int Letters, ManifestHead? Head, IReadOnlyList<ExportFault> Faults)
{
    public bool IsWhole => Faults.Count == 0;
}

/// <summary>
/// Examines exported letters with nothing but the file in hand. A seal that fits shows that nothing was changed by accident, or by somebody who did
/// not know of it; who makes a new file may make a new seal. That the letters are those that were issued is proven by the plan's chain and its anchor.
/// </summary>
internal static class ExportCheck
{
    private static readonly ExportFault BrokenSeal = new("seal", "it does not fit the file: the manifest, the archive's own structure, or what stands below was changed after the export.");

    /// <summary>The archive, each letter in it, and that nothing else is in it.</summary>
    public static async Task<CheckedExport> OfArchiveAsync(string path, CancellationToken cancellationToken)
    {
        ExportFault[] seal = await IsSealedAsync(path, cancellationToken) ? [] : [BrokenSeal];
        try
        {
            await using var archive = await ZipFile.OpenReadAsync(path, cancellationToken);
            var found = await OfEntriesAsync(archive, cancellationToken);
            return found with { Faults = [.. seal, .. found.Faults] };
        }
        catch (InvalidDataException)
        {
            return new CheckedExport(0, null, [.. seal, new ExportFault(Path.GetFileName(path), "it cannot be read as an archive: it is cut off or damaged.")]);
        }
    }

    /// <summary>One letter beside the manifest of its export. The manifest has no seal of its own; compare its head with the plan's anchor.</summary>
    public static async Task<CheckedExport> OfPdfAsync(string path, string manifestPath, CancellationToken cancellationToken)
    {
        var (head, letters) = await ManifestIn(await File.ReadAllBytesAsync(manifestPath, cancellationToken));
        if (head is null) return new CheckedExport(0, null, [new ExportFault(LetterManifest.FileName, "it cannot be read as the manifest of an export.")]);
        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path, cancellationToken)));
        if (letters.Any(letter => letter.Sha256 == hash)) return new CheckedExport(1, head, []);
        var meant = letters.FirstOrDefault(letter => letter.File.Split('/')[^1] == Path.GetFileName(path));
        return new CheckedExport(1, head, [meant is null ? new ExportFault(Path.GetFileName(path), "the manifest names no letter with these bytes.") : Changed(meant)]);
    }

    /// <summary>True where the last characters are the hash of all before them.</summary>
    private static async Task<bool> IsSealedAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var left = file.Length - SealedStream.SealLength;
        if (left < 0) return false;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81_920];
        while (left > 0)
        {
            var read = await file.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), cancellationToken);
            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        await file.ReadExactlyAsync(buffer.AsMemory(0, SealedStream.SealLength), cancellationToken);
        return Encoding.ASCII.GetString(buffer, 0, SealedStream.SealLength) == Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static async Task<CheckedExport> OfEntriesAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        var entries = archive.Entries.ToLookup(entry => entry.FullName);
        var (head, letters) = entries[LetterManifest.FileName].Count() == 1 ? await ManifestOfAsync(entries[LetterManifest.FileName].Single(), cancellationToken) : default;
        if (head is null) return new CheckedExport(0, null, [new ExportFault(LetterManifest.FileName, "it is missing, or cannot be read as the manifest of an export.")]);

        var faults = Strangers(archive, letters).ToList();
        foreach (var letter in letters)
            if (await FaultOfAsync(letter, [.. entries[letter.File]], cancellationToken) is { } fault) faults.Add(fault);
        return new CheckedExport(letters.Count, head, faults);
    }

    private static IEnumerable<ExportFault> Strangers(ZipArchive archive, IReadOnlyList<ManifestLetter> letters)
    {
        var named = letters.Select(letter => letter.File).Append(LetterManifest.FileName).ToHashSet();
        return archive.Entries.Where(entry => !named.Contains(entry.FullName)).Select(entry => new ExportFault(entry.FullName, "the manifest does not name it: it was added after the export."));
    }

    private static async Task<ExportFault?> FaultOfAsync(ManifestLetter letter, IReadOnlyList<ZipArchiveEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count != 1) return new ExportFault(letter.File, entries.Count == 0 ? $"it is missing. It is the letter of case {letter.CaseNumber}." : "it stands in the archive more than once.");
        return await HashOfAsync(entries[0], cancellationToken) == letter.Sha256 ? null : Changed(letter);
    }

    /// <summary>Null where the archive cannot unpack it.</summary>
    private static async Task<string?> HashOfAsync(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await entry.OpenAsync(cancellationToken);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static ExportFault Changed(ManifestLetter letter) =>
        new(letter.File, $"its bytes are not those with SHA-256 {letter.Sha256}, under which the letter of case {letter.CaseNumber} was issued.");

    private static async Task<(ManifestHead? Head, IReadOnlyList<ManifestLetter> Letters)> ManifestOfAsync(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            using var bytes = new MemoryStream();
            await using var content = await entry.OpenAsync(cancellationToken);
            await content.CopyToAsync(bytes, cancellationToken);
            return await ManifestIn(bytes.ToArray());
        }
        catch (InvalidDataException)
        {
            return (null, []);
        }
    }

    private static async Task<(ManifestHead? Head, IReadOnlyList<ManifestLetter> Letters)> ManifestIn(byte[] json)
    {
        try
        {
            using var stream = new MemoryStream(json);
            var manifest = await JsonSerializer.DeserializeAsync<LetterManifest>(stream, LetterManifest.Json);
            return manifest is { Format: LetterManifest.CurrentFormat } ? (manifest.AuditHead, await manifest.Letters.ToListAsync()) : (null, []);
        }
        catch (JsonException)
        {
            return (null, []);
        }
    }
}
