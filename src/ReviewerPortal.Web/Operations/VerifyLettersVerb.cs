using System.Globalization;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Features.Letters.Export;

namespace ReviewerPortal.Web.Operations;

/// <summary>What the verb prints.</summary>
internal sealed record VerifiedLetters(bool Whole, int Letters, ManifestHead? AuditHead, IReadOnlyList<ExportFault> Faults);

/// <summary>Verifies exported letters wherever they lie: anybody can, years later, with the executable alone.</summary>
internal static class VerifyLettersVerb
{
    public static async Task<int> RunAsync(string path, VerbOutput output, CancellationToken cancellationToken)
    {
        var manifest = Path.Combine(Path.GetDirectoryName(path)!, LetterManifest.FileName);
        var isPdf = path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);
        if (Missing(path, isPdf ? manifest : null) is { } missing) return output.Refused([missing]);
        var found = isPdf ? await ExportCheck.OfPdfAsync(path, manifest, cancellationToken) : await ExportCheck.OfArchiveAsync(path, cancellationToken);
        var answer = new VerifiedLetters(found.IsWhole, found.Letters, found.Head, found.Faults);
        return found.IsWhole ? output.Done(answer, Whole(found)) : output.Broken(answer, Broken(found));
    }

    private static Refusal? Missing(string path, string? manifest)
    {
        if (!File.Exists(path)) return new Refusal("letters.no-file", $"There is no file {path}.");
        return manifest is null || File.Exists(manifest) ? null : new Refusal("letters.no-manifest", $"There is no {LetterManifest.FileName} beside {path}. Put the manifest of the export there.");
    }

    private static string Whole(CheckedExport found) => string.Create(CultureInfo.InvariantCulture,
        $"Unchanged: {found.Letters:N0} {(found.Letters == 1 ? "letter" : "letters")}. When they were exported the audit chain stood at {found.Head!.Sequence} {found.Head.Hash}");

    private static string Broken(CheckedExport found) => string.Join(Environment.NewLine, ["BROKEN.", .. found.Faults.Select(fault => fault.InOneSentence)]);
}
