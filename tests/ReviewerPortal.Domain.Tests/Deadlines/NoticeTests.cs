using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Domain.Tests.Support;
using static ReviewerPortal.Domain.Tests.Support.GivenClocks;

namespace ReviewerPortal.Domain.Tests.Deadlines;

/// <summary>The notice, not the signature, stops a notice clock.</summary>
public class NoticeTests
{
    [Fact]
    public void Approve_StopsTheDecisionClock_AndOwesTheNotices()
    {
        var decided = Approved();

        Assert.Equal(Given.Now, decided.DecisionClock.StoppedAt);
        Assert.All(decided.Clocks.Where(c => c.Measures == ClockMeasure.WrittenNotice), clock => Assert.True(clock.Runs));
        Assert.Equal(decided.DueAt, decided.NoticeDueAt);
    }

    [Fact]
    public void RecordNotice_StopsTheClockOfItsRecipientAtTheTimeGiven()
    {
        var decided = Approved();

        Given.Done(decided.RecordNotice(Given.Nurse, Notice(at: Given.Now.AddHours(1)), Given.Now.AddHours(2)));

        Assert.Equal(Given.Now.AddHours(1), decided.Clock(ClockMeasure.WrittenNotice, NoticeRecipient.Member).StoppedAt);
        Assert.Null(decided.Clock(ClockMeasure.WrittenNotice, NoticeRecipient.Provider).StoppedAt);
        Assert.NotNull(decided.NoticeDueAt);
        Given.Done(decided.RecordNotice(Given.Director, Notice(NoticeRecipient.Provider, at: Given.Now.AddHours(1)), Given.Now.AddHours(2)));
        Assert.Null(decided.NoticeDueAt);
    }

    [Fact]
    public void RecordNotice_OfAWrittenClockByPhone_DoesNotStopIt()
    {
        var decided = Approved();

        Given.Done(decided.RecordNotice(Given.Nurse, Notice(form: NoticeForm.Oral), Given.Now));

        Assert.Null(decided.Clock(ClockMeasure.WrittenNotice, NoticeRecipient.Member).StoppedAt);
    }

    [Fact]
    public void RecordNotice_OralInTime_GivesThreeDaysToConfirmInWriting()
    {
        var decided = Approved(Urgency.Expedited);

        Given.Done(decided.RecordNotice(Given.Nurse, Notice(form: NoticeForm.Oral), Given.Now));

        Assert.Equal(Given.Now, decided.Clock(ClockMeasure.OralNotice, NoticeRecipient.Member).StoppedAt);
        Assert.Equal(At("2026-06-14T05:00:00Z"), decided.Clock(ClockMeasure.WrittenNotice, NoticeRecipient.Member).DueAt);
        Assert.Equal(At("2026-06-14T05:00:00Z"), decided.NoticeDueAt);
    }

    [Fact]
    public void RecordNotice_OralTooLate_LeavesTheWrittenOneAsLate()
    {
        var decided = Approved(Urgency.Expedited);
        var late = decided.DueAt.AddHours(1);

        Given.Done(decided.RecordNotice(Given.Nurse, Notice(form: NoticeForm.Oral, at: late), late));

        Assert.Equal(decided.DueAt, decided.Clock(ClockMeasure.WrittenNotice, NoticeRecipient.Member).DueAt);
        Assert.All(decided.Clocks.Where(c => c.To == NoticeRecipient.Member && c.DueAt is not null), clock => Assert.True(clock.IsLateAt(late)));
    }

    [Fact]
    public void RecordNotice_InWriting_ServesInTheOralOnesPlace()
    {
        var decided = Approved(Urgency.Expedited);

        Given.Done(decided.RecordNotice(Given.Nurse, Notice(), Given.Now));

        Assert.Null(decided.NoticeDueAt);
        Assert.All(decided.Clocks.Where(c => c.Measures is ClockMeasure.OralNotice or ClockMeasure.WrittenNotice), clock => Assert.False(clock.IsOpen));
    }

    [Fact]
    public void RecordNotice_Late_IsLateForEver()
    {
        var decided = Approved();
        var late = decided.DueAt;

        Given.Done(decided.RecordNotice(Given.Nurse, Notice(at: late), late));

        Assert.Contains(decided.Breaches, breach => breach is { Measures: ClockMeasure.WrittenNotice, To: NoticeRecipient.Member });
        Assert.DoesNotContain(decided.Breaches, breach => breach.Measures == ClockMeasure.Decision);
        Assert.True(decided.Clock(ClockMeasure.WrittenNotice, NoticeRecipient.Member).IsLateAt(late.AddYears(1)));
    }

    [Fact]
    public void RecordNotice_BeforeTheDecision_IsRefused()
    {
        Given.Refused("notice.nothing-to-tell", Held(Rows(LineOfBusiness.Commercial)).RecordNotice(Given.Nurse, Notice(), Given.Now));
        Given.Refused("notice.too-early", Approved().RecordNotice(Given.Nurse, Notice(at: Given.Now.AddMinutes(-1)), Given.Now));
    }

    [Fact]
    public void RecordNotice_InTheFutureOrWithoutATime_IsRefused()
    {
        Given.Refused("notice.in-future", Approved().RecordNotice(Given.Nurse, Notice(at: Given.Now.AddMinutes(1)), Given.Now));
        Given.Refused("notice.no-time", Approved().RecordNotice(Given.Nurse, Notice() with { GivenAt = null }, Given.Now));
    }

