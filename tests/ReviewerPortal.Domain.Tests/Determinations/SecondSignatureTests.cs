using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Domain.Tests.Support;

namespace ReviewerPortal.Domain.Tests.Determinations;

public class SecondSignatureTests
{
    private static readonly LineProposal Exception = new(1, LineOutcome.Approved, DeterminationBasis.DirectorException);

    private readonly AuthorizationCase _case;
    private readonly GoverningPolicies _policies;

    public SecondSignatureTests() => (_case, _policies) = Given.Recommended();

    [Fact]
    public void Sign_OfAClassThatNeedsTwo_DecidesWithTheSecond()
    {
        Given.Done(Sign(Given.Director));
        Assert.Equal((CaseStatus.AwaitingSecondSignature, 0, true), (_case.Status, _case.Determinations.Count, _case.FirstSignature!.IsFirstOfTwo));

        Given.Done(Sign(Given.OtherDirector));
        Assert.Equal((CaseStatus.Denied, 2, false), (_case.Status, _case.SignOffs.Count, _case.SignOffs[1].IsFirstOfTwo));
        Assert.Equal(_case.SignOffs[1].Id, Assert.Single(_case.StandingDeterminations).SignOffId);
    }

    [Fact]
    public void Sign_ByTheSameDirectorTwice_IsRefused()
    {
        Given.Done(Sign(Given.Director));
        Given.Refused("sign.same-director", Sign(Given.Director));
    }

    [Fact]
    public void ReturnToNurse_AfterTheFirst_VoidsIt()
    {
        Given.Done(Sign(Given.Director));
        Given.Done(_case.ReturnToNurse(Given.OtherDirector, "The technique is not stated.", Given.Now));

        AssertFirstIsVoid(CaseStatus.ReturnedToNurse);
    }

    [Fact]
    public void ReceiveLateInformation_AfterTheFirst_VoidsItAndTheRecommendation()
    {
        Given.Done(Sign(Given.Director));
        Given.Done(_case.ReceiveLateInformation(Given.Nurse, "The scan came.", Given.Now));

        AssertFirstIsVoid(CaseStatus.ReturnedToNurse);
        Assert.Null(_case.CurrentRecommendation);
    }

    [Fact]
    public void RecordPeerToPeer_AfterTheFirst_VoidsItAndTheRecommendationStands()
    {
        Given.Done(Sign(Given.Director));
        Given.Done(_case.RecordPeerToPeer(Given.OtherDirector, "Dr. Madeup", "The surgeon reports an infected stimulator.", Given.Now));

        AssertFirstIsVoid(CaseStatus.AwaitingSignOff);
        Assert.NotNull(_case.CurrentRecommendation);
        Given.Done(Sign(Given.Director));
    }

    [Fact]
    public void Sign_WhenTheSecondApprovesInstead_NeedsNoFirst()
    {
        Given.Done(Sign(Given.Director));
        Given.Done(Sign(Given.OtherDirector, Given.Signature with { ApprovedInstead = [Exception] }));

        AssertFirstIsVoid(CaseStatus.Approved);
    }

    [Fact]
    public void Recall_OfTheSecond_VoidsTheFirstToo()
    {
        Given.Done(Sign(Given.Director));
        Given.Done(_case.Sign(Given.OtherDirector, Given.Signature, Given.Terms(_policies, TimeSpan.FromMinutes(2), Given.TwoForAll), Given.Moment));

        Given.Done(_case.Recall(Given.OtherDirector, "The scan was of somebody else.", Given.Now));

        Assert.Equal((CaseStatus.AwaitingSignOff, null), (_case.Status, _case.FirstSignature));
        Assert.Equal(_case.SignOffs.Select(s => s.Id).Order(), _case.Revocations.Select(r => r.SignOffId).Order());
    }

    /// <summary>The letter's texts would explain the denial of a line that is approved, and two signatures would stand under two decisions.</summary>
    [Fact]
    public void Sign_WhenADirectorApprovesOneOfTwoDeniedLinesInstead_IsRefused()
    {
        var policy = Given.Policy();
        var (two, policies) = (Given.Received(Given.Intake(policy: policy.VersionId, codes: ["62263", "62264"])), new GoverningPolicies([policy]));
        Given.Done(two.Claim(Given.Nurse, Given.Now));
        Given.Done(two.RecordChecks(Given.Nurse, Enum.GetValues<CheckSubject>(), "", Given.Now));
        foreach (var line in new[] { 1, 2 })
        {
            Given.Done(two.RecordAuthority(Given.Nurse, line, Given.Search(), Given.Now));
            Given.Done(two.AnswerStatement(Given.Nurse, line, "I.", AnswerValue.Applies, policy, Given.Now));
        }

        Given.Done(two.Recommend(Given.Nurse, Given.Reasons, [Given.Denial, Given.Denial with { LineNumber = 2 }], policies, Given.Moment));
        var (terms, half) = (Given.Terms(policies, TimeSpan.Zero, Given.TwoForAll), Given.Signature with { ApprovedInstead = [Exception] });
        Given.Refused("sign.overruled-against-member", two.Sign(Given.Director, half, terms, Given.Moment));
        Given.Done(two.Sign(Given.Director, Given.Signature, terms, Given.Moment));

        Given.Refused("sign.overruled-against-member", two.Sign(Given.OtherDirector, half, terms, Given.Moment));
        Given.Done(two.Sign(Given.OtherDirector, Given.Signature with { ApprovedInstead = [Exception, Exception with { LineNumber = 2 }] }, terms, Given.Moment));
    }

    [Fact]
    public void Includes_MatchesEveryFieldThatIsFilled_AndAdverseLinesOnly()
    {
        SecondSignatureClass any = Given.TwoForAll;
        Assert.True(Includes(any));
        Assert.True(Includes(With(lineOfBusiness: LineOfBusiness.Commercial, basis: DeterminationBasis.NotSupportedByLiterature, youngerThan: 100, urgency: Urgency.Standard)));
        Assert.False(Includes(With(lineOfBusiness: LineOfBusiness.Medicaid)));
        Assert.False(Includes(With(basis: DeterminationBasis.Investigational)));
        Assert.False(Includes(With(youngerThan: 21)));
        Assert.False(Includes(With(urgency: Urgency.Expedited)));
        Assert.False(Includes(With(switchedOn: false)));
        Assert.False(any.Includes(_case, [Exception], Given.Today));
    }

    private bool Includes(SecondSignatureClass two) => two.Includes(_case, [Given.Denial], Given.Today);

    private static SecondSignatureClass With(
        LineOfBusiness? lineOfBusiness = null, DeterminationBasis? basis = null, int? youngerThan = null, Urgency? urgency = null, bool switchedOn = true) => new()
        {
            Id = Guid.CreateVersion7(), Name = "some", Version = 1, Cite = "plan policy", SwitchedOn = switchedOn,
            LineOfBusiness = lineOfBusiness, Basis = basis, MemberYoungerThan = youngerThan, Urgency = urgency,
        };

    private void AssertFirstIsVoid(CaseStatus status)
    {
        Assert.Equal((status, null), (_case.Status, _case.FirstSignature));
        Assert.Equal((_case.SignOffs[0].Id, RevocationKind.VoidedByChange), (Assert.Single(_case.Revocations).SignOffId, _case.Revocations[0].Kind));
    }

    private Result<CaseEvent> Sign(Reviewer signer, SignatureRequest? request = null) =>
        _case.Sign(signer, request ?? Given.Signature, Given.Terms(_policies, TimeSpan.Zero, Given.TwoForAll), Given.Moment);
}
