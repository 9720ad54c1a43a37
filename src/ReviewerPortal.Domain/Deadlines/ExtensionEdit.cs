using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Domain.Deadlines;

/// <summary>
/// What compliance makes of a row's extension; without a ground there is none. A number is null where nothing was typed, and negative
/// where what was typed is no number. The window and what follows it count only where missing information is a ground.
/// </summary>
public sealed record ExtensionEdit
{
    /// <summary>The row cannot be extended.</summary>
    public static readonly ExtensionEdit None = new();

    public IReadOnlyList<ExtensionGround> Grounds { get; init; } = [];

    public IReadOnlyList<ExtensionGround> InTheMembersInterest { get; init; } = [];

    public int? Limit { get; init; }

    public ClockUnit Unit { get; init; } = ClockUnit.CalendarDays;

    public string Conditions { get; init; } = "";

    public string Cite { get; init; } = "";

    public int? Window { get; init; }

    public ClockUnit WindowUnit { get; init; } = ClockUnit.CalendarDays;

    public int? ToldWithinHours { get; init; }

    public int? HoursAfterTheAnswer { get; init; }

    private bool AwaitsInformation => Grounds.Contains(ExtensionGround.MissingInformation);

    /// <summary>What is wrong with it, beside the fields named <c>Extension…</c>.</summary>
    internal IEnumerable<Refusal> Refusals() => Grounds.Count == 0 ? [] : [.. TermsRefusals(), .. AwaitsInformation ? WindowRefusals() : []];

    /// <summary>The terms of an edit that nothing is wrong with; null where the row cannot be extended.</summary>
    internal ExtensionTerms? Terms() => Grounds.Count == 0 ? null : new ExtensionTerms
    {
        Limit = Limit!.Value,
        Unit = Unit,
        Grounds = Grounds,
        GroundsInTheMembersInterest = InTheMembersInterest,
        Conditions = Conditions.Trim(),
        Cite = Cite.Trim(),
        MissingInformation = AwaitsInformation
            ? new MissingInformationTerms { Window = Window!.Value, WindowUnit = WindowUnit, ToldWithinHours = ToldWithinHours, HoursAfterTheAnswer = HoursAfterTheAnswer }
            : null,
    };

    private IEnumerable<Refusal> TermsRefusals()
    {
        if (InTheMembersInterest.Except(Grounds).Any())
            yield return LimitRule.Beside("ExtensionInterest", "Only a ground that extends the clock can need the member’s interest. Tick it under the grounds too, or untick it here.");
        // Terms that only give time to answer may add nothing.
        var least = Grounds.All(ground => ground == ExtensionGround.MissingInformation) ? 0 : 1;
        foreach (var refusal in LimitRule.Refusals("ExtensionLimit", "The added time", Limit, least, Unit)) yield return refusal;
        if (string.IsNullOrWhiteSpace(Cite) || Cite.Trim().Length > RuleVersion.CiteLength)
            yield return LimitRule.Beside("ExtensionCite", $"Enter the law, standard or plan document that allows the extension, in at most {RuleVersion.CiteLength} characters.");
        if (string.IsNullOrWhiteSpace(Conditions) || Conditions.Trim().Length > RuleVersion.TextLength)
            yield return LimitRule.Beside("ExtensionConditions", $"Say under which conditions the row is extended, in at most {RuleVersion.TextLength:N0} characters.");
    }

    private IEnumerable<Refusal> WindowRefusals() =>
    [
        .. LimitRule.Refusals("ExtensionWindow", "The time to answer", Window, 1, WindowUnit),
        .. ToldWithinHours is null ? [] : LimitRule.Refusals("ExtensionToldWithin", "The time to tell what is missing, where there is one,", ToldWithinHours, 1, ClockUnit.Hours),
        .. HoursAfterTheAnswer is null ? [] : LimitRule.Refusals("ExtensionAfterTheAnswer", "The time to decide after the answer, where there is one,", HoursAfterTheAnswer, 1, ClockUnit.Hours),
    ];
}
