using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Features.Rules;

/// <summary>Reads rules for compliance. Each read authorises by itself: an open circuit outlives a revoked role.</summary>
public sealed class RuleBook(IDbContextFactory<PortalDbContext> contexts, IEnumerable<IRuleKind> kinds)
{
    public static readonly Refusal NotCompliance = new("rule.not-compliance", "Rules are maintained by compliance; your roles do not include it.");

    public static readonly Refusal Unknown = new("rule.unknown", "There is no such row. Go back to the table.");

    /// <summary>Of a kind to which no row can be added.</summary>
    public static readonly Refusal Complete = new("rule.complete", "Every row of this kind is there already. Go back to the table and change one of them.");

    /// <summary>In the order of their registration.</summary>
    public IReadOnlyList<IRuleKind> Kinds { get; } = [.. kinds];

    /// <summary>Null where no rule is of this kind.</summary>
    public IRuleKind? Kind(string? slug) => slug is null ? Kinds[0] : Kinds.FirstOrDefault(kind => kind.Slug == slug);

    public Task<Result<IReadOnlyList<RuleRow>>> ListAsync(Guid personId, IRuleKind kind, CancellationToken cancellationToken) =>
        ReadAsync(personId, async context => (Result<IReadOnlyList<RuleRow>>)(await kind.ListAsync(context, cancellationToken)).ToArray(), cancellationToken);

    public Task<Result<RuleDetail>> FindAsync(Guid personId, IRuleKind kind, Guid id, CancellationToken cancellationToken) =>
        ReadAsync(personId, async context => await kind.FindAsync(context, id, cancellationToken) is { } found ? found : (Result<RuleDetail>)Unknown, cancellationToken);

    /// <summary>The form of a row that is not there yet. Refused where the kind has all its rows.</summary>
    public Task<Result<RuleDetail>> NewAsync(Guid personId, IRuleKind kind, CancellationToken cancellationToken) =>
        ReadAsync(personId, _ => Task.FromResult(kind.Blank is { } form ? form : (Result<RuleDetail>)Complete), cancellationToken);

    private async Task<Result<T>> ReadAsync<T>(Guid personId, Func<PortalDbContext, Task<Result<T>>> read, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var person = await ReviewerLoader.FindAsync(context, personId, cancellationToken);
        return person?.Is(Role.Compliance) == true ? await read(context) : NotCompliance;
    }
}
