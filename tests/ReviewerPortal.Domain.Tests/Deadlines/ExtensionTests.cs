using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Tests.Support;
using static ReviewerPortal.Domain.Tests.Support.GivenClocks;

namespace ReviewerPortal.Domain.Tests.Deadlines;

/// <summary>The one extension, by the terms of the row that governs. Received June 8 in Chicago, seven days: due at the end of June 15.</summary>
public class ExtensionTests
{
    private readonly AuthorizationCase _case = Held(Rows(LineOfBusiness.MedicareAdvantage, Medicare));

    [Fact]
    public void Extend_WhenTheMemberAsks_MovesTheDecisionAndItsNoticesByTheTerms()
    {
        Assert.Equal(At("2026-06-16T05:00:00Z"), _case.DueAt);

        Given.Done(_case.Extend(Given.Nurse, MemberAsks, Given.Now));

        Assert.Equal(At("2026-06-30T05:00:00Z"), _case.DueAt);
        Assert.All(_case.Clocks.Where(c => c.Start == ClockStart.Receipt), clock => Assert.Equal((At("2026-06-30T05:00:00Z"), At("2026-06-16T05:00:00Z")), (clock.DueAt, clock.OriginalDueAt)));
        Assert.Equal((ExtensionGround.MemberAsked, Given.Nurse.Id, MemberAsks.NoticeSentAt), (_case.Extension!.Ground, _case.Extension.ExtendedById, _case.Extension.NoticeSentAt));
    }

    [Fact]
    public void Extend_ASecondTime_IsRefused()
    {
        Given.Done(_case.Extend(Given.Nurse, MemberAsks, Given.Now));

        Given.Refused("extension.already", _case.Extend(Given.Nurse, MemberAsks, Given.Now));
    }

    [Fact]
    public void Extend_AtTheDueTime_IsRefused_AndTheBreachStays()
    {
        var due = _case.DueAt;

        Given.Refused("extension.too-late", _case.Extend(Given.Nurse, MemberAsks, due));
        Given.Done(_case.Extend(Given.Nurse, MemberAsks, due.AddTicks(-1)));
    }

    [Fact]
    public void Extend_ByAnybodyButTheHolder_IsRefused()
    {
        Given.Refused("case.not-holder", _case.Extend(Given.OtherNurse, MemberAsks, Given.Now));
        Given.Refused("case.not-a-nurse", _case.Extend(Given.Director, MemberAsks, Given.Now));
    }

    [Fact]
    public void Extend_WhileWaitingForInformation_IsPossible()
    {
        Given.Done(_case.PendForInformation(Given.Nurse, "The technique.", Given.Now));

        Given.Done(_case.Extend(Given.Nurse, MemberAsks, Given.Now));
    }

    [Fact]
    public void Extend_WhenTheRowHasNoTerms_IsRefused() =>
        Given.Refused("extension.not-in-row", Held(Rows(LineOfBusiness.MedicareAdvantage)).Extend(Given.Nurse, MemberAsks, Given.Now));

    [Theory]
    [InlineData(ExtensionGround.BeyondPlanControl, ExtensionAsker.Plan, "extension.no-ground")]
    [InlineData(ExtensionGround.MemberAsked, ExtensionAsker.Plan, "extension.wrong-asker")]
    [InlineData(ExtensionGround.ExtraordinaryCircumstances, ExtensionAsker.Member, "extension.wrong-asker")]
    [InlineData(ExtensionGround.ExtraordinaryCircumstances, ExtensionAsker.Plan, "extension.no-member-interest")]
    [InlineData(ExtensionGround.NoncontractEvidence, ExtensionAsker.Plan, "extension.contracted-provider")]
    public void Extend_OnAGroundThatDoesNotHold_IsRefused(ExtensionGround ground, ExtensionAsker asker, string code) =>
        Given.Refused(code, _case.Extend(Given.Nurse, MemberAsks with { Ground = ground, AskedBy = asker }, Given.Now));

    [Fact]
    public void Extend_ForEvidenceOfAProviderWithoutAContract_InTheMembersInterest_IsDone() =>
        Given.Done(_case.Extend(Given.Nurse, MemberAsks with
        {
            Ground = ExtensionGround.NoncontractEvidence, AskedBy = ExtensionAsker.Plan, MemberInterest = "It may show the failed care that the rule asks for.", AwaitedProviderHasNoContract = true,
        }, Given.Now));

    [Fact]
    public void Extend_WithoutAReason_IsRefusedBesideTheField() =>
        Assert.Equal(["ExtensionReason"], _case.Extend(Given.Nurse, MemberAsks with { Reason = "  " }, Given.Now).Refusals.Select(r => r.Field));

    [Theory]
    [InlineData(null, "extension.no-notice")]
    [InlineData(1, "extension.notice-in-future")]
    [InlineData(-60 * 24 * 3, "extension.notice-before-receipt")]
    public void Extend_WithoutANoticeInTime_IsRefused(int? minutesFromNow, string code) =>
        Given.Refused(code, _case.Extend(Given.Nurse, MemberAsks with { NoticeSentAt = minutesFromNow is { } minutes ? Given.Now.AddMinutes(minutes) : null }, Given.Now));

    [Fact]
    public void Extend_WithAnOralNotice_IsRefused() =>
        Given.Refused("extension.notice-not-written", _case.Extend(Given.Nurse, MemberAsks with { NoticeChannel = NoticeChannel.Phone }, Given.Now));

