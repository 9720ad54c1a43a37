using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.Audit;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Features.Retention;
using ReviewerPortal.Web.Tests.Database;
using ReviewerPortal.Web.Tests.Support;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Tests.Audit;

/// <summary>What auditors find in the log, and who is let in.</summary>
public class AuditQueryTests(QuietHost host) : IClassFixture<QuietHost>
{
    [Fact]
    public async Task List_Always_IsNewestFirstAndPagesBothWaysWithoutGap()
    {
        var auditor = await host.AddPersonAsync(Role.Auditor);

        var first = await ListAsync(auditor, new AuditFilter());
        var second = await ListAsync(auditor, new AuditFilter { After = first.Rows[^1].Sequence });
        var back = await ListAsync(auditor, new AuditFilter { Before = second.Rows[0].Sequence });

        Assert.Equal((AuditQuery.PageSize, false, true), (first.Rows.Count, first.HasNewer, first.HasOlder));
        Assert.Equal(Enumerable.Range(0, AuditQuery.PageSize).Select(i => first.Rows[0].Sequence - i), first.Rows.Select(r => r.Sequence));
        Assert.Equal(first.Rows[^1].Sequence - 1, second.Rows[0].Sequence);
        Assert.True(second.HasNewer);
        Assert.Equal(first.Rows.Select(r => r.Sequence), back.Rows.Select(r => r.Sequence));
    }

    [Fact]
    public async Task List_ByCasePersonGroupAndKind_FindsOnlyThese()
    {
        var (auditor, nurse) = (await host.AddPersonAsync(Role.Auditor), await host.AddPersonAsync(Role.Nurse));
        var number = await host.ClaimedCaseAsync(nurse);
        await host.ReceiveCaseAsync(nurse);

        Assert.Equal(["case.claimed", "case.received"], await KindsAsync(auditor, new AuditFilter { CaseNumber = number.ToLowerInvariant() }));
        Assert.Equal(["case.received", "case.claimed", "case.received"], await KindsAsync(auditor, new AuditFilter { Person = nurse.FullName.ToUpperInvariant() }));
        Assert.Equal(["case.claimed"], await KindsAsync(auditor, new AuditFilter { Person = nurse.FullName, Kind = "Claim" }));
        Assert.Equal(3, (await KindsAsync(auditor, new AuditFilter { Person = nurse.FullName, Group = "case" })).Count);
        Assert.Empty(await KindsAsync(auditor, new AuditFilter { Person = nurse.FullName, Group = "people" }));
        Assert.Empty(await KindsAsync(auditor, new AuditFilter { CaseNumber = "UM-1999-00001" }));
    }

    [Fact]
    public async Task List_ByDays_UsesThePlansZone()
    {
        var (auditor, nurse) = (await host.AddPersonAsync(Role.Auditor), await host.AddPersonAsync(Role.Nurse));
        var (clock, number) = (host.Get<SetBackClock>(), await host.ReceiveCaseAsync(nurse));
        // Chicago is at minus six hours in January: these two are half an hour before and after its midnight.
        await clock.At(At("2026-01-15T05:30:00Z"), () => host.Get<ViewCase>().ExecuteAsync(nurse.Id, number, CancellationToken.None));
        await clock.At(At("2026-01-15T06:30:00Z"), () => host.Get<ViewCase>().ExecuteAsync(nurse.Id, number, CancellationToken.None));

        Assert.Equal([At("2026-01-15T05:30:00Z")], await TimesAsync(auditor, new AuditFilter { Person = nurse.FullName, To = new DateOnly(2026, 1, 14) }));
        Assert.Equal([At("2026-01-15T06:30:00Z")], await TimesAsync(auditor, new AuditFilter { Person = nurse.FullName, From = new DateOnly(2026, 1, 15), To = new DateOnly(2026, 1, 15) }));
    }

    [Fact]
    public async Task List_ByTheNumberOfARemovedCase_FindsItsEventsAndTheTombstone()
    {
        var (auditor, keeper, nurse) = (await host.AddPersonAsync(Role.Auditor), await host.AddPersonAsync(Role.Compliance), await host.AddPersonAsync(Role.Nurse));
        var number = await host.AwaitingCaseAsync(nurse);
        Assert.Empty((await host.SignAsync(await host.SigningAsync(await host.AddDirectorAsync(), number))).Refusals);
        var clock = host.Get<SetBackClock>();
        await clock.At(clock.GetUtcNow().AddYears(11), async () => Assert.Empty((await host.Get<ApplyRetention>().ExecuteAsync(keeper.Id, number, CancellationToken.None)).Refusals));

        var rows = (await ListAsync(auditor, new AuditFilter { CaseNumber = number })).Rows;

        Assert.Equal(("retention.removed", "case.received"), (rows[0].Kind, rows[^1].Kind));
        Assert.All(rows, row => Assert.True(row.IsOfARemovedCase));
    }

