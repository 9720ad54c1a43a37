using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Tests.Support;
using static ReviewerPortal.Domain.Tests.Support.GivenClocks;

namespace ReviewerPortal.Domain.Tests.Deadlines;

/// <summary>A refused expedite runs on the standard clock from the original receipt.</summary>
public class ExpediteRefusalTests
{
    private static readonly ClockRow[] Medicare = Rows(LineOfBusiness.MedicareAdvantage);

    [Fact]
    public void RefuseExpedite_WhenThePhysicianDoesNotSupportIt_CountsTheStandardClockFromTheReceipt()
    {
        var held = Expedited();
        Assert.Equal(Given.Now.AddHours(24), held.DueAt);

        Given.Done(held.RefuseExpedite(Given.Nurse, "A trip is no reason of health.", Medicare, Given.Now));

        Assert.Equal((Urgency.Standard, At("2026-06-16T05:00:00Z")), (held.Urgency, held.DueAt));
        Assert.Equal("A trip is no reason of health.", held.ExpediteRefusal!.Reason);
        Assert.All(held.Clocks.Where(c => c.Row.Urgency == Urgency.Expedited && c.Start != ClockStart.ExpediteRefusal), clock => Assert.Equal((Given.Now, false), (clock.ReplacedAt, clock.Governs)));
    }

    [Fact]
    public void RefuseExpedite_StartsItsOwnNotices()
    {
        var held = Expedited();
        Given.Done(held.RefuseExpedite(Given.Nurse, "A trip.", Medicare, Given.Now));

        Assert.Equal(Given.Now.AddHours(24), held.Clock(ClockMeasure.ExpediteRefusalOralNotice, NoticeRecipient.Member).DueAt);
        Assert.Equal(At("2026-06-14T05:00:00Z"), held.Clock(ClockMeasure.ExpediteRefusalWrittenNotice, NoticeRecipient.Member).DueAt);
        Assert.Equal(Given.Now.AddHours(24), held.NoticeDueAt);

        Given.Done(held.RecordNotice(Given.Nurse, Notice(form: NoticeForm.Oral, kind: NoticeKind.ExpediteRefusal), Given.Now));
        Assert.Equal(At("2026-06-14T05:00:00Z"), held.NoticeDueAt);
        Given.Done(held.RecordNotice(Given.Nurse, Notice(kind: NoticeKind.ExpediteRefusal), Given.Now));
        Assert.Null(held.NoticeDueAt);
    }

    [Fact]
    public void RefuseExpedite_WhenThePhysicianSupportsIt_IsRefusedWithItsCite()
    {
        var held = Expedited(supported: true);

        var refusal = Assert.Single(held.RefuseExpedite(Given.Nurse, "A trip.", Medicare, Given.Now).Refusals);

        Assert.Equal(("expedite.physician-supported", "42 CFR 422.570(c)(2)"), (refusal.Code, refusal.Cite));
        Assert.Equal(Urgency.Expedited, held.Urgency);
    }

    [Fact]
    public void RefuseExpedite_OfAStandardRequest_IsRefused()
    {
        Given.Refused("expedite.standard", Held(Medicare).RefuseExpedite(Given.Nurse, "A trip.", Medicare, Given.Now));

        var held = Expedited();
        Given.Done(held.RefuseExpedite(Given.Nurse, "A trip.", Medicare, Given.Now));
        Given.Refused("expedite.standard", held.RefuseExpedite(Given.Nurse, "A trip.", Medicare, Given.Now));
    }

    [Fact]
    public void RefuseExpedite_AfterAnExtension_IsRefused()
    {
        var held = Held(Rows(LineOfBusiness.MedicareAdvantage, GivenClocks.Medicare), intake => intake with { Urgency = Urgency.Expedited });
        Given.Done(held.Extend(Given.Nurse, MemberAsks, Given.Now));

        Given.Refused("expedite.extended", held.RefuseExpedite(Given.Nurse, "A trip.", Medicare, Given.Now));
    }

    [Fact]
    public void RefuseExpedite_WithoutAReasonOrTheCase_IsRefused()
    {
        Given.Refused("expedite.no-reason", Expedited().RefuseExpedite(Given.Nurse, " ", Medicare, Given.Now));
        Given.Refused("case.not-holder", Expedited().RefuseExpedite(Given.OtherNurse, "A trip.", Medicare, Given.Now));
    }

    [Fact]
    public void RefuseExpedite_AfterTheExpeditedClockRanOut_KeepsItsBreach()
    {
        var held = Expedited();
        var late = held.DueAt;

        Given.Done(held.RefuseExpedite(Given.Nurse, "A trip.", Medicare, late));

        Assert.Contains(held.Breaches, breach => breach is { Measures: ClockMeasure.Decision } && breach.DueAt == late);
        Assert.DoesNotContain(held.Breaches, breach => breach.DueAt > late);
    }

    [Fact]
    public void RefuseExpedite_WhenTheStandardClockHasRunOutToo_RecordsThatBreach()
    {
        var held = Expedited();

        Given.Done(held.RefuseExpedite(Given.Nurse, "A trip.", Medicare, Given.Now.AddDays(10)));

        Assert.Equal(2, held.Breaches.Count(breach => breach.Measures == ClockMeasure.Decision));
    }

    [Fact]
    public void RefuseExpedite_AfterABreach_LeavesTheNoticeOwedThatTheBreachStarted()
    {
        ClockRow[] medicaid =
        [
            .. Rows(LineOfBusiness.Medicaid),
            Given.NoticeRow(LineOfBusiness.Medicaid, 0, measures: ClockMeasure.UntimelyDecisionNotice, start: ClockStart.DecisionBreach, urgency: Urgency.Expedited),
        ];
        var held = Held(medicaid, intake => intake with { Urgency = Urgency.Expedited });
        var late = held.DueAt;

        Given.Done(held.RefuseExpedite(Given.Nurse, "A trip.", medicaid, late.AddHours(1)));

        var owed = held.Clocks.Single(clock => clock is { Measures: ClockMeasure.UntimelyDecisionNotice, StartedAt: not null });
        Assert.Equal((late, true, true), (owed.StartedAt!.Value, owed.Runs, owed.Governs));
        Assert.Equal(owed.DueAt, held.NoticeDueAt);
    }

    private static AuthorizationCase Expedited(bool supported = false) =>
        Held(Medicare, intake => intake with { Urgency = Urgency.Expedited, PhysicianSupportsExpedite = supported });
}
