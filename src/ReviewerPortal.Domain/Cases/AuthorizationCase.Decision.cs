using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Determinations.Rules;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Cases;

/// <summary>What leads to a determination: the nurse's recommendation or approval, the director's signature or return.</summary>
public sealed partial class AuthorizationCase
{
    /// <summary>What everybody else is told who comes to sign.</summary>
    public static Refusal OnlyADirectorSigns => TheSignerIsAMedicalDirector.Refusal;

    /// <summary>A nurse proposes an outcome per line for a medical director to decide.</summary>
    public Result<CaseEvent> Recommend(
        Reviewer nurse, Rationale rationale, IReadOnlyList<LineProposal> proposals, GoverningPolicies policies, DecisionMoment moment)
    {
        if (HolderRefusals(nurse) is { Length: > 0 } notYours) return notYours;
        var broken = Rules.Broken([
            new EveryLineHasOneProposal(LineNumbers, proposals),
            new DeniedLinesRestOnOneGround(_lines, proposals),
            .. proposals.SelectMany(proposal => ProposalRules(proposal, policies, moment.Day)),
            .. ReasonRules(rationale, moment.Day),
        ]);
        if (broken.Length > 0) return broken;

        var recommendation = Recommendation.By(nurse, rationale, proposals, moment.At);
        _recommendations.Add(recommendation);
        CurrentRecommendationId = recommendation.Id;
        Status = CaseStatus.AwaitingSignOff;
        return Accept("determination.recommended", moment.At, ("recommendation", recommendation.Id), ("lines", Summary(proposals)));
    }

    /// <summary>A nurse approves every line, each on a coded basis. Anything less is refused: only a director decides it.</summary>
    public Result<CaseEvent> Approve(
        Reviewer nurse, Rationale rationale, IReadOnlyList<LineProposal> proposals, GoverningPolicies policies, DecisionMoment moment)
    {
        if (HolderRefusals(nurse) is { Length: > 0 } notYours) return notYours;
        var broken = Rules.Broken([
            new EveryLineHasOneProposal(LineNumbers, proposals),
            .. proposals.Select(proposal => new ANurseOnlyApproves(proposal)),
            .. proposals.Select(proposal => new AnExceptionIsTheDirectorsAlone(nurse, proposal)),
            .. proposals.Select(proposal => new ContinuityOfCareNamesTheCourse(proposal, rationale)),
            .. proposals.SelectMany(proposal => ProposalRules(proposal, policies, moment.Day)),
        ]);
        if (broken.Length > 0) return broken;

        Decide(proposals, nurse, policies, rationale.ClinicalRationale, null, moment.At);
        return Accept("determination.approved", moment.At, ("lines", Summary(proposals)));
    }

    /// <summary>The director sends the case back, with a reason. The recommendation no longer stands.</summary>
    public Result<CaseEvent> ReturnToNurse(Reviewer director, string reason, DateTimeOffset now)
    {
        if (Rules.Broken(new TheSignerIsAMedicalDirector(director)) is { Length: > 0 } broken) return broken;
        if (Status != CaseStatus.AwaitingSignOff) return NotAwaiting();
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("return.no-reason", "Say what the nurse should look at again.") { Field = "ReturnReason" };
        var returned = CurrentRecommendationId;
        _notes.Add(CaseNote.By(director, CaseNoteKind.ReturnedToNurse, reason, now));
        CurrentRecommendationId = null;
        Status = CaseStatus.ReturnedToNurse;
        return Accept("case.returned", now, ("recommendation", returned), ("note", _notes[^1].Id));
    }

    /// <summary>
    /// The director makes the recommendation their determination. Authentication and the packet's digest were checked by the use case;
    /// everything about the person and the record is checked here, again.
    /// </summary>
    public Result<CaseEvent> Sign(Reviewer signer, SignatureRequest request, GoverningPolicies policies, CredentialClass allowed, DecisionMoment moment, TimeSpan recallWindow)
    {
        if (Rules.Broken(new TheSignerIsAMedicalDirector(signer)) is { Length: > 0 } notADirector) return notADirector;
        if (Status != CaseStatus.AwaitingSignOff || CurrentRecommendation is not { } recommendation) return NotAwaiting();
        var proposals = Proposals(recommendation);
        var broken = Rules.Broken([
            .. SignerRules(signer, request, recommendation, allowed, moment.Day),
            .. ContraryEvidenceRules(recommendation, policies, request),
            .. proposals.SelectMany(proposal => ProposalRules(proposal, policies, moment.Day)),
            .. ReasonRules(TextsOf(recommendation), moment.Day),
        ]);
        if (broken.Length > 0) return broken;

        var signOff = SignOff.By(signer, signer.License!, Id, recommendation.Id, request, moment.At, recallWindow);
        _signOffs.Add(signOff);
        Decide(proposals, signer, policies, recommendation.ClinicalRationale, signOff.Id, moment.At);
        return Accept("determination.signed", moment.At, ("signOff", signOff.Id), ("digest", request.PacketDigest), ("lines", Summary(proposals)));
    }

