using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Cases;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.CaseReview.Clocks;
using ReviewerPortal.Web.Tests.Support;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Tests.Clocks;

/// <summary>What people do about clocks, and what the watch records, over the real database.</summary>
public class ClockUseCaseTests(PortalHost host)
{
    /// <summary>A second ago: what a person enters lies before the use case's own clock.</summary>
    private DateTimeOffset Now => host.Get<TimeProvider>().GetUtcNow().AddSeconds(-1);

    [Fact]
    public async Task Extend_IsStoredWithItsNotice_AndOnTheAuditLog()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var number = await host.ClaimedCaseAsync(nurse);
        var before = (await host.LoadCaseAsync(number)).DueAt;

        var extended = await host.Get<ExtendClock>().ExecuteAsync(nurse.Id, number, MemberAsks(), CancellationToken.None);

        Assert.Empty(extended.Refusals);
        var stored = await host.LoadCaseAsync(number);
        Assert.Equal((before, ExtensionGround.MemberAsked, NoticeChannel.Mail), (stored.Extension!.OriginalDueAt, stored.Extension.Ground, stored.Extension.NoticeChannel));
        Assert.Equal(14, Math.Round((stored.DueAt - before).TotalDays));
        var told = (await host.ReadChainAsync()).Last(e => e.CaseId == stored.Id).Told();
        Assert.Equal(("clock.extended", "MemberAsked", stored.DueAt.ToString("O")), (told.Kind, told.Details["ground"], told.Details["due"]));
    }

    [Fact]
    public async Task Extend_ByAnotherNurse_IsRefusedAndRecorded()
    {
        var number = await host.ClaimedCaseAsync(await host.AddPersonAsync(Role.Nurse));
        var other = await host.AddPersonAsync(Role.Nurse);

        await host.AssertRefusedAsync(other.Id, number, "extend", "case.not-holder", () => host.Get<ExtendClock>().ExecuteAsync(other.Id, number, MemberAsks(), CancellationToken.None));
    }

    [Fact]
    public async Task RefuseExpedite_TakesTheStandardRowsOfTheReceipt()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var number = await host.ClaimedCaseAsync(nurse, LineOfBusiness.MedicareAdvantage, intake => intake with { Urgency = Urgency.Expedited });

        Assert.Empty((await host.Get<RefuseExpedite>().ExecuteAsync(nurse.Id, number, "A trip is no reason of health.", CancellationToken.None)).Refusals);

        var stored = await host.LoadCaseAsync(number);
        Assert.Equal((Urgency.Standard, 7, ClockUnit.CalendarDays), (stored.Urgency, stored.DecisionClock.Row.Limit, stored.DecisionClock.Row.Unit));
        Assert.Equal(stored.ReceivedAt, stored.DecisionClock.StartedAt);
        Assert.Equal(72, Assert.Single(stored.Clocks, c => c is { Measures: ClockMeasure.Decision, ReplacedAt: not null, Row.SwitchedOn: true }).Row.Limit);
        Assert.NotNull(stored.NoticeDueAt);
    }

    [Fact]
    public async Task RefuseExpedite_ThatThePhysicianSupports_IsRefused()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var number = await host.ClaimedCaseAsync(nurse, change: intake => intake with { Urgency = Urgency.Expedited, PhysicianSupportsExpedite = true });

        await host.AssertRefusedAsync(nurse.Id, number, "refuse expedite", "expedite.physician-supported",
            () => host.Get<RefuseExpedite>().ExecuteAsync(nurse.Id, number, "A trip.", CancellationToken.None));
    }

    [Fact]
    public async Task RecordNotice_OfASignedDenial_StopsItsClocks()
    {
        var (nurse, director) = (await host.AddPersonAsync(Role.Nurse), await host.AddDirectorAsync());
        var number = await host.AwaitingCaseAsync(nurse);
        Assert.Empty((await host.SignAsync(await host.SigningAsync(director, number))).Refusals);
        var signed = await host.LoadCaseAsync(number);
        Assert.Equal(signed.DueAt, signed.NoticeDueAt);

        foreach (var to in new[] { NoticeRecipient.Member, NoticeRecipient.Provider })
            Assert.Empty((await host.Get<RecordNotice>().ExecuteAsync(director.Id, number, new NoticeEntry(NoticeKind.Determination, NoticeForm.Written, to, NoticeChannel.Mail, signed.DecidedAt, "Testa Invented"), CancellationToken.None)).Refusals);

        var told = await host.LoadCaseAsync(number);
        Assert.Equal((2, null), (told.Notices.Count, told.NoticeDueAt));
        Assert.Equal("notice.recorded", (await host.ReadChainAsync()).Last(e => e.CaseId == told.Id).Kind);
    }

    [Fact]
    public async Task Breaches_AreRecordedOnce_ByTheSystem_WithoutMakingAnyScreenStale()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var number = await OverdueAsync(nurse);
        var before = await host.LoadCaseAsync(number);

        await host.Get<BreachRecorder>().RecordAsync(CancellationToken.None);
        await host.Get<BreachRecorder>().RecordAsync(CancellationToken.None);

        var after = await host.LoadCaseAsync(number);
        Assert.Equal(before.Version, after.Version);
        Assert.Contains(after.Breaches, breach => breach.Measures == ClockMeasure.Decision && breach.DueAt == after.DueAt);
        Assert.All(new[] { NoticeRecipient.Member, NoticeRecipient.Provider }, to => Assert.Contains(after.Breaches, breach => breach.Measures == ClockMeasure.WrittenNotice && breach.To == to));
        Assert.Equal(after.Breaches.Count, after.Breaches.Select(breach => breach.ClockId).Distinct().Count());
        var told = Assert.Single((await host.ReadChainAsync()).Where(e => e.CaseId == after.Id && e.Kind == "clock.breached").Select(e => e.Told()));
        Assert.Null(told.ActorId);
        Assert.Contains("decision", told.Details["clocks"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABreach_CannotBeRemovedNorDoubled_InTheDatabaseEither()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var number = await OverdueAsync(nurse);
        await host.Get<BreachRecorder>().RecordAsync(CancellationToken.None);
        var id = (await host.LoadCaseAsync(number)).Id.ToString().ToUpperInvariant();
        await using var raw = await host.OpenRawAsync();

        foreach (var sql in new[]
        {
            $"DELETE FROM ClockBreaches WHERE CaseId = '{id}'",
            $"UPDATE ClockBreaches SET RecordedAt = DueAt WHERE CaseId = '{id}'",
            $"INSERT INTO ClockBreaches SELECT lower(hex(randomblob(16))), CaseId, ClockId, Measures, \"To\", DueAt, RecordedAt, Cite FROM ClockBreaches WHERE CaseId = '{id}'",
        })
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => raw.ExecuteAsync(sql));
    }

    [Fact]
    public async Task AnActionAfterTheDueTime_RecordsTheBreachInItsOwnTransaction()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var number = await OverdueAsync(nurse);

        await host.RecordAuthorityAsync(nurse, number);

        var stored = await host.LoadCaseAsync(number);
        Assert.NotEmpty(stored.Breaches);
        // The watch may have come first; whoever does tells it once.
        Assert.Single((await host.ReadChainAsync()).Where(e => e.CaseId == stored.Id).Select(e => e.Told()), e => e.Details.ContainsKey("breached") || e.Kind == "clock.breached");
    }

    private ExtensionRequest MemberAsks() => new(ExtensionAsker.Member, ExtensionGround.MemberAsked, "The member wants another opinion.", "", false, Now.AddMinutes(-1), NoticeChannel.Mail);

    /// <summary>Received and claimed nine days ago, and nothing since: its seven days are over.</summary>
    private async Task<string> OverdueAsync(Person nurse)
    {
        var number = "";
        await host.Get<SetBackClock>().At(Now.AddDays(-9), async () => number = await host.ClaimedCaseAsync(nurse));
        return number;
    }
}
