using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Tests.Support;

namespace ReviewerPortal.Domain.Tests.Determinations;

public class RecommendationTests
{
    [Fact]
    public void Recommend_WhenTheRecordIsWhole_AwaitsTheDirector()
    {
        var (recommended, _) = Given.Recommended();

        Assert.Equal(CaseStatus.AwaitingSignOff, recommended.Status);
        Assert.Equal(Given.Nurse.Id, recommended.CurrentRecommendation!.RecommendedById);
        Assert.Empty(recommended.Determinations);
    }

    [Theory]
    [InlineData(LineOfBusiness.Commercial)]
    [InlineData(LineOfBusiness.Marketplace)]
    [InlineData(LineOfBusiness.Medicaid)]
    [InlineData(LineOfBusiness.MedicareAdvantage)]
    public void Recommend_WhenOneRequiredAuthorityIsNotSearched_IsRefused(LineOfBusiness lineOfBusiness)
    {
        foreach (var (source, _) in RequiredAuthorities.For(lineOfBusiness))
        {
            var (reviewed, policies) = Given.Reviewed(lineOfBusiness);
            var record = reviewed.Lines[0].Authorities.Single(a => a.Source == source);
            Given.Done(reviewed.WithdrawAuthority(Given.Nurse, 1, record.Id, Given.Now));

            Given.Refused("authority.not-searched", reviewed.Recommend(Given.Nurse, Given.Reasons, [Given.Denial], policies, Given.Moment));
            Assert.Equal(CaseStatus.InReview, reviewed.Status);
        }
    }

    [Theory]
    [InlineData(AuthorityConclusion.Covers)]
    [InlineData(AuthorityConclusion.Excludes)]
    public void Recommend_WhenAHigherAuthorityGoverns_RefusesAPolicyBasis(AuthorityConclusion conclusion)
    {
        var (reviewed, policies) = Given.Reviewed();
        Given.Done(reviewed.RecordAuthority(Given.Nurse, 1, Given.Search(conclusion: conclusion), Given.Now));

        Given.Refused("authority.governs", reviewed.Recommend(Given.Nurse, Given.Reasons, [Given.Denial], policies, Given.Moment));
    }

    [Fact]
    public void Recommend_WhenABenefitIsExcluded_NeedsTheExcludingClause()
    {
        var (reviewed, policies) = Given.Reviewed();
        var exclusion = Given.Denial with { Basis = DeterminationBasis.BenefitExclusion };

        Given.Refused("authority.none-excludes", reviewed.Recommend(Given.Nurse, Given.Reasons, [exclusion], policies, Given.Moment));
        Given.Done(reviewed.RecordAuthority(Given.Nurse, 1, Given.Search(conclusion: AuthorityConclusion.Excludes), Given.Now));
        Given.Done(reviewed.Recommend(Given.Nurse, Given.Reasons, [exclusion], policies, Given.Moment));
    }

    [Fact]
    public void Recommend_WhenTheStatementIsUnanswered_IsRefused()
    {
        var policy = Given.Policy();
        var held = Given.Received(Given.Intake(policy: policy.VersionId));
        Given.Done(held.Claim(Given.Nurse, Given.Now));
        Given.Done(held.RecordAuthority(Given.Nurse, 1, Given.Search(), Given.Now));

        Given.Refused("policy.unanswered", held.Recommend(Given.Nurse, Given.Reasons, [Given.Denial], new GoverningPolicies([policy]), Given.Moment));
    }

    [Theory]
    [InlineData(AnswerValue.DoesNotApply, DeterminationBasis.NotSupportedByLiterature, "policy.answers-contradict")]
    [InlineData(AnswerValue.Applies, DeterminationBasis.Investigational, "policy.answers-contradict")]
    [InlineData(AnswerValue.Applies, DeterminationBasis.MedicalNecessity, "policy.answers-contradict")]
    [InlineData(AnswerValue.ChartSilent, DeterminationBasis.NotSupportedByLiterature, "policy.chart-silent")]
    [InlineData(AnswerValue.Applies, DeterminationBasis.CriteriaMet, "basis.contradicts-outcome")]
    public void Recommend_WhenTheAnswerDoesNotGiveTheBasis_IsRefused(AnswerValue answer, DeterminationBasis basis, string code)
    {
        var (reviewed, policies) = Given.Reviewed();
        Given.Done(reviewed.AnswerStatement(Given.Nurse, 1, "I.", answer, policies.Of(reviewed.Lines[0])!, Given.Now));

        Given.Refused(code, reviewed.Recommend(Given.Nurse, Given.Reasons, [Given.Denial with { Basis = basis }], policies, Given.Moment));
    }

    [Fact]
    public void Recommend_WhenThePolicyIsNotInForce_IsRefused()
    {
        var (reviewed, policies) = Given.Reviewed();
        var ended = new GoverningPolicies([policies.Of(reviewed.Lines[0])! with { EffectiveTo = Given.Today.AddDays(-1) }]);

        Given.Refused("policy.not-in-force", reviewed.Recommend(Given.Nurse, Given.Reasons, [Given.Denial], ended, Given.Moment));
    }

    [Fact]
    public void Recommend_WhenMedicareAndTheCommitteeHasNotAdopted_IsRefused()
    {
        var (reviewed, policies) = Given.Reviewed(LineOfBusiness.MedicareAdvantage);
        var notAdopted = new GoverningPolicies([policies.Of(reviewed.Lines[0])! with { CommitteeAdoptedOn = null }]);

        Given.Refused("policy.not-adopted", reviewed.Recommend(Given.Nurse, Given.Reasons, [Given.Denial], notAdopted, Given.Moment));
    }