    private IReadOnlyList<int> LineNumbers => [.. _lines.Select(line => line.LineNumber)];

    private IEnumerable<IRule> ProposalRules(LineProposal proposal, GoverningPolicies policies, DateOnly day)
    {
        if (Line(proposal.LineNumber) is not { } line) yield break;
        var policy = policies.Of(line);
        yield return new TheBasisFitsTheOutcome(line, proposal);
        if (proposal.Basis is not (DeterminationBasis.ContinuityOfCare or DeterminationBasis.DirectorException))
            yield return new AuthorityIsSearchedBeforeThePolicyIsApplied(Coverage.LineOfBusiness, line);
        yield return new AGoverningAuthorityIsTheBasis(line, proposal);
        yield return new ACoveringAuthorityIsRecorded(line, proposal);
        yield return new AnExcludingAuthorityIsRecorded(line, proposal);
        yield return new ASilentChartIsAskedNotDenied(line, proposal);
        yield return new APolicyBasisRestsOnAnAnsweredStatement(line, proposal, policy);
        yield return new ThePolicyVersionIsInForce(line, proposal, policy, day);
        yield return new MedicareUsesAnAdoptedPolicy(Coverage.LineOfBusiness, proposal, policy);
    }

    private IEnumerable<IRule> ReasonRules(Rationale rationale, DateOnly day) =>
        [new TheMemberIsToldWhy(rationale), new TheClinicalJudgementIsExplained(rationale), new TheMemberIsReviewedIndividually(Coverage, Member, rationale, day)];

    private static IEnumerable<IRule> SignerRules(Reviewer signer, SignatureRequest request, Recommendation recommendation, CredentialClass allowed, DateOnly day) =>
    [
        new TheSignerIsNotTheRecommender(signer, recommendation),
        new TheSignersLicenseIsCurrent(signer, day),
        new TheSignersCredentialsAreAllowed(signer, allowed),
        new TheAttestationIsComplete(request.Attestation),
        new TheDirectorReasonsInTheirOwnWords(request.Reasoning, recommendation),
    ];

    private IEnumerable<IRule> ContraryEvidenceRules(Recommendation recommendation, GoverningPolicies policies, SignatureRequest request) =>
        recommendation.IsAdverse
            ? policies.OfLines(_lines).Select(policy => new ContraryEvidenceIsAnswered(policy, request.ContraryEvidenceAnswers))
            : [];

    private void Decide(IReadOnlyList<LineProposal> proposals, Reviewer by, GoverningPolicies policies, string rationale, Guid? signOffId, DateTimeOffset at)
    {
        _determinations.AddRange(proposals.Select(p => Determination.Of(Id, p, by, policies.Of(Line(p.LineNumber)!), rationale, signOffId, at)));
        Status = Determination.CaseOutcome(proposals.Select(p => p.Outcome));
        DecisionMade(at);
        (HolderId, HolderName, LeaseUntil) = (null, null, null);
    }

    private static List<LineProposal> Proposals(Recommendation recommendation) =>
        [.. recommendation.Lines.Select(line => new LineProposal(line.LineNumber, line.Outcome, line.Basis))];

    private static Rationale TextsOf(Recommendation recommendation) => new(
        recommendation.MemberFacingReason, recommendation.ClinicalRationale, recommendation.WhatWouldChange, recommendation.IndividualReview);

    private static string Summary(IReadOnlyList<LineProposal> proposals) =>
        string.Join("; ", proposals.Select(p => $"{p.LineNumber} {p.Outcome} {p.Basis}"));

    private Refusal NotAwaiting() => new("case.not-awaiting", $"This case is {Status.InWords()}; it does not await a signature.");
}
