using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Plan;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Determinations;

namespace ReviewerPortal.Web.Operations.Demo;

/// <summary>What a step works with: the person who takes it, the case, and the portal's own use cases.</summary>
internal sealed class DemoDesk(IServiceProvider services, Guid person, string caseNumber)
{
    public Guid Person => person;

    public string CaseNumber => caseNumber;

    /// <summary>The moment of the step (UTC), in whole seconds: what it says that happened lies never after the use case's own clock, which is cut.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = Use<TimeProvider>().GetUtcNow();
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        }
    }

    /// <summary>A use case of the portal. Steps come from files, so nothing can be injected into them.</summary>
    public T Use<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>The case as it is now, with its lines and nothing else: hundreds of steps ask for it at a first start.</summary>
    public async Task<AuthorizationCase> CaseAsync(CancellationToken cancellationToken)
    {
        await using var context = await NewContextAsync(cancellationToken);
        return await context.Set<AuthorizationCase>().AsNoTracking().Include(c => c.Lines).SingleAsync(c => c.Number == caseNumber, cancellationToken);
    }

    /// <summary>The line that a step names, or every line of the case.</summary>
    public async Task<IReadOnlyList<RequestedService>> LinesAsync(int? named, CancellationToken cancellationToken) =>
        [.. (await CaseAsync(cancellationToken)).Lines.Where(line => named is null || line.LineNumber == named).OrderBy(line => line.LineNumber)];

    public async Task<IReadOnlyList<Guid>> DocumentsAsync(CancellationToken cancellationToken)
    {
        await using var context = await NewContextAsync(cancellationToken);
        return await context.Set<AuthorizationCase>().Where(c => c.Number == caseNumber).SelectMany(c => c.Documents).OrderBy(d => d.Position).Select(d => d.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Who that is, by name.</summary>
    public async Task<string> NameAsync(NoticeRecipient party, CancellationToken cancellationToken)
    {
        var found = await CaseAsync(cancellationToken);
        return party switch
        {
            NoticeRecipient.Provider => found.RequestingProvider.Name,
            NoticeRecipient.Representative => (found.Member.Representative ?? found.Member.FullName).Split('\n')[0],
            _ => found.Member.FullName,
        };
    }

    public async Task<GoverningPolicies> PoliciesAsync(CancellationToken cancellationToken)
    {
        await using var context = await NewContextAsync(cancellationToken);
        return await Use<PolicyLibrary>().GoverningAsync(context, await CaseAsync(cancellationToken), cancellationToken);
    }

    public async Task<Guid> PolicyVersionAsync(string referenceNumber, CancellationToken cancellationToken)
    {
        await using var context = await NewContextAsync(cancellationToken);
        return await context.Set<PolicyVersion>().Where(v => v.ReferenceNumber == referenceNumber).Select(v => v.Id).FirstAsync(cancellationToken);
    }

    /// <summary>The day it is for the plan at the moment of the step.</summary>
    public async Task<DateOnly> TodayAsync(CancellationToken cancellationToken)
    {
        await using var context = await NewContextAsync(cancellationToken);
        return (await PlanSettings.CurrentAsync(context, cancellationToken)).DayOf(Now);
    }

    /// <summary>A refusal of demo data is a bug of the demo data, so it stops the start.</summary>
    public static T Demand<T>(Result<T> result) => result.IsRefused
        ? throw new InvalidOperationException(string.Join(" ", result.Refusals.Select(r => r.Sentence)))
        : result.Value;

    private Task<PortalDbContext> NewContextAsync(CancellationToken cancellationToken) =>
        Use<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(cancellationToken);
}
