using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Retention;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Features.Retention;

namespace ReviewerPortal.Web.Operations;

/// <summary>What the verb prints: the numbers of the cases that were removed, or would be, and of those that a legal hold keeps.</summary>
internal sealed record AppliedRetention(bool DryRun, IReadOnlyList<string> Removed, IReadOnlyList<string> Held);

/// <summary>Removes what is due, each case in a transaction of its own, in the name of the first enabled administrator.</summary>
internal sealed class ApplyRetentionVerb(IDbContextFactory<PortalDbContext> contexts, ApplyRetention apply, TimeProvider clock)
{
    public const string DryRun = "--dry-run";

    /// <summary>One run removes so many cases, and names so many held ones; what is left is due at the next.</summary>
    private const int Most = 10_000;

    public async Task<int> RunAsync(bool dryRun, VerbOutput output, CancellationToken cancellationToken)
    {
        var (held, removable) = (await DueAsync(held: true, cancellationToken), await DueAsync(held: false, cancellationToken));
        if (!dryRun && await RemoveAsync(removable, cancellationToken) is { Count: > 0 } refusals) return output.Refused(refusals);
        return output.Done(new AppliedRetention(dryRun, removable, held), Sentence(dryRun, removable, held));
    }

    private async Task<string[]> DueAsync(bool held, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return [.. (await SettledCases.DueAsync(context, held, clock.GetUtcNow(), Most, cancellationToken)).Select(due => due.Case.Number)];
    }

    private async Task<IReadOnlyList<Refusal>> RemoveAsync(string[] numbers, CancellationToken cancellationToken)
    {
        if (numbers.Length == 0) return [];
        var administrator = await FirstAdministrator.FindAsync(contexts, "apply retention", cancellationToken);
        if (administrator.IsRefused) return administrator.Refusals;
        var refusals = new List<Refusal>();
        foreach (var number in numbers)
            refusals.AddRange((await apply.ExecuteAsync(administrator.Value, number, cancellationToken)).Refusals);
        return refusals;
    }

    private static string Sentence(bool dryRun, string[] removed, string[] held) =>
        $"{(dryRun ? "Would remove" : "Removed")} {Cases(removed)}. Kept by a legal hold: {Cases(held)}.";

    private static string Cases(string[] numbers) => numbers.Length == 0 ? "no case" : string.Join(", ", numbers);
}
