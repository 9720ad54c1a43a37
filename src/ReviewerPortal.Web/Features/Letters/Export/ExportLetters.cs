using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Features.Audit;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Features.Letters.Export;

/// <summary>An export that was allowed and recorded: how many letters it has, and what writes them, reporting after each.</summary>
public sealed record LettersExport(int Letters, Func<Stream, Action, CancellationToken, Task> WriteAsync);

/// <summary>
/// Hands out every released letter of a search to an auditor, as one sealed archive. It is recorded before the first byte is read; once the
/// last one is written, its seal is recorded too, so that the archive can be recognised for good.
/// </summary>
public sealed class ExportLetters(PortalTransaction transaction, IDbContextFactory<PortalDbContext> contexts, PlanTimeZone zone)
{
    public const string Kind = "letters.exported";
    public const string SealedKind = "letters.sealed";

    public static readonly Refusal NotAllowed = new("letters.not-an-auditor", "Letters are exported by auditors. Your roles do not include it.");

    public static readonly Refusal Nothing = new("letters.nothing", "No released letter matches. Search for fewer words, or choose other days.") { Field = nameof(LettersFilter.Search) };

    /// <summary>The export, ready to be written. Refused for whoever is no auditor, and where no letter matches.</summary>
    public Task<Result<LettersExport>> ExecuteAsync(Guid personId, LettersFilter filter, CancellationToken cancellationToken) =>
        transaction.RunAsync<LettersExport>(personId, "export letters", async operation =>
        {
            if (!AuditReaders.MayRead(operation.Actor)) return NotAllowed;
            var letters = await operation.Database.ReleasedLetters(filter, operation.Now).CountAsync(cancellationToken);
            if (letters == 0) return Nothing;
            var asked = new Asked(personId, operation.Actor.FullName, filter, operation.Now, letters, await HeadAsync(operation.Database, cancellationToken));
            return new Change<LettersExport>(new LettersExport(letters, (output, wrote, token) => WriteAsync(asked, output, wrote, token)), EventOf(asked));
        }, cancellationToken);

    /// <summary>Writes the letters as they are read, all of one moment of the database. Private, so that nobody writes what was not asked for and recorded.</summary>
    private async Task WriteAsync(Asked asked, Stream output, Action wrote, CancellationToken cancellationToken)
    {
        var seal = await ArchiveAsync(asked, output, wrote, cancellationToken);
        await transaction.RecordAsync(asked.PersonId, null, CaseEvent.Of(SealedKind, ("letters", asked.Letters), ("seal", seal)), cancellationToken);
    }

    private async Task<string> ArchiveAsync(Asked asked, Stream output, Action wrote, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await ReadSnapshot.OpenAsync(context, cancellationToken);
        var reader = new LetterExportReader(context, asked.Filter, zone, asked.At);
        return await LetterArchive.WriteAsync(output, ManifestOf(asked, reader), reader.FilesAsync(cancellationToken), wrote, cancellationToken);
    }

    private LetterManifest ManifestOf(Asked asked, LetterExportReader reader) => new()
    {
        Format = LetterManifest.CurrentFormat,
        ExportedAt = zone.ToText(asked.At),
        ExportedBy = asked.PersonName,
        Chosen = asked.Filter.Fields.ToDictionary(f => f.Key, f => f.Value),
        AuditHead = asked.Head,
        Letters = reader.DescriptionsAsync(),
    };

    private static async Task<ManifestHead> HeadAsync(PortalDbContext database, CancellationToken cancellationToken)
    {
        var head = await AuditTrail.HeadAsync(database, cancellationToken);
        return new ManifestHead(head.Sequence, Convert.ToHexStringLower(head.Hash));
    }

    private static CaseEvent EventOf(Asked asked) => CaseEvent.Of(
        Kind, [.. asked.Filter.Fields.Select(f => (f.Key, (object?)f.Value)), ("letters", asked.Letters), ("headSequence", asked.Head.Sequence), ("headHash", asked.Head.Hash)]);

    private sealed record Asked(Guid PersonId, string PersonName, LettersFilter Filter, DateTimeOffset At, int Letters, ManifestHead Head);
}
