using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Tests.Support;

namespace ReviewerPortal.Domain.Tests.Cases;

public class CaseEventWordsTests
{
    [Fact]
    public void InWords_ForEveryKindThatTheCaseReturns_IsNotTheFallback()
    {
        var fallback = CaseEventWords.InWords("of no such kind");

        Assert.All(Kinds(), kind => Assert.NotEqual(fallback, CaseEventWords.InWords(kind)));
    }

    /// <summary>One walk through everything that a nurse and a director do.</summary>
    private static List<string> Kinds()
    {
        var policy = Given.Policy();
        var policies = new GoverningPolicies([policy]);
        var walked = Given.Received(Given.Intake(policy: policy.VersionId));
        List<Result<CaseEvent>> done =
        [
            walked.Claim(Given.Nurse, Given.Now), walked.Release(Given.Nurse, Given.Now), walked.Claim(Given.Nurse, Given.Now),
            walked.RecordChecks(Given.Nurse, Enum.GetValues<CheckSubject>(), "", Given.Now),
            walked.ReviewUnderPolicy(Given.Nurse, 1, policy.VersionId, Given.Now),
            walked.RecordAuthority(Given.Nurse, 1, Given.Search(), Given.Now),
            walked.WithdrawAuthority(Given.Nurse, 1, walked.Lines[0].Authorities[0].Id, Given.Now),
            walked.RecordAuthority(Given.Nurse, 1, Given.Search(), Given.Now),
            walked.AnswerStatement(Given.Nurse, 1, "I.", AnswerValue.Applies, policy, Given.Now),
            walked.RecordPeerToPeer(Given.Nurse, "Dr. Madeup", "declined", Given.Now),
            walked.PendForInformation(Given.Nurse, "The technique.", Given.Now), walked.ReceiveInformation(Given.Nurse, "It came.", Given.Now),
            walked.Recommend(Given.Nurse, Given.Reasons, [Given.Denial], policies, Given.Moment),
            walked.ReturnToNurse(Given.Director, "Look again.", Given.Now), walked.Claim(Given.Nurse, Given.Now),
            walked.Recommend(Given.Nurse, Given.Reasons, [Given.Denial], policies, Given.Moment),
            walked.ReceiveLateInformation(Given.Nurse, "The scan came.", Given.Now), walked.Claim(Given.Nurse, Given.Now),
            walked.Recommend(Given.Nurse, Given.Reasons, [Given.Denial], policies, Given.Moment),
            walked.Sign(Given.Director, Given.Signature, Given.Terms(policies, TimeSpan.FromDays(1), Given.TwoForAll), Given.Moment),
            walked.Sign(Given.OtherDirector, Given.Signature, Given.Terms(policies, TimeSpan.FromDays(1), Given.TwoForAll), Given.Moment),
            walked.Recall(Given.OtherDirector, "The wrong letter.", Given.Now),
            walked.Sign(Given.Director, Given.Signature, Given.Terms(policies, TimeSpan.Zero), Given.Moment),
            walked.RecordNotice(Given.Nurse, new NoticeEntry(NoticeKind.Determination, NoticeForm.Written, NoticeRecipient.Member, NoticeChannel.Mail, Given.Now, "Rowan Sample"), Given.Now),
            walked.Close(Given.Nurse, Given.Now), walked.Reopen(Given.Director, "New facts.", Given.Now),
        ];
        var undecided = Given.Received(Given.Intake());
        done.AddRange([
            undecided.Withdraw(Given.Nurse, "Dr. Madeup", "by phone", Given.Now), undecided.Reopen(Given.Nurse, "Asked again.", Given.Now), undecided.Claim(Given.Nurse, Given.Now),
            undecided.Dismiss(Given.Nurse, DismissalReason.Duplicate, "UM-2026-00001", Given.Now),
        ]);
        return [.. done.Select(result => result.Value.Kind)];
    }
}