    [Fact]
    public void Recommend_WhenMedicareOrAMedicaidMemberUnder21_NeedsAnIndividualReview()
    {
        var medicare = Given.Reviewed(LineOfBusiness.MedicareAdvantage);
        var young = Given.Reviewed(LineOfBusiness.Medicaid, intake => intake with { Member = intake.Member with { BirthDate = Given.Today.AddYears(-21).AddDays(1) } });
        var adult = Given.Reviewed(LineOfBusiness.Medicaid, intake => intake with { Member = intake.Member with { BirthDate = Given.Today.AddYears(-21) } });

        Given.Refused("review.not-individual", medicare.Case.Recommend(Given.Nurse, Given.Reasons, [Given.Denial], medicare.Policies, Given.Moment));
        Given.Refused("review.not-individual", young.Case.Recommend(Given.Nurse, Given.Reasons, [Given.Denial], young.Policies, Given.Moment));
        Given.Done(adult.Case.Recommend(Given.Nurse, Given.Reasons, [Given.Denial], adult.Policies, Given.Moment));
        Given.Done(young.Case.Recommend(Given.Nurse, Given.Reasons with { IndividualReview = "Weighed." }, [Given.Denial], young.Policies, Given.Moment));
    }

    [Theory]
    [InlineData("", "reason.missing")]
    [InlineData("Not medically necessary.", "reason.bare-phrase")]
    [InlineData("does not meet our criteria", "reason.bare-phrase")]
    public void Recommend_WhenTheMemberIsNotToldWhy_IsRefused(string reason, string code)
    {
        var (reviewed, policies) = Given.Reviewed();

        Given.Refused(code, reviewed.Recommend(Given.Nurse, Given.Reasons with { MemberFacingReason = reason }, [Given.Denial], policies, Given.Moment));
    }

    /// <summary>The policy says that the literature does not support it, and neither of these words.</summary>
    [Theory]
    [InlineData("We looked at your scan. This treatment is investigational for you.", DeterminationBasis.NotSupportedByLiterature, true)]
    [InlineData("We looked at your scan. This treatment is Experimental.", DeterminationBasis.NotSupportedByLiterature, true)]
    [InlineData("We looked at your scan. It is not considered medically necessary.", DeterminationBasis.NotSupportedByLiterature, true)]
    [InlineData("We looked at your scan. Studies are not strong enough yet.", DeterminationBasis.NotSupportedByLiterature, false)]
    [InlineData("Your plan does not pay for experimental care. Your shots were part of a trial.", DeterminationBasis.BenefitExclusion, false)]
    public void Recommend_WhenTheReasonNamesAnotherGround_IsRefused(string reason, DeterminationBasis basis, bool refused)
    {
        var (reviewed, policies) = Given.Reviewed();

        var codes = reviewed.Recommend(Given.Nurse, Given.Reasons with { MemberFacingReason = reason }, [Given.Denial with { Basis = basis }], policies, Given.Moment).Refusals.Select(r => r.Code);

        Assert.Equal(refused, codes.Contains("reason.other-ground"));
    }

    [Fact]
    public void Recommend_WhenTheJudgementIsNotExplained_IsRefused()
    {
        var (reviewed, policies) = Given.Reviewed();

        Given.Refused("rationale.missing", reviewed.Recommend(Given.Nurse, Given.Reasons with { ClinicalRationale = " " }, [Given.Denial], policies, Given.Moment));
    }

    [Fact]
    public void Recommend_WhenALineIsForgottenOrTwice_IsRefused()
    {
        var (reviewed, policies) = Given.Reviewed();

        Given.Refused("lines.mismatch", reviewed.Recommend(Given.Nurse, Given.Reasons, [], policies, Given.Moment));
        Given.Refused("lines.mismatch", reviewed.Recommend(Given.Nurse, Given.Reasons, [Given.Denial, Given.Denial], policies, Given.Moment));
    }

    [Fact]
    public void Recommend_WhenLinesAreDeniedOnDifferentGrounds_IsRefused()
    {
        var policy = Given.Policy();
        var policies = new GoverningPolicies([policy]);
        var two = Given.Received(Given.Intake(policy: policy.VersionId, codes: ["62263", "62264"]));
        Given.Done(two.Claim(Given.Nurse, Given.Now));
        Given.Done(two.RecordChecks(Given.Nurse, Enum.GetValues<CheckSubject>(), "", Given.Now));
        foreach (var line in new[] { 1, 2 })
        {
            Given.Done(two.RecordAuthority(Given.Nurse, line, Given.Search(), Given.Now));
            Given.Done(two.AnswerStatement(Given.Nurse, line, "I.", AnswerValue.Applies, policy, Given.Now));
        }

        var other = Given.Denial with { LineNumber = 2, Basis = DeterminationBasis.Administrative };
        Given.Refused("lines.several-grounds", two.Recommend(Given.Nurse, Given.Reasons, [Given.Denial, other], policies, Given.Moment));
        Given.Done(two.Recommend(Given.Nurse, Given.Reasons, [Given.Denial, Given.Denial with { LineNumber = 2 }], policies, Given.Moment));
    }

    [Fact]
    public void Recommend_WhenNotTheHolder_IsRefused()
    {
        var (reviewed, policies) = Given.Reviewed();

        Given.Refused("case.not-holder", reviewed.Recommend(Given.OtherNurse, Given.Reasons, [Given.Denial], policies, Given.Moment));
        Given.Refused("case.not-a-nurse", reviewed.Recommend(Given.Director, Given.Reasons, [Given.Denial], policies, Given.Moment));
    }
}
