using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Features.Rules;

/// <summary>Compliance adds a rule: its first version, with the reason. It counts from now on, as every version does.</summary>
public sealed class AddRule(PortalTransaction transaction, RuleBook book)
{
    /// <summary>The new row's id. Refused beside each field, where the row is there already, and for a kind whose rows are all there.</summary>
    public Task<Result<Guid>> ExecuteAsync(
        Guid personId, string kind, IReadOnlyDictionary<string, string> typed, string reason, CancellationToken cancellationToken) =>
        transaction.RunAsync<Guid>(personId, "add rule", async operation =>
        {
            if (!operation.Actor.Is(Role.Compliance)) return RuleBook.NotCompliance;
            return book.Kind(kind) is { } found ? await found.AddAsync(operation, typed, reason) : RuleBook.Unknown;
        }, cancellationToken);
}
