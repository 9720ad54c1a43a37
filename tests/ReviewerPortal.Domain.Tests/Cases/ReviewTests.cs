using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Tests.Support;

namespace ReviewerPortal.Domain.Tests.Cases;

public class ReviewTests
{
    private readonly AuthorizationCase _case = Given.Received(Given.Intake());

    [Fact]
    public void Claim_WhenReceived_PutsTheCaseInReviewUnderTheNurse()
    {
        Given.Done(_case.Claim(Given.Nurse, Given.Now));

        Assert.Equal((CaseStatus.InReview, Given.Nurse.Id, 2L), (_case.Status, _case.HolderId!.Value, _case.Version));
    }

    [Fact]
    public void Claim_WhenAnotherHoldsIt_IsRefused()
    {
        Given.Done(_case.Claim(Given.Nurse, Given.Now));

        Given.Refused("case.held", _case.Claim(Given.OtherNurse, Given.Now.AddMinutes(29)));
        Assert.Equal(Given.Nurse.Id, _case.HolderId);
    }

    [Fact]
    public void Claim_WhenTheLeaseRanOut_PassesToTheOtherNurse()
    {
        Given.Done(_case.Claim(Given.Nurse, Given.Now));

        Given.Done(_case.Claim(Given.OtherNurse, Given.Now + AuthorizationCase.Lease));
        Given.Refused("case.not-holder", _case.RecordAuthority(Given.Nurse, 1, Given.Search(), Given.Now));
    }

    [Fact]
    public void Claim_WhenNotANurse_IsRefused() => Given.Refused("case.not-a-nurse", _case.Claim(Given.Director, Given.Now));

    [Fact]
    public void Claim_WhenAwaitingSignOff_IsRefused() => Given.Refused("case.not-claimable", Given.Recommended().Case.Claim(Given.OtherNurse, Given.Now.AddDays(1)));

    [Fact]
    public void Release_WhenHeld_GivesTheCaseBack()
    {
        Given.Done(_case.Claim(Given.Nurse, Given.Now));
        Given.Done(_case.Release(Given.Nurse, Given.Now));

        Assert.Equal((CaseStatus.Received, null), (_case.Status, _case.HolderId));
        Given.Refused("case.not-releasable", _case.Release(Given.Nurse, Given.Now));
    }

    [Fact]
    public void EveryAcceptedAction_CountsTheVersionUp()
    {
        var (reviewed, _) = Given.Reviewed();

        // Receipt, claim, checks, one authority, one answer.
        Assert.Equal(5, reviewed.Version);
    }

    [Fact]
    public void RecordAuthority_WhenNotClaimed_IsRefused() => Given.Refused("case.not-in-review", _case.RecordAuthority(Given.Nurse, 1, Given.Search(), Given.Now));

    [Fact]
    public void RecordAuthority_WhenIncomplete_NamesEachField()
    {
        Given.Done(_case.Claim(Given.Nurse, Given.Now));
        var search = Given.Search(conclusion: AuthorityConclusion.Excludes) with { Title = " ", Version = "", Place = "", Excerpt = "", SearchedOn = Given.Today.AddDays(3) };

        var fields = _case.RecordAuthority(Given.Nurse, 1, search, Given.Now).Refusals.Select(r => r.Field);

        Assert.Equal(["AuthorityTitle", "AuthorityVersion", "AuthorityPlace", "AuthorityExcerpt", "AuthoritySearchedOn"], fields);
    }

    [Fact]
    public void WithdrawAuthority_KeepsTheRecordAsWithdrawn()
    {
        Given.Done(_case.Claim(Given.Nurse, Given.Now));
        Given.Done(_case.RecordAuthority(Given.Nurse, 1, Given.Search(), Given.Now));
        var record = _case.Lines[0].Authorities[0];

        Given.Done(_case.WithdrawAuthority(Given.Nurse, 1, record.Id, Given.Now));

        Assert.Empty(_case.Lines[0].StandingAuthorities);
        Assert.Equal([record], _case.Lines[0].Authorities);
        Given.Refused("authority.none", _case.WithdrawAuthority(Given.Nurse, 1, record.Id, Given.Now));
    }

    [Fact]
    public void AnswerStatement_WhenTheStatementTakesNoSuchAnswer_IsRefused()
    {
        var policy = Given.Policy();
        var held = Given.Received(Given.Intake(policy: policy.VersionId));
        Given.Done(held.Claim(Given.Nurse, Given.Now));

        Given.Refused("policy.wrong-answer", held.AnswerStatement(Given.Nurse, 1, "I.", AnswerValue.NotMet, policy, Given.Now));
        Given.Refused("policy.no-such-statement", held.AnswerStatement(Given.Nurse, 1, "II.", AnswerValue.Applies, policy, Given.Now));
        Given.Refused("case.no-such-line", held.AnswerStatement(Given.Nurse, 2, "I.", AnswerValue.Applies, policy, Given.Now));
    }

    [Fact]
    public void ReviewUnderPolicy_WhenChanged_DropsTheAnswersToTheOldOne()
    {
        var (reviewed, _) = Given.Reviewed();

        Given.Done(reviewed.ReviewUnderPolicy(Given.Nurse, 1, null, Given.Now));

        Assert.Empty(reviewed.Lines[0].Answers);
    }

    [Fact]
    public void PendForInformation_LeavesTheClockRunning()
    {
        Given.Done(_case.Claim(Given.Nurse, Given.Now));
        var due = _case.DueAt;

        Given.Done(_case.PendForInformation(Given.Nurse, "The technique, from the surgeon.", Given.Now));

        Assert.Equal((CaseStatus.PendedForInformation, due), (_case.Status, _case.DueAt));
        Given.Done(_case.ReceiveInformation(Given.Nurse, "Addendum came.", Given.Now));
        Assert.Equal(CaseStatus.InReview, _case.Status);
        Assert.Equal([CaseNoteKind.InformationRequested, CaseNoteKind.InformationReceived], _case.Notes.Select(n => n.Kind));
    }

    [Fact]
    public void PendForInformation_WhenNothingIsAsked_IsRefused()
    {
        Given.Done(_case.Claim(Given.Nurse, Given.Now));

        Given.Refused("pend.nothing-asked", _case.PendForInformation(Given.Nurse, "  ", Given.Now));
        Given.Refused("case.not-pended", _case.ReceiveInformation(Given.Nurse, "x", Given.Now));
    }

    [Fact]
    public void RecordPeerToPeer_NeedsWhoAndWhatCameOfIt()
    {
        Given.Done(_case.Claim(Given.Nurse, Given.Now));

        Given.Refused("peer-to-peer.incomplete", _case.RecordPeerToPeer(Given.Nurse, "Dr. Madeup", "", Given.Now));
        Given.Done(_case.RecordPeerToPeer(Given.Nurse, "Dr. Madeup", "declined", Given.Now));
        Assert.Single(_case.PeerToPeer);
    }
}
