using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Tests.Support;

namespace ReviewerPortal.Domain.Tests.Determinations;

public class RecallTests
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(2);

    private readonly AuthorizationCase _case;
    private readonly GoverningPolicies _policies;

    public RecallTests()
    {
        (_case, _policies) = Given.Recommended();
        Sign();
    }

    [Fact]
    public void Recall_WithinTheWindow_RevokesTheSignatureAndAwaitsAnother()
    {
        Given.Done(_case.Recall(Given.Director, "The scan was of somebody else.", Given.Now + Window - TimeSpan.FromSeconds(1)));

        Assert.Equal((CaseStatus.AwaitingSignOff, (CaseOutcome?)null, null, null), (_case.Status, _case.Outcome, _case.DecidedAt, _case.SettledAt));
        Assert.Equal((1, 1, 0), (_case.Determinations.Count, _case.SignOffs.Count, _case.StandingDeterminations.Count));
        Assert.Equal((_case.SignOffs[0].Id, RevocationKind.Recalled), (Assert.Single(_case.Revocations).SignOffId, _case.Revocations[0].Kind));
    }

    [Fact]
    public void Sign_AfterARecall_DecidesAnewAndCorrectsNothing()
    {
        Given.Done(_case.Recall(Given.Director, "Once more.", Given.Now));
        Sign();

        Assert.Null(Assert.Single(_case.StandingDeterminations).SupersedesId);
        Assert.Equal((CaseStatus.Denied, 2), (_case.Status, _case.Determinations.Count));
    }

    [Fact]
    public void Recall_AtTheRelease_IsTooLate() => Given.Refused("recall.too-late", _case.Recall(Given.Director, "x", Given.Now + Window));

    [Fact]
    public void Recall_ByAnotherDirector_IsRefused() => Given.Refused("recall.not-yours", _case.Recall(Given.OtherDirector, "x", Given.Now));

    [Fact]
    public void Recall_WithoutAReason_IsRefused() => Given.Refused("recall.no-reason", _case.Recall(Given.Director, " ", Given.Now));

    [Fact]
    public void Recall_WhenANurseApproved_FindsNoSignature()
    {
        var (approved, policies) = Given.Reviewed();
        Given.Done(approved.Approve(Given.Nurse, Rationale.ClinicalOnly("Second session."), [new LineProposal(1, LineOutcome.Approved, DeterminationBasis.ContinuityOfCare)], policies, Given.Moment));

        Given.Refused("recall.nothing-signed", approved.Recall(Given.Director, "x", Given.Now));
    }

    [Fact]
    public void CloseAndReopen_BeforeTheRelease_AreRefused()
    {
        Given.Refused("release.not-yet", _case.Close(Given.Nurse, Given.Now));
        Given.Refused("release.not-yet", _case.Reopen(Given.Director, "x", Given.Now));
    }

    private void Sign() => Given.Done(_case.Sign(Given.Director, Given.Signature, Given.Terms(_policies, Window), Given.Moment));
}
