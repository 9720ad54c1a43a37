using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Determinations.Rules;

/// <summary>Only a medical director signs; a nurse can never produce an adverse determination (42 CFR 422.566(d), 438.210(b)(3)).</summary>
internal sealed record TheSignerIsAMedicalDirector(Reviewer Signer) : IRule
{
    public static readonly Refusal Refusal = new("sign.not-a-director", "Only a medical director signs a determination.", "42 CFR 422.566(d); 42 CFR 438.210(b)(3)");

    public Refusal? Broken() => Signer.Is(Role.MedicalDirector) ? null : Refusal;
}

/// <summary>Two people stand behind an adverse determination: the signer is never the recommender.</summary>
internal sealed record TheSignerIsNotTheRecommender(Reviewer Signer, Recommendation Recommendation) : IRule
{
    public Refusal? Broken() => Signer.Id != Recommendation.RecommendedById
        ? null
        : new Refusal("sign.own-recommendation", "You recommended this determination, so another medical director must sign it.", "29 CFR 2560.503-1(b)(7)");
}

/// <summary>The signer's licence is unexpired and unrestricted on the day of the signature (42 CFR 422.566(d)).</summary>
internal sealed record TheSignersLicenseIsCurrent(Reviewer Signer, DateOnly Day) : IRule
{
    public Refusal? Broken() => Signer.License switch
    {
        null => Refuse("sign.no-license", "No licence is recorded for you. Ask an administrator to record it."),
        { Restricted: true } => Refuse("sign.license-restricted", "Your licence is restricted, so you cannot sign."),
        { } license when !license.IsCurrentOn(Day) => Refuse("sign.license-expired", $"Your licence expired on {license.ExpiresOn:MMMM d, yyyy}. Ask an administrator to record its renewal."),
        _ => null,
    };

    private static Refusal Refuse(string code, string sentence) => new(code, sentence, "42 CFR 422.566(d)");
}

/// <summary>The signer's credentials are in a class that the plan allows for this line of business.</summary>
internal sealed record TheSignersCredentialsAreAllowed(Reviewer Signer, CredentialClass Allowed) : IRule
{
    public Refusal? Broken() => Allowed.Allows(Signer.Credentials)
        ? null
        : new Refusal("sign.credential-class", $"Your credentials ({Signer.Credentials}) are not in the class that may sign here ({Allowed.Credentials}).", Allowed.Cite);
}

/// <summary>The director says why in their own words; a copy of the nurse's text is not one.</summary>
internal sealed record TheDirectorReasonsInTheirOwnWords(string Reasoning, Recommendation Recommendation) : IRule
{
    public Refusal? Broken()
    {
        var reasoning = Reasoning.Trim();
        if (reasoning.Length == 0) return Refuse("sign.no-reasoning", "Write your reasoning, in your own words.");
        if (reasoning.Length > Rationale.TextLength) return Refuse("sign.reasoning-too-long", $"Your reasoning is longer than {Rationale.TextLength:N0} characters.");
        return reasoning == Recommendation.ClinicalRationale || reasoning == Recommendation.MemberFacingReason
            ? Refuse("sign.copied-reasoning", "This is the nurse's text. Write your own reasoning.")
            : null;
    }

    private static Refusal Refuse(string code, string sentence) => new(code, sentence) { Field = "Reasoning" };
}

/// <summary>The signer attests all three parts, one by one.</summary>
internal sealed record TheAttestationIsComplete(Attestation Attestation) : IRule
{
    public Refusal? Broken() => Attestation.IsComplete
        ? null
        : new Refusal("sign.attestation", "Attest all three: record reviewed, no conflict of interest, no financial incentive.", "42 CFR 438.210(e)") { Field = "Attestation" };
}

/// <summary>Evidence that points the other way is answered by compliance once, and by the director for this member, before an adverse signature.</summary>
internal sealed record ContraryEvidenceIsAnswered(GoverningPolicy? Policy, IReadOnlyList<ContraryEvidenceAnswer> Answers) : IRule
{
    public Refusal? Broken() => Policy?.ContraryEvidence.Select(Open).FirstOrDefault(refusal => refusal is not null);

    private Refusal? Open(ContraryEvidenceQuestion evidence)
    {
        if (string.IsNullOrWhiteSpace(evidence.ComplianceAnswer))
            return new Refusal("evidence.compliance-open", $"Compliance has not answered {evidence.Name} for this policy version yet.");
        var answered = Answers.Any(a => a.EvidenceId == evidence.Id && !string.IsNullOrWhiteSpace(a.Answer));
        return answered ? null : new Refusal("evidence.unanswered", $"Answer for this member: {evidence.Question}") { Field = $"Contrary-{evidence.Id}" };
    }
}

/// <summary>Where two must sign, they are two people.</summary>
internal sealed record TheSecondSignerIsAnotherDirector(Reviewer Signer, SignOff? First) : IRule
{
    public Refusal? Broken() => First?.SignerId == Signer.Id
        ? new Refusal("sign.same-director", "You gave the first signature. Another medical director gives the second.")
        : null;
}

/// <summary>The record is reviewed, not sampled: whoever signs has opened every document of it.</summary>
internal sealed record TheSignerHasOpenedEveryDocument(IReadOnlyList<ClinicalDocument> Documents, ReadingRecord Reading) : IRule
{
    public Refusal? Broken()
    {
        var unopened = Documents.Where(document => !Reading.OpenedDocuments.Contains(document.Id)).Select(document => $"“{document.Title}”").ToList();
        return unopened.Count == 0
            ? null
            : new Refusal("sign.unopened-documents", $"You have not opened {string.Join(", ", unopened)}. You attest that you reviewed the record.", "42 CFR 422.566(d)") { Field = "Documents" };
    }
}

/// <summary>
/// A director who overrules approves the whole request. For anything less the case is returned: the letter's texts are written for the
/// recommendation, and would explain a denial that no longer is one.
/// </summary>
internal sealed record ADirectorOverrulesOnlyInTheMembersFavour(Recommendation Recommendation, IReadOnlyList<LineProposal> Instead, IReadOnlyList<LineProposal> Proposals) : IRule
{
    public Refusal? Broken() => Instead.Count == 0 || (Instead.All(IsInTheMembersFavour) && Proposals.All(p => p.Outcome == LineOutcome.Approved))
        ? null
        : new Refusal("sign.overruled-against-member", "In place of the recommendation you can approve every line. For anything less, return the case to the nurse.", "42 CFR 422.566(d); 42 CFR 438.210(b)(3)")
        {
            Field = "Instead",
        };

    private bool IsInTheMembersFavour(LineProposal proposal) =>
        proposal.Outcome == LineOutcome.Approved && Recommendation.Lines.Any(line => line.LineNumber == proposal.LineNumber && line.Outcome != LineOutcome.Approved);
}
