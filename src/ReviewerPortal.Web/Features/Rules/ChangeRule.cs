using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Features.Rules;

/// <summary>Compliance changes a rule: its next version, with the reason. What was decided or pinned under an earlier version stays with it.</summary>
public sealed class ChangeRule(PortalTransaction transaction, RuleBook book)
{
    /// <summary>The new version's id. Refused beside each field, and where somebody else saved a version meanwhile.</summary>
    public Task<Result<Guid>> ExecuteAsync(
        Guid personId, string kind, Guid seenId, IReadOnlyDictionary<string, string> typed, string reason, CancellationToken cancellationToken) =>
        transaction.RunAsync<Guid>(personId, "change rule", async operation =>
        {
            if (!operation.Actor.Is(Role.Compliance)) return RuleBook.NotCompliance;
            return book.Kind(kind) is { } found ? await found.ChangeAsync(operation, seenId, typed, reason) : RuleBook.Unknown;
        }, cancellationToken);
}
