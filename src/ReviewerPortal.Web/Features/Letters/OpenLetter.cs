using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Blobs;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;

namespace ReviewerPortal.Web.Features.Letters;

/// <summary>What somebody does with a letter's bytes.</summary>
public enum LetterUse
{
    View,
    Download,
}

/// <summary>A letter's bytes as they were stored when it was issued.</summary>
public sealed record LetterFile(string Name, string Sha256, byte[] Bytes);

/// <summary>
/// Hands out an issued letter: the stored bytes, checked against the hash they were issued under, never rendered again.
/// Each time is an audit event of the case.
/// </summary>
public sealed class OpenLetter(PortalTransaction transaction)
{
    public static readonly Refusal Unknown = new("letter.unknown", "There is no such letter.");

    public static readonly Refusal NotReleased = new("letter.not-released", "This letter is not released yet: its signer can still take it back. Nobody reads it before its release.");

    public static readonly Refusal Recalled = new("letter.recalled", "This letter was never sent: its signer recalled the signature. It stays stored as proof and is not handed out.");

    public static readonly Refusal Damaged = new("letter.damaged", "The stored letter does not match the SHA-256 it was issued under. It is not shown. Tell your administrator, and keep the database as it is.");

    /// <summary>Refused for anybody who does not read letters, for an unknown letter, before its release, and where its bytes are damaged.</summary>
    public Task<Result<LetterFile>> ExecuteAsync(Guid personId, Guid letterId, LetterUse use, CancellationToken cancellationToken) =>
        transaction.RunAsync<LetterFile>(AttemptOf(personId, letterId, use, cancellationToken), async operation =>
        {
            if (!LetterReaders.MayRead(operation.Actor)) return LetterReaders.NotAllowed;
            var letter = await operation.Database.Set<IssuedLetter>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == letterId, cancellationToken);
            if (letter is null) return Unknown;
            if (await operation.Database.Set<SignOffRevocation>().AnyAsync(r => r.SignOffId == letter.SignOffId, cancellationToken)) return Recalled;
            if (letter.ReleaseAt > operation.Now) return NotReleased;
            var blob = await operation.Database.Set<Blob>().AsNoTracking().SingleOrDefaultAsync(b => b.Sha256 == letter.Sha256, cancellationToken);
            if (blob is null || Blob.HashOf(blob.Bytes) != letter.Sha256) return Damaged;

            return new Change<LetterFile>(new LetterFile($"{letter.FileStem}.pdf", letter.Sha256, blob.Bytes), EventOf(use, letter));
        }, cancellationToken);

    private static Attempt AttemptOf(Guid personId, Guid letterId, LetterUse use, CancellationToken cancellationToken) => new(
        personId, use == LetterUse.Download ? "download letter" : "view letter",
        database => database.Set<IssuedLetter>().Where(l => l.Id == letterId).Select(l => (Guid?)l.CaseId).SingleOrDefaultAsync(cancellationToken));

    private static CaseEvent EventOf(LetterUse use, IssuedLetter letter) =>
        CaseEvent.Of(use == LetterUse.Download ? "letter.downloaded" : "letter.viewed", ("letter", letter.Id), ("sha256", letter.Sha256));
}
