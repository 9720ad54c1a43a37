namespace ReviewerPortal.Domain.Determinations;

/// <summary>Short names of what a reviewer chooses; the sentences of a basis are the plan's <see cref="ReasonCode"/> rows.</summary>
public static class DeterminationWords
{
    public static string InWords(this DeterminationBasis basis) => basis switch
    {
        DeterminationBasis.MedicalNecessity => "medical necessity",
        DeterminationBasis.NotSupportedByLiterature => "not supported by literature",
        DeterminationBasis.Investigational => "investigational",
        DeterminationBasis.BenefitExclusion => "benefit exclusion",
        DeterminationBasis.Administrative => "administrative",
        DeterminationBasis.LackOfInformation => "lack of information",
        DeterminationBasis.HigherAuthorityCovers => "a higher authority covers",
        DeterminationBasis.StatementDoesNotApply => "the statement does not apply",
        DeterminationBasis.CriteriaMet => "criteria met",
        DeterminationBasis.ContinuityOfCare => "continuity of care",
        DeterminationBasis.DirectorException => "the director's exception",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "Unknown basis."),
    };

    public static string InWords(this LineOutcome outcome) => outcome switch
    {
        LineOutcome.Approved => "approved",
        LineOutcome.PartiallyApproved => "partly approved",
        LineOutcome.Denied => "denied",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Unknown outcome."),
    };

    public static string InWords(this AuthorityConclusion conclusion) => conclusion switch
    {
        AuthorityConclusion.Silent => "silent",
        AuthorityConclusion.Covers => "covers",
        AuthorityConclusion.Excludes => "excludes",
        _ => throw new ArgumentOutOfRangeException(nameof(conclusion), conclusion, "Unknown conclusion."),
    };

    public static string InWords(this AnswerValue answer) => answer switch
    {
        AnswerValue.Applies => "applies",
        AnswerValue.DoesNotApply => "does not apply",
        AnswerValue.Met => "met",
        AnswerValue.NotMet => "not met",
        AnswerValue.NotApplicable => "not applicable",
        AnswerValue.ChartSilent => "chart is silent",
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "Unknown answer."),
    };
}
