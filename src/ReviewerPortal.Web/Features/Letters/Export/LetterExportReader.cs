using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Blobs;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Features.Letters.Export;

/// <summary>Reads released letters in the order in which they were issued, a batch at a time, so that no list of all of them is ever in memory.</summary>
internal sealed class LetterExportReader(PortalDbContext context, LettersFilter filter, PlanTimeZone zone, DateTimeOffset now)
{
    private const int BatchSize = 50;

    /// <summary>What the manifest says of each.</summary>
    public async IAsyncEnumerable<ManifestLetter> DescriptionsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var describe = new ManifestLetters(await context.Set<PolicyVersion>().AsNoTracking().ToDictionaryAsync(v => v.Id, cancellationToken), zone);
        await foreach (var letters in BatchesAsync(cancellationToken))
        {
            var cases = await CasesAsync(letters, cancellationToken);
            foreach (var letter in letters) yield return describe.Of(letter, cases.GetValueOrDefault(letter.CaseId));
        }
    }

    /// <summary>Each letter's bytes as they are stored. A damaged letter ends the export: its file would not be the one that was issued.</summary>
    public async IAsyncEnumerable<ArchivedLetter> FilesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var letters in BatchesAsync(cancellationToken))
            foreach (var letter in letters)
                yield return new ArchivedLetter(ManifestLetters.FileOf(letter), await BytesAsync(letter, cancellationToken));
    }

    private async Task<byte[]> BytesAsync(IssuedLetter letter, CancellationToken cancellationToken)
    {
        var bytes = await context.Set<Blob>().Where(b => b.Sha256 == letter.Sha256).Select(b => b.Bytes).SingleOrDefaultAsync(cancellationToken);
        return bytes is not null && Blob.HashOf(bytes) == letter.Sha256 ? bytes : throw new DamagedLetterException(letter);
    }

    private async IAsyncEnumerable<List<IssuedLetter>> BatchesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IssuedLetter? last = null;
        do
        {
            var letters = await After(last).OrderBy(l => l.IssuedAt).ThenBy(l => l.Id).Take(BatchSize).AsNoTracking().ToListAsync(cancellationToken);
            if (letters.Count > 0) yield return letters;
            last = letters.Count == BatchSize ? letters[^1] : null;
        }
        while (last is not null);
    }

    private IQueryable<IssuedLetter> After(IssuedLetter? last)
    {
        var letters = context.ReleasedLetters(filter, now);
        return last is null ? letters : letters.Where(l => l.IssuedAt > last.IssuedAt || (l.IssuedAt == last.IssuedAt && l.Id > last.Id));
    }

    private async Task<Dictionary<Guid, AuthorizationCase>> CasesAsync(List<IssuedLetter> letters, CancellationToken cancellationToken)
    {
        var ids = letters.ConvertAll(l => l.CaseId);
        return await context.Set<AuthorizationCase>().AsNoTracking().Where(c => ids.Contains(c.Id))
            .Include(c => c.Notices).Include(c => c.Recommendations).Include(c => c.Determinations).Include(c => c.SignOffs).Include(c => c.Revocations)
            .AsSplitQuery().ToDictionaryAsync(c => c.Id, cancellationToken);
    }
}

/// <summary>A stored letter does not match the SHA-256 under which it was issued.</summary>
internal sealed class DamagedLetterException(IssuedLetter letter) : Exception($"The letter {letter.Id} of case {letter.CaseNumber} does not match its SHA-256.");
