using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Tests.Support;
using static ReviewerPortal.Domain.Tests.Support.GivenClocks;

namespace ReviewerPortal.Domain.Tests.Deadlines;

/// <summary>A clock that runs out raises a breach, once, and nothing takes it back.</summary>
public class BreachTests
{
    private readonly AuthorizationCase _case = Held(Rows(LineOfBusiness.Medicaid));

    [Fact]
    public void RecordBreaches_BeforeTheDueTime_FindsNothing_AndAtItEverythingDue()
    {
        Assert.Null(_case.RecordBreaches(_case.DueAt.AddTicks(-1)));

        var told = _case.RecordBreaches(_case.DueAt)!;

        Assert.Equal("clock.breached", told.Kind);
        Assert.Equal(
            [(ClockMeasure.Decision, NoticeRecipient.Nobody), (ClockMeasure.WrittenNotice, NoticeRecipient.Member), (ClockMeasure.WrittenNotice, NoticeRecipient.Provider)],
            _case.Breaches.Select(breach => (breach.Measures, breach.To)).Order());
    }

    [Fact]
    public void RecordBreaches_Twice_RecordsEachClockOnce_AndLeavesTheVersion()
    {
        var version = _case.Version;
        _case.RecordBreaches(_case.DueAt);
        var recorded = _case.Breaches.ToList();

        Assert.Null(_case.RecordBreaches(_case.DueAt.AddHours(1)));
        Assert.Equal(recorded, _case.Breaches);
        Assert.Equal((version, CaseStatus.InReview), (_case.Version, _case.Status));
    }

    [Fact]
    public void RecordBreaches_OfAMedicaidDecision_OwesTheUntimelyNoticeThatDay()
    {
        _case.RecordBreaches(_case.DueAt);

        // The seven days ended with June 15; the day on which the time has run out is June 16.
        Assert.Equal((At("2026-06-16T05:00:00Z"), At("2026-06-17T05:00:00Z")), (_case.DueAt, _case.NoticeDueAt!.Value));
    }

    [Fact]
    public void AnAcceptedAction_ThatMeetsAClockThatRanOut_RecordsTheBreachInItsEvent()
    {
        var happened = _case.RecordPeerToPeer(Given.Nurse, "Dr. Madeup", "declined", _case.DueAt).Value;

        Assert.Contains(happened.Details, detail => detail.Key == "breached" && detail.Value!.StartsWith("decision", StringComparison.Ordinal));
        Assert.Equal(3, _case.Breaches.Count);
    }

    [Fact]
    public void ADecisionAtTheDueTime_IsABreach_AndIsDecidedAllTheSame()
    {
        var (reviewed, policies) = Given.Reviewed();
        var late = Domain.Determinations.DecisionMoment.In(Given.Chicago, reviewed.DueAt);

        Given.Done(reviewed.Recommend(Given.Nurse, Given.Reasons, [Given.Denial], policies, late));
        Given.Done(reviewed.Sign(Given.Director, Given.Signature, Given.Terms(policies, TimeSpan.Zero), late));

        Assert.Equal((CaseStatus.Denied, true), (reviewed.Status, reviewed.DecisionClock.IsLateAt(late.At)));
        Assert.Equal(ClockMeasure.Decision, Assert.Single(reviewed.Breaches).Measures);
    }

    [Fact]
    public void ADecisionInTime_IsNeverABreach()
    {
        var (reviewed, policies) = Given.Recommended();
        Given.Done(reviewed.Sign(Given.Director, Given.Signature, Given.Terms(policies, TimeSpan.Zero), Given.Moment));

        Assert.Null(reviewed.RecordBreaches(reviewed.DueAt.AddYears(1)));
        Assert.Empty(reviewed.Breaches);
    }

    [Fact]
    public void ARowThatIsOff_IsNeverBreached()
    {
        var held = Held([Decision(LineOfBusiness.Commercial, 15), Decision(LineOfBusiness.Commercial, 1, source: ClockSource.Accreditation, switchedOn: false)]);

        Assert.Null(held.RecordBreaches(held.DueAt.AddTicks(-1)));
    }

    [Fact]
    public void ARowThatIsOn_ButNotTheStrictest_IsBreachedInItsTime()
    {
        var held = Held([Decision(LineOfBusiness.Commercial, 15), Decision(LineOfBusiness.Commercial, 7, source: ClockSource.Accreditation)]);
        held.RecordBreaches(held.DueAt);
        Assert.Single(held.Breaches);

        held.RecordBreaches(held.Clocks.Max(clock => clock.DueAt!.Value));

        Assert.Equal(2, held.Breaches.Count);
    }

    [Fact]
    public void Return_AndANewClaim_KeepTheBreach()
    {
        var (recommended, _) = Given.Recommended();
        recommended.RecordBreaches(recommended.DueAt);
        var recorded = recommended.Breaches.Single();

        Given.Done(recommended.ReturnToNurse(Given.Director, "The injections?", recommended.DueAt));
        Given.Done(recommended.Claim(Given.Nurse, recommended.DueAt));

        Assert.Equal([recorded], recommended.Breaches);
    }
}
