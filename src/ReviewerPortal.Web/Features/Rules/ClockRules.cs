using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Web.Components.Fields;

namespace ReviewerPortal.Web.Features.Rules;

/// <summary>The clock rows, by line of business and request type.</summary>
internal sealed class ClockRules : RuleKind<ClockRow>
{
    private static readonly PillOption[] Marks = [new("verified", "verified against the source"), new("unverified", "unverified")];
    private static readonly PillOption[] States = [new("on", "on: it can govern and be breached"), new("off", "off: it is only shown")];

    public override string Slug => "clocks";

    public override string Title => "Clocks";

    public override string About =>
        "Until when a request must be decided and told. Of the rows that are on the strictest governs a case; the others are shown with their times. "
        + "A change makes the next version, in force for requests received from then on, as a new row is; a case keeps the version that it was given.";

    public override RuleDetail Blank => NewOf("New clock", ClockRow.Blank(new ClockIdentity(null, null, null, null, null)), ClockInputs.Identity);

    protected override IEnumerable<ClockRow> InOrder(IEnumerable<ClockRow> rules) =>
        rules.OrderBy(r => r.LineOfBusiness).ThenBy(r => r.RequestType).ThenBy(r => r.Urgency).ThenBy(r => r.Measures).ThenBy(r => r.To).ThenBy(r => r.Source);

    protected override RuleRow RowOf(ClockRow rule) => new(
        rule.Id, rule.LineOfBusiness.InWords(), $"{Sentence(rule.RequestType.InWords())}, {rule.Urgency.InWords()}", Sentence(ClockWords.Of(rule.Measures, rule.To)),
        string.Join(" · ", new[] { rule.Source.InWords(), rule.Start == ClockStart.Receipt ? null : $"counts from {rule.Start.InWords()}", rule.Note }.OfType<string>()), rule.Version,
        InTable(rule));

    protected override IReadOnlyList<RuleInput> InputsOf(ClockRow rule) =>
    [
        new("Limit", "Limit", RuleInputKind.Text, rule.Version == 0 ? "" : TypedRule.Number(rule.Limit)),
        new("Unit", "Counted in", RuleInputKind.Choice, rule.Unit.ToString(), ClockInputs.Units),
        new("Cite", "Cite", RuleInputKind.Text, rule.Cite),
        new("Verified", "Checked", RuleInputKind.Choice, rule.Verified ? "verified" : "unverified", Marks),
        new("SwitchedOn", "State", RuleInputKind.Choice, rule.SwitchedOn ? "on" : "off", States),
        new("Note", "Note", RuleInputKind.Area, rule.Note ?? ""),
        .. rule.Measures == ClockMeasure.Decision ? ClockInputs.Extension(rule.Extension) : [],
    ];

    protected override Result<ClockRow> FirstVersion(IReadOnlyDictionary<string, string> typed, IReadOnlyList<ClockRow> current, RuleChange change) =>
        ClockRow.Add(ClockInputs.IdentityIn(typed), EditIn(typed), current, change);

    protected override Result<ClockRow> NextVersion(ClockRow rule, IReadOnlyDictionary<string, string> typed, IReadOnlyList<ClockRow> current, RuleChange change) =>
        rule.Change(EditIn(typed), current, change);

    private static ClockRowEdit EditIn(IReadOnlyDictionary<string, string> typed) => new(
        typed.Number("Limit"), typed.Choice<ClockUnit>("Unit") ?? ClockUnit.CalendarDays, typed.Text("Cite"), typed.Text("Note"),
        typed.Text("Verified") == "verified", typed.Text("SwitchedOn") == "on", ClockInputs.ExtensionIn(typed));

    /// <summary>A table has room for the extension in a sentence; the history tells its terms one by one.</summary>
    private static IReadOnlyList<RuleField> InTable(ClockRow rule) =>
    [
        new("Limit", ClockWords.Limit(rule.Limit, rule.Unit)),
        new("Extension", ClockWords.Extension(rule.Extension)),
        .. rule.Fields.Where(field => field.Name is "Cite" or "Verified" or "State"),
    ];

    private static string Sentence(string words) => string.Concat(words[..1].ToUpperInvariant(), words[1..]);
}
