using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web.Features.Audit;

namespace ReviewerPortal.Web.Features.Letters;

/// <summary>Reads the list of issued letters, and one of them. Each read authorises by itself.</summary>
public sealed class LettersQuery(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public const int PageSize = 25;

    private static readonly Refusal Unknown = new("letter.unknown", "There is no such letter.");

    private static Expression<Func<IssuedLetter, LetterRow>> ToRow(PortalDbContext context) => l => new LetterRow
    {
        Id = l.Id,
        CaseNumber = l.CaseNumber,
        Kind = l.Kind,
        MemberName = l.MemberName,
        MemberId = l.MemberId,
        LineOfBusiness = l.LineOfBusiness,
        LetterDate = l.LetterDate,
        IssuedAt = l.IssuedAt,
        ReleaseAt = l.ReleaseAt,
        SignerName = l.SignerName,
        SignerCredentials = l.SignerCredentials,
        PolicyReference = l.PolicyReference,
        PolicyRevision = l.PolicyRevision,
        Sha256 = l.Sha256,
        PageCount = l.PageCount,
        IsDraft = l.IsDraft,
        TextsVersion = l.TextsVersion,
        RendererVersion = l.RendererVersion,
        IsRecalled = context.Set<SignOffRevocation>().Any(r => r.SignOffId == l.SignOffId),
    };

    /// <summary>One page, newest first. Refused for anybody who does not read letters.</summary>
    public async Task<Result<LetterList>> ListAsync(Guid personId, LettersFilter filter, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var person = await ReviewerLoader.FindAsync(context, personId, cancellationToken);
        if (!LetterReaders.MayRead(person)) return LetterReaders.NotAllowed;

        var selected = context.Letters(filter).AsNoTracking();
        var (rows, hasNext) = await PageAsync(context, selected, filter, cancellationToken);
        var earlier = rows is [var first, ..] ? await Newer(selected, first.IssuedAt, first.Id).CountAsync(cancellationToken) : 0;
        var exportable = AuditReaders.MayRead(person) ? await context.ReleasedLetters(filter, clock.GetUtcNow()).CountAsync(cancellationToken) : 0;
        return new LetterList(rows, await selected.CountAsync(cancellationToken), earlier, hasNext, exportable);
    }

    /// <summary>One letter's record, without its bytes. Refused where it is unknown, or the person does not read letters.</summary>
    public async Task<Result<LetterRow>> FindAsync(Guid personId, Guid letterId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (!LetterReaders.MayRead(await ReviewerLoader.FindAsync(context, personId, cancellationToken))) return LetterReaders.NotAllowed;
        var found = await context.Set<IssuedLetter>().Where(l => l.Id == letterId).Select(ToRow(context)).SingleOrDefaultAsync(cancellationToken);
        return found is null ? Unknown : found;
    }

    private static async Task<(IReadOnlyList<LetterRow> Rows, bool HasNext)> PageAsync(
        PortalDbContext context, IQueryable<IssuedLetter> selected, LettersFilter filter, CancellationToken cancellationToken)
    {
        if (await PlaceAsync(context, filter.Before, cancellationToken) is { } end)
        {
            var back = await Newer(selected, end.IssuedAt, end.Id).OrderBy(l => l.IssuedAt).ThenBy(l => l.Id).Take(PageSize).Select(ToRow(context)).ToListAsync(cancellationToken);
            back.Reverse();
            // A first page that has shrunk is filled up again from what follows.
            if (back.Count == PageSize) return (back, true);
        }

        var onwards = await PlaceAsync(context, filter.After, cancellationToken) is { } start ? Older(selected, start.IssuedAt, start.Id) : selected;
        var rows = await onwards.OrderByDescending(l => l.IssuedAt).ThenByDescending(l => l.Id).Take(PageSize + 1).Select(ToRow(context)).ToListAsync(cancellationToken);
        return ([.. rows.Take(PageSize)], rows.Count > PageSize);
    }

    private static async Task<Place?> PlaceAsync(PortalDbContext context, Guid? id, CancellationToken cancellationToken) =>
        id is null ? null : await context.Set<IssuedLetter>().Where(l => l.Id == id).Select(l => new Place(l.IssuedAt, l.Id)).SingleOrDefaultAsync(cancellationToken);

    private static IQueryable<IssuedLetter> Newer(IQueryable<IssuedLetter> letters, DateTimeOffset issuedAt, Guid id) =>
        letters.Where(l => l.IssuedAt > issuedAt || (l.IssuedAt == issuedAt && l.Id > id));

    private static IQueryable<IssuedLetter> Older(IQueryable<IssuedLetter> letters, DateTimeOffset issuedAt, Guid id) =>
        letters.Where(l => l.IssuedAt < issuedAt || (l.IssuedAt == issuedAt && l.Id < id));

    private sealed record Place(DateTimeOffset IssuedAt, Guid Id);
}
