namespace ReviewerPortal.Domain.Retention;

/// <summary>
/// How long the record of a settled case is kept, in years from the day on which it was settled. Ten years is what Medicare Advantage and
/// Medicaid managed care ask for; the documents of HIPAA need six, and longer rules of a state are the plan's to set.
/// </summary>
public readonly record struct RetentionTerm(int Years)
{
    public const int Default = 10;

    /// <summary>45 CFR 164.316(b)(2)(i) asks for six years whatever the line of business.</summary>
    public const int Least = 6;

    public const int Most = 30;

    public const string Cites = "42 CFR 422.504(d); 42 CFR 438.3(u); 45 CFR 164.316(b)(2)(i)";

    /// <summary>The last day on which the record must be there. Days are the plan's.</summary>
    public DateOnly KeptThrough(DateOnly settledOn) => settledOn.AddYears(Years);

    public bool IsOver(DateOnly settledOn, DateOnly today) => today > KeptThrough(settledOn);

    public override string ToString() => $"{Years} years";
}
