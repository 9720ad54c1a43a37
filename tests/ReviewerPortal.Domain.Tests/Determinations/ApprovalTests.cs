using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Tests.Support;

namespace ReviewerPortal.Domain.Tests.Determinations;

public class ApprovalTests
{
    private static readonly Rationale NoWords = Rationale.ClinicalOnly("");

    [Theory]
    [InlineData(LineOutcome.Denied, DeterminationBasis.NotSupportedByLiterature)]
    [InlineData(LineOutcome.PartiallyApproved, DeterminationBasis.MedicalNecessity)]
    public void Approve_WhenAnythingLessIsProposed_IsRefusedToANurse(LineOutcome outcome, DeterminationBasis basis)
    {
        var (reviewed, policies) = Given.Reviewed();

        Given.Refused("determination.adverse-by-nurse", reviewed.Approve(Given.Nurse, Given.Reasons, [new LineProposal(1, outcome, basis)], policies, Given.Moment));
        Assert.Empty(reviewed.Determinations);
    }

    [Fact]
    public void Approve_WhenAHigherAuthorityCovers_NeedsNoWordsButThatRecord()
    {
        var (reviewed, policies) = Given.Reviewed();
        var proposal = new LineProposal(1, LineOutcome.Approved, DeterminationBasis.HigherAuthorityCovers);

        Given.Refused("authority.none-covers", reviewed.Approve(Given.Nurse, NoWords, [proposal], policies, Given.Moment));
        Given.Done(reviewed.RecordAuthority(Given.Nurse, 1, Given.Search(conclusion: AuthorityConclusion.Covers), Given.Now));
        Given.Done(reviewed.Approve(Given.Nurse, NoWords, [proposal], policies, Given.Moment));

        Assert.Equal(CaseStatus.Approved, reviewed.Status);
        var determination = Assert.Single(reviewed.Determinations);
        Assert.Equal(("hash", Given.Nurse.FullName, Given.Now), (determination.PolicyContentHash, determination.DecidedByName, reviewed.DecidedAt));
    }

    [Fact]
    public void Approve_WhenTheStatementApplies_RefusesThatItDoesNot()
    {
        var (reviewed, policies) = Given.Reviewed();
        var proposal = new LineProposal(1, LineOutcome.Approved, DeterminationBasis.StatementDoesNotApply);

        Given.Refused("policy.answers-contradict", reviewed.Approve(Given.Nurse, NoWords, [proposal], policies, Given.Moment));
        Given.Done(reviewed.AnswerStatement(Given.Nurse, 1, "I.", AnswerValue.DoesNotApply, policies.Of(reviewed.Lines[0])!, Given.Now));
        Given.Done(reviewed.Approve(Given.Nurse, NoWords, [proposal], policies, Given.Moment));
    }

    [Fact]
    public void Approve_WhenTheCareContinues_NamesTheCourse()
    {
        var (reviewed, policies) = Given.Reviewed();
        var proposal = new LineProposal(1, LineOutcome.Approved, DeterminationBasis.ContinuityOfCare);

        Given.Refused("basis.continuity-unnamed", reviewed.Approve(Given.Nurse, NoWords, [proposal], policies, Given.Moment));
        Given.Done(reviewed.Approve(Given.Nurse, Rationale.ClinicalOnly("Second of two planned sessions."), [proposal], policies, Given.Moment));
    }

    [Fact]
    public void Approve_ByException_IsTheDirectorsAlone()
    {
        var (reviewed, policies) = Given.Reviewed();

        Given.Refused("basis.directors-exception", reviewed.Approve(
            Given.Nurse, NoWords, [new LineProposal(1, LineOutcome.Approved, DeterminationBasis.DirectorException)], policies, Given.Moment));
    }

    [Theory]
    [InlineData(CaseOutcome.Approved, LineOutcome.Approved, LineOutcome.Approved)]
    [InlineData(CaseOutcome.Denied, LineOutcome.Denied, LineOutcome.Denied)]
    [InlineData(CaseOutcome.PartiallyApproved, LineOutcome.Approved, LineOutcome.Denied)]
    [InlineData(CaseOutcome.PartiallyApproved, LineOutcome.PartiallyApproved, LineOutcome.PartiallyApproved)]
    public void CaseOutcome_FollowsFromTheLines(CaseOutcome expected, params LineOutcome[] lines) =>
        Assert.Equal(expected, Determination.CaseOutcome(lines));
}
