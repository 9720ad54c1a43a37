namespace ReviewerPortal.Domain.Determinations;

/// <summary>The answers by the names that reviewers and letters use.</summary>
public static class AnswerWords
{
    public static string Of(AnswerValue value) => value switch
    {
        AnswerValue.Applies => "Applies",
        AnswerValue.DoesNotApply => "Does not apply",
        AnswerValue.Met => "Met",
        AnswerValue.NotMet => "Not met",
        AnswerValue.NotApplicable => "Not applicable",
        AnswerValue.ChartSilent => "Chart is silent",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Unknown answer."),
    };
}