    [Fact]
    public async Task Find_Always_TellsTheEventWithItsPlaceInTheChain()
    {
        var (auditor, nurse) = (await host.AddPersonAsync(Role.Auditor), await host.AddPersonAsync(Role.Nurse));
        var number = await host.ClaimedCaseAsync(nurse);
        var link = (await host.ReadChainAsync())[^1];

        var found = (await host.Get<AuditQuery>().FindAsync(auditor.Id, link.Sequence, CancellationToken.None)).Value;

        Assert.Equal((number, nurse.FullName, "Nurse", false), (found.CaseNumber, found.ActorName, Assert.Single(found.ActorRoles), found.HasNext));
        Assert.Equal((Convert.ToHexStringLower(link.Hash), Convert.ToHexStringLower(link.PreviousHash)), (found.Hash, found.PreviousHash));
        Assert.Contains(found.Changes, change => change.What.EndsWith(" Status", StringComparison.Ordinal) && change.After == "InReview");
    }

    [Fact]
    public async Task State_AfterAVerification_TellsItsResultAndThatTheAnchorAgrees()
    {
        var auditor = await host.AddPersonAsync(Role.Auditor);

        var verified = (await host.Get<VerifyChain>().ExecuteAsync(auditor.Id, progress: null, CancellationToken.None)).Value;
        var state = (await host.Get<AuditQuery>().StateAsync(auditor.Id, CancellationToken.None)).Value;

        Assert.True(verified.IsWhole);
        Assert.True(state is { AnchorAgrees: true, LastVerification.FoundWhole: true });
        Assert.Equal((auditor.FullName, verified.Events + 1), (state.LastVerification!.By, state.Head));
    }

    [Theory]
    [InlineData(Role.Nurse)]
    [InlineData(Role.MedicalDirector)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Compliance)]
    public async Task Everything_ForWhoeverIsNoAuditor_IsRefused(Role role)
    {
        var person = await host.AddPersonAsync(role);
        var query = host.Get<AuditQuery>();

        Assert.True((await query.ListAsync(person.Id, new AuditFilter(), CancellationToken.None)).IsRefused);
        Assert.True((await query.FindAsync(person.Id, 1, CancellationToken.None)).IsRefused);
        Assert.True((await query.StateAsync(person.Id, CancellationToken.None)).IsRefused);
        Assert.True((await host.Get<VerifyChain>().ExecuteAsync(person.Id, null, CancellationToken.None)).IsRefused);
        Assert.True((await host.Get<ViewAudit>().ExecuteAsync(person.Id, CancellationToken.None)).IsRefused);
    }

    [Fact]
    public async Task View_Always_IsOneEvent()
    {
        var auditor = await host.AddPersonAsync(Role.Auditor);

        Assert.Empty((await host.Get<ViewAudit>().ExecuteAsync(auditor.Id, CancellationToken.None)).Refusals);

        Assert.Equal(["audit.viewed"], await KindsAsync(auditor, new AuditFilter { Person = auditor.FullName }));
    }

    [Fact]
    public void Filter_Always_SurvivesItsAddress()
    {
        var filter = new AuditFilter { CaseNumber = "UM-2026-00001", Person = "Añez & Co", Group = "views", Kind = "signed", From = new DateOnly(2026, 1, 2), To = new DateOnly(2026, 3, 4), After = 17, Event = 9 };

        Assert.Equal(filter, AuditFilter.FromUri("http://localhost" + filter.ToUrl()));
        Assert.Equal(new AuditFilter(), AuditFilter.FromUri("http://localhost/audit?group=none&from=yesterday&after=-1"));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<AuditList> ListAsync(Person auditor, AuditFilter filter) => (await host.Get<AuditQuery>().ListAsync(auditor.Id, filter, CancellationToken.None)).Value;

    private async Task<List<string>> KindsAsync(Person auditor, AuditFilter filter) => [.. (await ListAsync(auditor, filter)).Rows.Select(row => row.Kind)];

    private async Task<List<DateTimeOffset>> TimesAsync(Person auditor, AuditFilter filter) => [.. (await ListAsync(auditor, filter)).Rows.Select(row => row.At)];
}