    [Fact]
    public void RecordNotice_BeforeTheSignatureIsReleased_IsRefused()
    {
        var (signed, policies) = Given.Recommended();
        Given.Done(signed.Sign(Given.Director, Given.Signature, Given.Terms(policies, TimeSpan.FromMinutes(10)), Given.Moment));

        Given.Refused("notice.not-released", signed.RecordNotice(Given.Nurse, Notice(at: Given.Now.AddMinutes(9)), Given.Now.AddMinutes(20)));
        Given.Done(signed.RecordNotice(Given.Nurse, Notice(at: Given.Now.AddMinutes(10)), Given.Now.AddMinutes(20)));
    }

    [Fact]
    public void RecordNotice_ByAnAuditor_IsRefused() =>
        Given.Refused("case.not-a-clinician", Approved().RecordNotice(Given.Person("Audrey Fixture", "", Role.Auditor), Notice(), Given.Now));

    [Fact]
    public void RecordNotice_ThroughAChannelThatDoesNotFit_IsRefused() =>
        Given.Refused("notice.wrong-channel", Approved().RecordNotice(Given.Nurse, Notice() with { Channel = NoticeChannel.Phone }, Given.Now));

    [Fact]
    public void RecordNotice_ToNobodyByName_IsRefused() =>
        Given.Refused("notice.nobody-told", Approved().RecordNotice(Given.Nurse, Notice() with { GivenTo = " " }, Given.Now));

    [Fact]
    public void RecordNotice_WhereThereIsARepresentative_TellsThemInTheMembersPlace()
    {
        var represented = Approved(change: intake => intake with { Member = intake.Member with { Representative = "Pat Proxy\n1 Sample Street" } });

        Given.Refused("notice.wrong-recipient", represented.RecordNotice(Given.Nurse, Notice(), Given.Now));
        Given.Done(represented.RecordNotice(Given.Nurse, Notice(NoticeRecipient.Representative), Given.Now));
        Assert.NotNull(represented.Clock(ClockMeasure.WrittenNotice, NoticeRecipient.Representative).StoppedAt);
        Given.Refused("notice.wrong-recipient", Approved().RecordNotice(Given.Nurse, Notice(NoticeRecipient.Representative), Given.Now));
    }

    [Fact]
    public void RecordNotice_OfAnUntimelyDecision_NeedsABreach()
    {
        var held = Held(Rows(LineOfBusiness.Medicaid));
        Given.Refused("notice.nothing-to-tell", held.RecordNotice(Given.Nurse, Notice(kind: NoticeKind.UntimelyDecision), Given.Now));
        var due = held.DueAt;
        held.RecordBreaches(due);

        Given.Done(held.RecordNotice(Given.Nurse, Notice(kind: NoticeKind.UntimelyDecision, at: due.AddHours(3)), due.AddHours(4)));

        Assert.False(held.Clock(ClockMeasure.UntimelyDecisionNotice, NoticeRecipient.Member).IsLateAt(due.AddYears(1)));
    }

    /// <summary>Approved at <see cref="Given.Now"/> by the nurse, on a covering authority.</summary>
    [Fact]
    public void Close_OfACorrectedOutcome_WaitsUntilEverybodyWasToldOfIt()
    {
        var decided = Approved();
        foreach (var to in new[] { NoticeRecipient.Member, NoticeRecipient.Provider }) Given.Done(decided.RecordNotice(Given.Nurse, Notice(to), Given.Now));
        Given.Done(decided.Reopen(Given.Nurse, "The second session is meant.", Given.Now));
        Given.Done(decided.Claim(Given.Nurse, Given.Now));
        var later = Given.Now.AddHours(1);
        Given.Done(Approve(decided, later));

        Given.Done(decided.RecordNotice(Given.Nurse, Notice(NoticeRecipient.Provider, at: later), later));
        Given.Refused("close.not-told", decided.Close(Given.Nurse, later));
        Given.Done(decided.RecordNotice(Given.Nurse, Notice(NoticeRecipient.Member, at: later), later));
        Given.Done(decided.Close(Given.Nurse, later));
    }

    private static AuthorizationCase Approved(Urgency urgency = Urgency.Standard, Func<CaseIntake, CaseIntake>? change = null)
    {
        var held = Held(Rows(LineOfBusiness.Commercial, days: 15), intake => (change?.Invoke(intake) ?? intake) with { Urgency = urgency });
        Given.Done(held.RecordChecks(Given.Nurse, Enum.GetValues<CheckSubject>(), "", Given.Now));
        Given.Done(held.RecordAuthority(Given.Nurse, 1, Given.Search(conclusion: AuthorityConclusion.Covers) with { Excerpt = "Covered." }, Given.Now));
        Given.Done(Approve(held, Given.Now));
        return held;
    }

    private static Result<CaseEvent> Approve(AuthorizationCase held, DateTimeOffset at) => held.Approve(
        Given.Nurse, Given.Reasons, [new LineProposal(1, LineOutcome.Approved, DeterminationBasis.HigherAuthorityCovers)], new GoverningPolicies([]), DecisionMoment.In(Given.Chicago, at));
}
