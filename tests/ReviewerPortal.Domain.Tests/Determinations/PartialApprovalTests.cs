using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Tests.Support;

namespace ReviewerPortal.Domain.Tests.Determinations;

public class PartialApprovalTests
{
    private static readonly ApprovedInPart OneUnit = new("62264", "Lysis", 1);
    private static readonly ApprovedInPart AnotherService = new("62263", "Lysis over 2 or more days", 1, "the same procedure over two days");

    private readonly AuthorizationCase _case;
    private readonly GoverningPolicies _policies;

    public PartialApprovalTests() =>
        (_case, _policies) = Given.Reviewed(change: intake => intake with { Services = [intake.Services[0] with { Units = 3 }] });

    [Fact]
    public void Recommend_FewerUnits_IsDecidedSoByTheDirector()
    {
        Given.Done(Recommend(OneUnit));
        Given.Done(_case.Sign(Given.Director, Given.Signature, Given.Terms(_policies), Given.Moment));

        Assert.Equal((CaseStatus.PartiallyApproved, CaseOutcome.PartiallyApproved), (_case.Status, _case.Outcome));
        Assert.Equal(OneUnit, Assert.Single(_case.StandingDeterminations).InPart);
    }

    [Fact]
    public void Recommend_AnotherServiceInItsPlace_IsDecidedSoByTheDirector()
    {
        Given.Done(Recommend(AnotherService));
        Given.Done(_case.Sign(Given.Director, Given.Signature, Given.Terms(_policies), Given.Moment));

        Assert.Equal(AnotherService, Assert.Single(_case.StandingDeterminations).InPart);
    }

    [Theory]
    [InlineData("62264", "Lysis", 0)]
    [InlineData("62264", "Lysis", 3)]
    [InlineData("6226", "Lysis", 1)]
    [InlineData("62263", " ", 1)]
    [InlineData("62263", "Lysis", 0)]
    [InlineData("62263", "Lysis", 1000)]
    public void Recommend_WhenWhatIsApprovedIsNotLess_IsRefused(string code, string description, int units) =>
        Given.Refused("partial.what-is-approved", Recommend(new ApprovedInPart(code, description, units, "another procedure")));

    [Fact]
    public void Recommend_AnotherServiceWithoutPlainWords_IsRefused() => Given.Refused("partial.what-is-approved", Recommend(AnotherService with { PlainName = " " }));

    [Fact]
    public void Recommend_WhenNothingSaysWhatIsApproved_IsRefused() => Given.Refused("partial.what-is-approved", Recommend(null));

    [Theory]
    [InlineData(LineOutcome.Denied, DeterminationBasis.NotSupportedByLiterature)]
    [InlineData(LineOutcome.Approved, DeterminationBasis.ContinuityOfCare)]
    public void Recommend_WhenTheOutcomeIsNoPartialApproval_ApprovesNothingElse(LineOutcome outcome, DeterminationBasis basis) =>
        Given.Refused("partial.what-is-approved", _case.Recommend(Given.Nurse, Given.Reasons, [new LineProposal(1, outcome, basis, OneUnit)], _policies, Given.Moment));

    private Result<CaseEvent> Recommend(ApprovedInPart? part) => _case.Recommend(
        Given.Nurse, Given.Reasons, [new LineProposal(1, LineOutcome.PartiallyApproved, DeterminationBasis.NotSupportedByLiterature, part)], _policies, Given.Moment);
}
