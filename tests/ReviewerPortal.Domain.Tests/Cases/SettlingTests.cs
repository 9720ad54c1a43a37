using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Tests.Support;

namespace ReviewerPortal.Domain.Tests.Cases;

public class SettlingTests
{
    [Fact]
    public void Withdraw_NamesWhoAndWhy_AndIsNoDetermination()
    {
        var (found, _) = Given.Recommended();
        Given.Refused("withdraw.by-nobody", found.Withdraw(Given.Nurse, " ", "by phone", Given.Now));
        Given.Refused("withdraw.no-reason", found.Withdraw(Given.Nurse, "Dr. Madeup", "", Given.Now));

        Given.Done(found.Withdraw(Given.Nurse, "Dr. Madeup", "by phone today", Given.Now));

        Assert.Equal((CaseStatus.Withdrawn, CaseOutcome.Withdrawn, 0), (found.Status, found.Outcome, found.Determinations.Count));
        Assert.Equal((Given.Now, Given.Now), (found.DecidedAt, found.SettledAt));
        Assert.Null(found.CurrentRecommendation);
    }

    [Fact]
    public void Withdraw_WhileAnotherNurseHoldsIt_IsRefused()
    {
        var found = Given.Received(Given.Intake());
        Given.Done(found.Claim(Given.Nurse, Given.Now));

        Given.Refused("case.not-holder", found.Withdraw(Given.OtherNurse, "Dr. Madeup", "by phone", Given.Now));
    }

    [Theory]
    [InlineData(DismissalReason.RequesterNotEntitled)]
    [InlineData(DismissalReason.MemberNotEligible)]
    [InlineData(DismissalReason.Duplicate)]
    [InlineData(DismissalReason.DelegatedElsewhere)]
    [InlineData(DismissalReason.NoAuthorizationRequired)]
    public void Dismiss_ForACodedReason_IsNoDenial(DismissalReason reason)
    {
        var found = Given.Received(Given.Intake());
        Given.Done(found.Claim(Given.Nurse, Given.Now));
        Given.Refused("dismiss.unexplained", found.Dismiss(Given.Nurse, reason, " ", Given.Now));

        Given.Done(found.Dismiss(Given.Nurse, reason, "UM-2026-00001 asks for the same.", Given.Now));

        Assert.Equal((CaseStatus.Dismissed, CaseOutcome.Dismissed, reason, 0), (found.Status, found.Outcome, found.Dismissal, found.Determinations.Count));
    }

    [Fact]
    public void Reopen_NeedsAReason_AndTheNewDeterminationSupersedesWithIt()
    {
        var (found, policies) = Given.Recommended();
        var terms = Given.Terms(policies, TimeSpan.Zero);
        Given.Done(found.Sign(Given.Director, Given.Signature, terms, Given.Moment));
        Given.Refused("close.not-told", found.Close(Given.Nurse, Given.Now));
        Given.Done(found.RecordNotice(Given.Nurse, new NoticeEntry(NoticeKind.Determination, NoticeForm.Written, NoticeRecipient.Member, NoticeChannel.Mail, Given.Now, "Rowan Sample"), Given.Now));
        Given.Done(found.Close(Given.Nurse, Given.Now));
        var denied = Assert.Single(found.StandingDeterminations);
        Given.Refused("reopen.no-reason", found.Reopen(Given.Director, "", Given.Now));

        Given.Done(found.Reopen(Given.Director, "The plan document covers it after all.", Given.Now));
        Assert.Equal([denied.Id], found.StandingDeterminations.Select(d => d.Id));
        Given.Done(found.Claim(Given.Nurse, Given.Now));
        Given.Done(found.RecordAuthority(Given.Nurse, 1, Given.Search(conclusion: AuthorityConclusion.Covers), Given.Now));
        Given.Done(found.Approve(Given.Nurse, Rationale.ClinicalOnly(""), [new LineProposal(1, LineOutcome.Approved, DeterminationBasis.HigherAuthorityCovers)], policies, Given.Moment));

        var corrected = Assert.Single(found.StandingDeterminations);
        Assert.Equal((denied.Id, "The plan document covers it after all.", LineOutcome.Approved), (corrected.SupersedesId, corrected.SupersessionReason, corrected.Outcome));
        Assert.Equal((CaseStatus.Approved, 2), (found.Status, found.Determinations.Count));
    }

    [Fact]
    public void Reopen_AfterAWithdrawal_LetsTheClocksGoOnFromTheReceipt()
    {
        var found = Given.Received(Given.Intake());
        Given.Done(found.Claim(Given.Nurse, Given.Now));
        Given.Done(found.PendForInformation(Given.Nurse, "The scan of May.", Given.Now));
        var due = found.DueAt;
        Given.Done(found.Withdraw(Given.Nurse, "Dr. Madeup", "by phone today", Given.Now.AddHours(1)));
        Assert.True(found.Clocks.Where(clock => clock.Governs).All(clock => !clock.Runs));

        Given.Done(found.Reopen(Given.Nurse, "They ask for it after all.", Given.Now.AddHours(2)));

        Assert.Equal((null, due, true), (found.DecidedAt, found.DueAt, found.DecisionClock.Runs));
        Assert.NotNull(found.RecordBreaches(due));
    }

    [Fact]
    public void Reopen_AfterAWithdrawalWhilePended_EndsWhatWasAsked()
    {
        var (found, policies) = Given.Reviewed();
        Given.Done(found.PendForInformation(Given.Nurse, "The scan of May.", Given.Now));
        Given.Done(found.Withdraw(Given.Nurse, "Dr. Madeup", "by phone today", Given.Now));
        Given.Done(found.Reopen(Given.Nurse, "They ask for it after all.", Given.Now));
        Given.Done(found.Claim(Given.Nurse, Given.Now));

        Given.Done(found.Recommend(Given.Nurse, Given.Reasons, [Given.Denial], policies, Given.Moment));
    }

    [Fact]
    public void WithdrawAndDismiss_WhileADeterminationStands_AreRefused()
    {
        var (found, policies) = Given.Recommended();
        Given.Done(found.Sign(Given.Director, Given.Signature, Given.Terms(policies, TimeSpan.Zero), Given.Moment));
        Given.Done(found.Reopen(Given.Nurse, "A second look.", Given.Now));
        Given.Done(found.Claim(Given.Nurse, Given.Now));

        Given.Refused("case.determination-stands", found.Withdraw(Given.Nurse, "Dr. Madeup", "by phone", Given.Now));
        Given.Refused("case.determination-stands", found.Dismiss(Given.Nurse, DismissalReason.MemberNotEligible, "No coverage.", Given.Now));
    }

    [Fact]
    public void ReceiveLateInformation_SaysWhatCame_AndTheRecommendationFalls()
    {
        var (found, policies) = Given.Recommended();
        Given.Refused("late.nothing-received", found.ReceiveLateInformation(Given.OtherNurse, " ", Given.Now));

        Given.Done(found.ReceiveLateInformation(Given.OtherNurse, "The scan of May came by fax.", Given.Now));

        Assert.Equal((CaseStatus.ReturnedToNurse, null, Given.Nurse.Id), (found.Status, found.CurrentRecommendation, found.HolderId!.Value));
        Given.Refused("case.not-awaiting", found.Sign(Given.Director, Given.Signature, Given.Terms(policies), Given.Moment));
    }
}
