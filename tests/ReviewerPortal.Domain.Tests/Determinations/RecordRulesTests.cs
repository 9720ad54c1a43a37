using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Tests.Support;

namespace ReviewerPortal.Domain.Tests.Determinations;

/// <summary>What must be settled on the record before anybody concludes or signs.</summary>
public class RecordRulesTests
{
    private static readonly LineProposal Continuity = new(1, LineOutcome.Approved, DeterminationBasis.ContinuityOfCare);

    [Theory]
    [InlineData(CheckSubject.Eligibility)]
    [InlineData(CheckSubject.Benefit)]
    [InlineData(CheckSubject.Delegation)]
    [InlineData(CheckSubject.EarlierRequests)]
    public void RecommendAndApprove_BeforeEverythingIsChecked_AreRefused(CheckSubject left)
    {
        var policy = Given.Policy();
        var (found, policies) = (Given.Received(Given.Intake(policy: policy.VersionId)), new GoverningPolicies([policy]));
        Given.Done(found.Claim(Given.Nurse, Given.Now));
        Given.Done(found.RecordChecks(Given.Nurse, [.. Enum.GetValues<CheckSubject>().Where(s => s != left)], "", Given.Now));

        Given.Refused("checks.open", found.Recommend(Given.Nurse, Given.Reasons, [Given.Denial], policies, Given.Moment));
        Given.Refused("checks.open", found.Approve(Given.Nurse, Rationale.ClinicalOnly("Second session."), [Continuity], policies, Given.Moment));
    }

    [Fact]
    public void RecordChecks_OfNothingOrWithTooLongARemark_IsRefused()
    {
        var (found, _) = Given.Reviewed();
        Given.Refused("checks.none", found.RecordChecks(Given.Nurse, [], "", Given.Now));
        Given.Refused("checks.too-long", found.RecordChecks(Given.Nurse, [CheckSubject.Benefit], new string('x', RequestCheck.RemarkLength + 1), Given.Now));
    }

    [Fact]
    public void Recommend_ForLackOfInformation_NeedsThatItWasAskedFor()
    {
        var (found, policies) = Given.Reviewed();
        var lacking = Given.Denial with { Basis = DeterminationBasis.LackOfInformation };
        Given.Refused("basis.never-asked", found.Recommend(Given.Nurse, Given.Reasons, [lacking], policies, Given.Moment));

        Given.Done(found.PendForInformation(Given.Nurse, "The technique.", Given.Now));
        Given.Done(found.ReceiveInformation(Given.Nurse, "Nothing came.", Given.Now));
        Given.Done(found.Recommend(Given.Nurse, Given.Reasons, [lacking], policies, Given.Moment));
    }

    [Fact]
    public void Sign_BeforeEveryDocumentWasOpened_IsRefused()
    {
        var (found, policies) = Given.Reviewed(change: intake => intake with { Documents = [new IntakeDocument("MRI", "Imaging", null, Given.Today, "hash")] });
        Given.Done(found.Recommend(Given.Nurse, Given.Reasons, [Given.Denial], policies, Given.Moment));

        Given.Refused("sign.unopened-documents", found.Sign(Given.Director, Given.Signature, Given.Terms(policies), Given.Moment));
        var read = Given.Signature with { Reading = Given.Signature.Reading with { OpenedDocuments = found.Documents.Select(d => d.Id).ToHashSet() } };
        Given.Done(found.Sign(Given.Director, read, Given.Terms(policies), Given.Moment));
    }

    [Theory]
    [InlineData(DeterminationBasis.Administrative)]
    [InlineData(DeterminationBasis.NotSupportedByLiterature)]
    public void Recommend_UnderAVersionThatIsNoLongerInForce_IsRefusedWhateverTheBasis(DeterminationBasis basis)
    {
        var (found, policies) = Given.Reviewed();
        var ended = new GoverningPolicies([policies.Of(found.Lines[0])! with { EffectiveTo = Given.Today.AddDays(-1) }]);

        Given.Refused("policy.not-in-force", found.Recommend(Given.Nurse, Given.Reasons, [Given.Denial with { Basis = basis }], ended, Given.Moment));
    }

    [Fact]
    public void Sign_WhenTheDirectorApprovesInstead_IsTheDirectorsOwnDecision()
    {
        var (found, policies) = Given.Recommended();
        var exception = new LineProposal(1, LineOutcome.Approved, DeterminationBasis.DirectorException);

        Given.Done(found.Sign(Given.Director, Given.Signature with { ApprovedInstead = [exception], ContraryEvidenceAnswers = [] }, Given.Terms(policies), Given.Moment));

        Assert.Equal((CaseStatus.Approved, true), (found.Status, Assert.Single(found.SignOffs).ApprovedInstead));
        Assert.Equal(DeterminationBasis.DirectorException, Assert.Single(found.StandingDeterminations).Basis);
    }

    [Theory]
    [InlineData(LineOutcome.Denied, DeterminationBasis.Administrative)]
    [InlineData(LineOutcome.PartiallyApproved, DeterminationBasis.NotSupportedByLiterature)]
    public void Sign_WhenTheDirectorWouldDecideLess_IsRefused(LineOutcome outcome, DeterminationBasis basis)
    {
        var (found, policies) = Given.Recommended();

        Given.Refused("sign.overruled-against-member", Sign(found, policies, new LineProposal(1, outcome, basis)));
    }

    [Fact]
    public void Recommend_AnApproval_IsSignedWithoutWordsToTheMember()
    {
        var (found, policies) = Given.Reviewed();
        Given.Done(found.Recommend(Given.Nurse, Rationale.ClinicalOnly(""), [new LineProposal(1, LineOutcome.Approved, DeterminationBasis.DirectorException)], policies, Given.Moment));

        Given.Done(found.Sign(Given.Director, Given.Signature with { ContraryEvidenceAnswers = [] }, Given.Terms(policies), Given.Moment));
        Assert.Equal(CaseStatus.Approved, found.Status);
    }

    [Fact]
    public void Sign_RecordsWhatTheSignerHadBeforeThem()
    {
        var (found, policies) = Given.Recommended();
        var copied = $"I agree. {Given.Reasons.ClinicalRationale}";

        Given.Done(found.Sign(Given.Director, Given.Signature with { Reasoning = copied, Reading = new ReadingRecord(new HashSet<Guid>(), ["hayes", "nice"], TimeSpan.FromSeconds(95)) }, Given.Terms(policies), Given.Moment));

        var signOff = Assert.Single(found.SignOffs);
        Assert.Equal((95, "hayes,nice"), (signOff.SecondsOnCase, signOff.UnopenedEvidence));
        Assert.InRange(signOff.SimilarityPercent, 40, 99);
    }

    [Theory]
    [InlineData("the scar is real and the trials are few", "the scar is real and the trials are few", 100)]
    [InlineData("The scar, is real!", "the scar is real", 100)]
    [InlineData("nothing of this stands there", "the scar is real", 0)]
    [InlineData("too short", "too short", 0)]
    public void Similarity_CountsRunsOfThreeWords(string text, string other, int percent) => Assert.Equal(percent, TextSimilarity.Percent(text, other));

    private static Result<CaseEvent> Sign(AuthorizationCase found, GoverningPolicies policies, LineProposal instead) =>
        found.Sign(Given.Director, Given.Signature with { ApprovedInstead = [instead] }, Given.Terms(policies), Given.Moment);
}
