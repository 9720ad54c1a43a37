using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web.Features.Accounts;
using ReviewerPortal.Web.Operations.Demo;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Operations.Demo;

/// <summary>The demo shows what the portal is for: ten stories, every state, every kind of request.</summary>
public class DemoCasesTests
{
    private static readonly IReadOnlyList<DemoCase> Cases = DemoCase.All();

    [Fact]
    public void Cases_AreAtLeastSixty() => Assert.InRange(Cases.Count, 60, int.MaxValue);

    [Fact]
    public void Stories_AreTen_EachToldOnce() =>
        Assert.Equal(Enumerable.Range(1, 10), Cases.Select(c => c.Story).OfType<int>().Order());

    [Fact]
    public void Stories_EndAsTheyAreTold()
    {
        var ends = Cases.Where(c => c.Story is not null).OrderBy(c => c.Story).Select(c => c.Steps.Last(step => step is not (NoticeStep or CloseStep)).GetType());

        Assert.Equal(
            [typeof(SignStep), typeof(ApproveStep), typeof(SignStep), typeof(ApproveStep), typeof(ApproveInsteadStep), typeof(ApproveStep), typeof(SignStep), typeof(WithdrawStep), typeof(SignStep), typeof(SignApprovalStep)],
            ends);
    }

    [Fact]
    public void Steps_OfEveryKind_AreTakenInSomeCase()
    {
        var kinds = typeof(DemoStep).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType).ToList();

        Assert.NotEmpty(kinds);
        Assert.Empty(kinds.Except(Cases.SelectMany(c => c.Steps).Select(step => step.GetType())).Select(kind => kind.Name));
    }

    [Fact]
    public void States_AreAllReached_WhenEveryStepIsTaken() =>
        Assert.Equal(Enum.GetValues<CaseStatus>(), Cases.Select(DemoOutcomes.InTheEnd).Distinct().Order());

    [Fact]
    public void MostCases_AreOpen()
    {
        var open = Cases.Count(c => !DemoOutcomes.InTheEnd(c).IsSettled());

        Assert.InRange(open, Cases.Count / 2, Cases.Count);
    }

    [Fact]
    public void Requests_AreOfEveryKind()
    {
        Assert.Equal(Enum.GetValues<LineOfBusiness>(), Cases.Select(c => c.LineOfBusiness).Distinct().Order());
        Assert.Equal(Enum.GetValues<RequestType>(), Cases.Select(c => c.RequestType).Distinct().Order());
        Assert.Equal(Enum.GetValues<Urgency>(), Cases.Select(c => c.Urgency).Distinct().Order());
        Assert.Equal(Enum.GetValues<DismissalReason>(), Cases.SelectMany(c => c.Steps).OfType<DismissStep>().Select(step => step.Reason).Distinct().Order());
    }

    [Fact]
    public void BothNursesAndBothDirectors_Work()
    {
        var workers = Cases.SelectMany(c => c.Steps).Select(step => step.By).ToHashSet();

        Assert.Equal(workers, new HashSet<string> { DemoAccounts.Nurse.Email, DemoAccounts.Nurse2.Email, DemoAccounts.Director.Email, DemoAccounts.Director2.Email });
    }

    [Fact]
    public void Steps_LieBetweenReceiptAndNow() =>
        Assert.Empty(Cases.Where(c => c.Steps.Any(step => step.AfterHours < 0 || step.AfterHours > c.ReceivedHoursAgo)).Select(c => c.Folder));

    [Fact]
    public async Task Load_WhenTheDatabaseIsEmpty_BringsEveryCaseToTheStateThatItsStepsLeadTo()
    {
        await using var host = new PortalHost();
        await using var context = host.NewContext();

        var loaded = await context.Set<AuthorizationCase>().Select(c => new { c.MemberNameKey, c.Status }).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            Cases.Select(c => $"{c.Member.FamilyName}, {c.Member.GivenName}".ToUpperInvariant() + $" {DemoOutcomes.InTheEnd(c)}").Order(StringComparer.Ordinal),
            loaded.Select(c => $"{c.MemberNameKey} {c.Status}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Load_WhenTheDatabaseIsEmpty_LeavesFewCasesOverdue()
    {
        await using var host = new PortalHost();
        await using var context = host.NewContext();
        var now = host.Get<TimeProvider>().GetUtcNow();

        var open = await context.Set<AuthorizationCase>().Where(c => c.DecidedAt == null).Select(c => c.DueAt).ToListAsync(TestContext.Current.CancellationToken);

        Assert.InRange(open.Count(due => due <= now), 1, open.Count / 8);
        Assert.Contains(open, due => due > now && due <= now.AddDays(1));
        Assert.Contains(open, due => due > now.AddDays(7));
    }
}
