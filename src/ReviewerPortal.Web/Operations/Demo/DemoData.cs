using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Demo;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Features.Accounts;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Features.Intake;
using ReviewerPortal.Web.Features.Policies;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Operations.Demo;

/// <summary>
/// Fills an empty database with the demo policy and cases, each step by its real use case at the moment it would have happened.
/// Steps run in the order of their moments, so that the audit log reads as it would have grown.
/// </summary>
internal sealed class DemoData(
    IDbContextFactory<PortalDbContext> contexts, SetBackClock clock, PublishPolicy publish, ReceiveCase receive, ClaimCase claim, DemoReviews reviews)
{
    private const int HoursBeforeTheFirstCase = 24;

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Set<AuthorizationCase>().AnyAsync(cancellationToken)) return;

        var people = await context.Users.ToDictionaryAsync(p => p.Email!, p => p.Id, cancellationToken);
        // Whole seconds: use cases cut their clock to milliseconds, and a request is never received after that.
        var now = clock.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        var cases = DemoCase.All();
        if (!await context.Set<PolicyVersion>().AnyAsync(cancellationToken))
            await clock.At(now.AddHours(-cases.Max(c => c.ReceivedHoursAgo) - HoursBeforeTheFirstCase), () => PublishAsync(people, cancellationToken));
        foreach (var (at, step) in cases.SelectMany(demo => Steps(demo, now, people, cancellationToken)).OrderBy(step => step.At))
            await clock.At(at, step);
    }

    private async Task PublishAsync(Dictionary<string, Guid> people, CancellationToken cancellationToken)
    {
        foreach (var policy in DemoPolicyFiles.ReadAll())
            Demand(await publish.ExecuteAsync(people[DemoAccounts.Administrator.Email], policy.Source, policy.Evidence, cancellationToken));
    }

    private IEnumerable<(DateTimeOffset At, Func<Task> Step)> Steps(
        DemoCase demo, DateTimeOffset now, Dictionary<string, Guid> people, CancellationToken cancellationToken)
    {
        var receivedAt = now.AddHours(-demo.ReceivedHoursAgo);
        var number = "";
        var nurse = people[demo.ClaimedBy ?? DemoAccounts.Nurse.Email];
        yield return (receivedAt, async () => number = Demand(await receive.ExecuteAsync(
            nurse, DemoIntake.Of(demo, receivedAt, DateOnly.FromDateTime(now.UtcDateTime)), DemoIntake.DocumentsOf(demo), cancellationToken)));
        if (demo.ClaimedBy is null) yield break;

        var claimedAt = demo.Review is { } reviewed ? receivedAt.AddHours(reviewed.RecommendedHoursAfterReceipt - 1) : now.AddMinutes(-10);
        yield return (claimedAt, async () => Demand(await claim.ExecuteAsync(nurse, number, cancellationToken)));
        if (demo.Review is not { } review) yield break;
        yield return (receivedAt.AddHours(review.RecommendedHoursAfterReceipt), () => reviews.RecommendAsync(nurse, number, review, cancellationToken));
        yield return (receivedAt.AddHours(review.SignedHoursAfterReceipt), () => reviews.SignAsync(people[DemoAccounts.Director.Email], number, review, cancellationToken));
    }

    /// <summary>A refusal of demo data is a bug of the demo data, so it stops the start.</summary>
    internal static T Demand<T>(Result<T> result) => result.IsRefused
        ? throw new InvalidOperationException(string.Join(" ", result.Refusals.Select(r => r.Sentence)))
        : result.Value;
}
