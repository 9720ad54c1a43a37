using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Domain.Tests.Support;

namespace ReviewerPortal.Domain.Tests.Determinations;

public class SignatureTests
{
    private readonly AuthorizationCase _case;
    private readonly GoverningPolicies _policies;

    public SignatureTests() => (_case, _policies) = Given.Recommended();

    [Fact]
    public void Sign_WhenEverythingHolds_DeniesAndCopiesTheSigner()
    {
        var due = _case.DueAt;

        Given.Done(Sign());

        var (determination, signOff) = (Assert.Single(_case.Determinations), Assert.Single(_case.SignOffs));
        Assert.Equal(CaseStatus.Denied, _case.Status);
        Assert.Equal(("Dana Placeholder", "MD", "X-1", "TX"), (determination.DecidedByName, determination.DecidedByCredentials, determination.LicenseNumber, determination.LicenseState));
        Assert.Equal((signOff.Id, "hash"), (determination.SignOffId!.Value, determination.PolicyContentHash));
        Assert.Equal((Given.Now.AddSeconds(30), "digest"), (signOff.ReleaseAt, signOff.PacketDigest));
        Assert.Equal(due, _case.DueAt);
        Given.Refused("case.not-awaiting", Sign());
    }

    [Fact]
    public void Sign_WhenANurse_IsRefused() => Refuses("sign.not-a-director", signer: Given.OtherNurse);

    [Fact]
    public void Sign_WhenTheSignerRecommended_IsRefused() =>
        Refuses("sign.own-recommendation", signer: Given.Director with { Id = Given.Nurse.Id });

    [Fact]
    public void Sign_OnTheLicencesLastDay_IsAccepted() => Given.Done(Sign(WithLicense(l => l with { ExpiresOn = Given.Today })));

    [Fact]
    public void Sign_WhenTheLicenceIsExpiredRestrictedOrMissing_IsRefused()
    {
        Refuses("sign.license-expired", WithLicense(l => l with { ExpiresOn = Given.Today.AddDays(-1) }));
        Refuses("sign.license-restricted", WithLicense(l => l with { Restricted = true }));
        Refuses("sign.no-license", Given.Director with { License = null });
    }

    [Fact]
    public void Sign_WhenTheCredentialsAreInNoAllowedClass_IsRefused() => Refuses("sign.credential-class", Given.Director with { Credentials = "PharmD" });

    [Theory]
    [InlineData(false, true, true)]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    public void Sign_WhenOneAttestationIsMissing_IsRefused(bool record, bool conflict, bool incentive) =>
        Refuses("sign.attestation", request: Given.Signature with { Attestation = new Attestation(record, conflict, incentive) });

    [Fact]
    public void Sign_WhenTheReasoningIsMissingOrTheNursesText_IsRefused()
    {
        Refuses("sign.no-reasoning", request: Given.Signature with { Reasoning = " " });
        Refuses("sign.copied-reasoning", request: Given.Signature with { Reasoning = Given.Reasons.ClinicalRationale });
        Refuses("sign.copied-reasoning", request: Given.Signature with { Reasoning = Given.Reasons.MemberFacingReason });
    }

    [Fact]
    public void Sign_WhenContraryEvidenceIsUnansweredForThisMember_IsRefused()
    {
        Refuses("evidence.unanswered", request: Given.Signature with { ContraryEvidenceAnswers = [] });
        Refuses("evidence.unanswered", request: Given.Signature with { ContraryEvidenceAnswers = [new ContraryEvidenceAnswer("asipp", " ")] });
    }

    [Fact]
    public void Sign_WhenComplianceHasNotAnswered_IsRefused()
    {
        var policy = _policies.Of(_case.Lines[0])!;
        var open = new GoverningPolicies([policy with { ContraryEvidence = [policy.ContraryEvidence[0] with { ComplianceAnswer = null }] }]);

        Given.Refused("evidence.compliance-open", _case.Sign(Given.Director, Given.Signature, Given.Terms(open), Given.Moment));
    }

    [Fact]
    public void Sign_WhenThePolicyEndedSinceTheRecommendation_IsRefused()
    {
        var ended = new GoverningPolicies([_policies.Of(_case.Lines[0])! with { EffectiveTo = Given.Today.AddDays(-1) }]);

        Given.Refused("policy.not-in-force", _case.Sign(Given.Director, Given.Signature, Given.Terms(ended), Given.Moment));
    }

    [Fact]
    public void Sign_WhenTheDueTimeHasPassed_StillDecides_AndTheDueTimeStays()
    {
        var late = DecisionMoment.In(Given.Chicago, Given.Now.AddDays(60));
        var due = _case.DueAt;

        Given.Done(_case.Sign(Given.Director, Given.Signature, Given.Terms(_policies), late));

        Assert.Equal(due, _case.DueAt);
        Assert.True(_case.DecidedAt > due);
    }

    [Fact]
    public void ReturnToNurse_NeedsAReason_AndVoidsTheRecommendation()
    {
        Given.Refused("return.no-reason", _case.ReturnToNurse(Given.Director, "", Given.Now));
        Given.Refused("sign.not-a-director", _case.ReturnToNurse(Given.Nurse, "x", Given.Now));

        Given.Done(_case.ReturnToNurse(Given.Director, "Which relief after the second injection?", Given.Now));

        Assert.Equal((CaseStatus.ReturnedToNurse, null), (_case.Status, _case.CurrentRecommendation));
        Given.Refused("case.not-awaiting", Sign());
        Given.Done(_case.Claim(Given.Nurse, Given.Now));
    }

    private Result<CaseEvent> Sign(Reviewer? signer = null, SignatureRequest? request = null) =>
        _case.Sign(signer ?? Given.Director, request ?? Given.Signature, Given.Terms(_policies), Given.Moment);

    private void Refuses(string code, Reviewer? signer = null, SignatureRequest? request = null)
    {
        Given.Refused(code, Sign(signer, request));
        Assert.Equal((CaseStatus.AwaitingSignOff, 0, 0), (_case.Status, _case.Determinations.Count, _case.SignOffs.Count));
    }

    private static Reviewer WithLicense(Func<License, License> change) => Given.Director with { License = change(Given.Director.License!) };
}
