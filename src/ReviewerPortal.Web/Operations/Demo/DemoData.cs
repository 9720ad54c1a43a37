using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Demo;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Web.Features.Accounts;
using ReviewerPortal.Web.Features.Intake;
using ReviewerPortal.Web.Features.Policies;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Operations.Demo;

/// <summary>
/// Fills an empty database with the demo policy and cases, each step by its real use case at the moment it would have happened.
/// Steps run in the order of their moments, so that the audit log reads as it would have grown.
/// </summary>
internal sealed class DemoData(
    IDbContextFactory<PortalDbContext> contexts, SetBackClock clock, PublishPolicy publish, ReceiveCase receive, IServiceProvider services)
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
        foreach (var (at, work) in cases.SelectMany(demo => WorkOn(demo, now, people, cancellationToken)).OrderBy(step => step.At))
            await clock.At(at, work);
    }

    private async Task PublishAsync(Dictionary<string, Guid> people, CancellationToken cancellationToken)
    {
        foreach (var policy in DemoPolicyFiles.ReadAll())
            DemoDesk.Demand(await publish.ExecuteAsync(people[DemoAccounts.Administrator.Email], policy.Source, policy.Evidence, cancellationToken));
    }

    private IEnumerable<(DateTimeOffset At, Func<Task> Work)> WorkOn(
        DemoCase demo, DateTimeOffset now, Dictionary<string, Guid> people, CancellationToken cancellationToken)
    {
        var receivedAt = now.AddHours(-demo.ReceivedHoursAgo);
        var number = "";
        yield return (receivedAt, async () => number = DemoDesk.Demand(await receive.ExecuteAsync(
            people[DemoAccounts.Nurse.Email], DemoIntake.Of(demo, receivedAt, DateOnly.FromDateTime(now.UtcDateTime)), DemoIntake.DocumentsOf(demo), cancellationToken)));
        foreach (var step in demo.Steps)
            yield return (receivedAt.AddHours(step.AfterHours), () => step.ExecuteAsync(new DemoDesk(services, people[step.By], number), cancellationToken));
    }
}
