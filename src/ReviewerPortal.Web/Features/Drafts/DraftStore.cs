using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Drafts;

namespace ReviewerPortal.Web.Features.Drafts;

/// <summary>How a save ended.</summary>
public enum DraftOutcome
{
    Saved,

    /// <summary>Another window saved another text meanwhile; nothing was overwritten.</summary>
    Conflict,
    TooLong,

    /// <summary>The scope or the field is no name of a draft.</summary>
    Unknown,
}

/// <summary>What the server holds after a save: of a conflict the other text. Times are UTC.</summary>
public sealed record DraftSave(DraftOutcome Outcome, string Text, long Revision, DateTimeOffset SavedAt);

/// <summary>
/// The texts that a person has typed and not acted on. Neither events nor changes of a case: only their writer ever reads them.
/// </summary>
public sealed partial class DraftStore(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>
    /// Stores the text when <paramref name="seenRevision"/> is the stored one, or nothing is stored. The same text again is no conflict:
    /// a save whose answer was lost is repeated.
    /// </summary>
    public async Task<DraftSave> SaveAsync(Guid personId, string scope, string field, string text, long seenRevision, CancellationToken cancellationToken)
    {
        if (!IsName(scope, Draft.ScopeLength) || !IsName(field, Draft.FieldLength)) return Refused(DraftOutcome.Unknown);
        if (text.Length > Draft.TextLength) return Refused(DraftOutcome.TooLong);

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var stored = await context.Set<Draft>().FindAsync([personId, scope, field], cancellationToken);
        if (stored is not null && stored.Text != text && stored.Revision != seenRevision) return Of(DraftOutcome.Conflict, stored);

        var draft = Store(context, stored, new Draft { PersonId = personId, Scope = scope, Field = field, Text = text, Revision = seenRevision + 1, SavedAt = clock.GetUtcNow() });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Of(DraftOutcome.Saved, draft);
    }

    /// <summary>Everything that a person has typed in the scopes.</summary>
    public async Task<DraftBook> LoadAsync(Guid personId, IReadOnlyCollection<string> scopes, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var drafts = await context.Set<Draft>().AsNoTracking()
            .Where(d => d.PersonId == personId && scopes.Contains(d.Scope))
            .ToListAsync(cancellationToken);
        return new DraftBook(drafts.ToDictionary(d => (d.Scope, d.Field), d => new DraftText(d.Text, d.Revision, d.SavedAt)));
    }

    /// <summary>Forgets a person's texts of a scope, after they were acted on.</summary>
    public async Task DiscardAsync(Guid personId, string scope, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Set<Draft>().Where(d => d.PersonId == personId && d.Scope == scope).ExecuteDeleteAsync(cancellationToken);
    }

    private static Draft Store(PortalDbContext context, Draft? stored, Draft typed)
    {
        if (stored is null)
        {
            context.Add(typed);
            return typed;
        }

        if (stored.Text != typed.Text) (stored.Text, stored.Revision) = (typed.Text, stored.Revision + 1);
        stored.SavedAt = typed.SavedAt;
        return stored;
    }

    private static DraftSave Of(DraftOutcome outcome, Draft draft) => new(outcome, draft.Text, draft.Revision, draft.SavedAt);

    private static DraftSave Refused(DraftOutcome outcome) => new(outcome, "", 0, default);

    private static bool IsName(string text, int limit) => text.Length <= limit && Name().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9.:_-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
