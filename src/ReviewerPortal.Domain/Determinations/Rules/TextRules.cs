using System.Text.RegularExpressions;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Letters.Reading;

namespace ReviewerPortal.Domain.Determinations.Rules;

/// <summary>The member is told why, in plain words tied to their facts (29 CFR 2560.503-1(g)(1)(i); 42 CFR 422.568(e)(2), 438.404(b)(2)).</summary>
internal sealed record TheMemberIsToldWhy(Rationale Rationale) : IRule
{
    public Refusal? Broken()
    {
        var reason = Rationale.MemberFacingReason.Trim();
        if (reason.Length == 0) return Refuse("reason.missing", "Write the member-facing reason: why, in plain words, tied to this member's facts.");
        if (reason.Length > Rationale.TextLength) return Refuse("reason.too-long", $"The member-facing reason has {reason.Length:N0} characters; at most {Rationale.TextLength:N0} fit.");
        return EmptyPhrases.IsOnly(reason)
            ? Refuse("reason.bare-phrase", $"“{reason}” alone is no reason. Say what in this member's record leads to it.")
            : null;
    }

    private static Refusal Refuse(string code, string sentence) =>
        new(code, sentence, "29 CFR 2560.503-1(g)(1)(i); 42 CFR 422.568(e)(2); 42 CFR 438.404(b)(2)") { Field = "MemberFacingReason" };
}

/// <summary>
/// A denial that rests on the policy is told in the words of the ground that was chosen: what the policy calls unsupported by the literature is told
/// neither as investigational nor as not medically necessary (29 CFR 2560.503-1(g)(1)(i); 42 CFR 438.404(b)(2)). A benefit clause has its own words.
/// </summary>
internal sealed partial record TheReasonIsToldInTheWordsOfItsGround(Rationale Rationale, IReadOnlyList<LineProposal> Proposals) : IRule
{
    public Refusal? Broken()
    {
        var grounds = Proposals.Where(proposal => proposal.Outcome != LineOutcome.Approved).Select(proposal => proposal.Basis).ToHashSet();
        if (!grounds.All(ground => ground.RestsOnPolicy())) return null;
        return Contradiction(Investigational().Match(Rationale.MemberFacingReason), DeterminationBasis.Investigational, grounds)
            ?? Contradiction(NotNecessary().Match(Rationale.MemberFacingReason), DeterminationBasis.MedicalNecessity, grounds);
    }

    private static Refusal? Contradiction(Match said, DeterminationBasis meant, HashSet<DeterminationBasis> grounds) => !said.Success || grounds.Contains(meant) ? null : new Refusal(
        "reason.other-ground",
        $"The member-facing reason says “{said.Value}”, but the basis is {string.Join(" and ", grounds.Select(ground => ground.InWords()))}. Say it in the words of that basis, or choose the other basis.",
        "29 CFR 2560.503-1(g)(1)(i); 42 CFR 438.404(b)(2)") { Field = "MemberFacingReason" };

    [GeneratedRegex(@"\b(?:investigational|experimental)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Investigational();

    [GeneratedRegex(@"\bnot\s+(?:considered\s+)?medically\s+necessary\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotNecessary();
}

/// <summary>The clinical judgement is explained (29 CFR 2560.503-1(g)(1)(v)(B)).</summary>
internal sealed record TheClinicalJudgementIsExplained(Rationale Rationale) : IRule
{
    public Refusal? Broken() => Rationale.ClinicalRationale.Trim().Length switch
    {
        0 => Refuse("rationale.missing", "Write the clinical rationale: the facts of the record, and what follows from them."),
        > Rationale.TextLength => Refuse("rationale.too-long", $"The clinical rationale is longer than {Rationale.TextLength:N0} characters."),
        _ => null,
    };

    private static Refusal Refuse(string code, string sentence) => new(code, sentence, "29 CFR 2560.503-1(g)(1)(v)(B)") { Field = "ClinicalRationale" };
}

/// <summary>Some members are decided individually; <see cref="IndividualReview"/> says who.</summary>
internal sealed record TheMemberIsReviewedIndividually(Coverage Coverage, Member Member, Rationale Rationale, DateOnly DecisionDay) : IRule
{
    public Refusal? Broken() => !IndividualReview.IsNeeded(Coverage, Member, DecisionDay) || !string.IsNullOrWhiteSpace(Rationale.IndividualReview)
        ? null
        : new Refusal("review.not-individual", "Write how this member's own history was weighed: here the policy alone cannot deny.",
            IndividualReview.Cite(Coverage)) { Field = "IndividualReview" };
}