    [Fact]
    public void Extend_PastAnotherRowThatIsOn_LetsThatRowGovern()
    {
        var held = Held([.. Rows(LineOfBusiness.MedicareAdvantage, Medicare), Decision(LineOfBusiness.MedicareAdvantage, 10, source: ClockSource.State)]);

        Given.Done(held.Extend(Given.Nurse, MemberAsks, Given.Now));

        Assert.Equal((ClockSource.State, At("2026-06-19T05:00:00Z")), (held.DecisionClock.Row.Source, held.DueAt));
    }

    [Fact]
    public void Extend_ForMissingInformation_PausesFromTheNoticeUntilTheAnswer()
    {
        // Received June 8, fifteen days: due at the end of June 23. Told on June 10, answered on July 1: 21 days do not count, and 15 are added.
        var held = Held(Rows(LineOfBusiness.Commercial, Erisa, days: 15));
        Given.Done(held.PendForInformation(Given.Nurse, "The technique.", Given.Now));
        Given.Done(held.Extend(Given.Nurse, InformationIsMissing, Given.Now));
        Assert.Equal((At("2026-07-26T05:00:00Z"), At("2026-08-23T05:00:00Z")), (held.DecisionClock.PausedUntil!.Value, held.DueAt));
        Assert.True(held.DecisionClock.IsPausedAt(Given.Now.AddDays(20)));

        Given.Done(held.ReceiveInformation(Given.Nurse, "An addendum came.", At("2026-07-01T15:00:00Z")));

        Assert.Equal(At("2026-07-30T05:00:00Z"), held.DueAt);
        Assert.All(held.Clocks.Where(c => c.Start == ClockStart.Receipt), clock => Assert.Equal(held.DueAt, clock.DueAt));
        Assert.False(held.DecisionClock.IsPausedAt(At("2026-07-01T15:00:00Z")));
    }

    [Fact]
    public void ReceiveLateInformation_WhileTheClockIsPaused_LetsItGoOnToo()
    {
        var policy = Given.Policy();
        var held = Held(Rows(LineOfBusiness.Commercial, Erisa, days: 15), _ => Given.Intake(policy: policy.VersionId));
        Given.Done(held.RecordChecks(Given.Nurse, Enum.GetValues<CheckSubject>(), "", Given.Now));
        Given.Done(held.RecordAuthority(Given.Nurse, 1, Given.Search(), Given.Now));
        Given.Done(held.AnswerStatement(Given.Nurse, 1, "I.", AnswerValue.Applies, policy, Given.Now));
        Given.Done(held.Extend(Given.Nurse, InformationIsMissing, Given.Now));
        Given.Done(held.Recommend(Given.Nurse, Given.Reasons, [Given.Denial], new GoverningPolicies([policy]), Given.Moment));

        Given.Done(held.ReceiveLateInformation(Given.Nurse, "An addendum came.", At("2026-07-01T15:00:00Z")));

        Assert.Equal(At("2026-07-30T05:00:00Z"), held.DueAt);
    }

    [Fact]
    public void ReceiveInformation_AfterTheWindow_ChangesNothing()
    {
        var held = Held(Rows(LineOfBusiness.Commercial, Erisa, days: 15));
        Given.Done(held.PendForInformation(Given.Nurse, "The technique.", Given.Now));
        Given.Done(held.Extend(Given.Nurse, InformationIsMissing, Given.Now));
        var due = held.DueAt;

        Given.Done(held.ReceiveInformation(Given.Nurse, "An addendum came.", At("2026-07-26T05:00:00Z")));

        Assert.Equal(due, held.DueAt);
    }

    [Fact]
    public void ReceiveInformation_WithoutAnExtension_LeavesTheClock()
    {
        var held = Held(Rows(LineOfBusiness.Commercial, Erisa, days: 15));
        var due = held.DueAt;
        Given.Done(held.PendForInformation(Given.Nurse, "The technique.", Given.Now));

        Given.Done(held.ReceiveInformation(Given.Nurse, "An addendum came.", Given.Now.AddDays(3)));

        Assert.Equal(due, held.DueAt);
    }

    [Fact]
    public void Extend_OfAnUrgentErisaRequest_GivesTwoDaysToAnswerAndTwoToDecide()
    {
        var held = Urgent(receivedHoursAgo: 20);

        Given.Done(held.Extend(Given.Nurse, InformationIsMissing, Given.Now));

        Assert.Equal((Given.Now.AddHours(48), Given.Now.AddHours(96)), (held.DecisionClock.PausedUntil!.Value, held.DueAt));
        Given.Done(held.PendForInformation(Given.Nurse, "The technique.", Given.Now));
        Given.Done(held.ReceiveInformation(Given.Nurse, "It came.", Given.Now.AddHours(10)));
        Assert.Equal(Given.Now.AddHours(58), held.DueAt);
    }

    [Fact]
    public void Extend_OfAnUrgentErisaRequest_ToldAfterADay_IsRefused() =>
        Given.Refused("extension.told-too-late", Urgent(receivedHoursAgo: 25).Extend(Given.Nurse, InformationIsMissing, Given.Now));

    private static AuthorizationCase Urgent(int receivedHoursAgo) => Held(
        Rows(LineOfBusiness.Commercial, ErisaUrgent), intake => intake with { Urgency = Urgency.Expedited, ReceivedAt = Given.Now.AddHours(-receivedHoursAgo) });
}
