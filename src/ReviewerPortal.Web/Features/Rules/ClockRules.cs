using System.Globalization;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Web.Components.Fields;

namespace ReviewerPortal.Web.Features.Rules;

/// <summary>The clock rows, by line of business and request type.</summary>
internal sealed class ClockRules : RuleKind<ClockRow>
{
    private static readonly PillOption[] Units = [new(nameof(ClockUnit.Hours), "hours"), new(nameof(ClockUnit.CalendarDays), "calendar days")];
    private static readonly PillOption[] Marks = [new("verified", "verified against the source"), new("unverified", "unverified")];
    private static readonly PillOption[] States = [new("on", "on: it can govern and be breached"), new("off", "off: it is only shown")];
    private static readonly PillOption[] Grounds = [.. Enum.GetValues<ExtensionGround>().Select(ground => new PillOption(ground.ToString(), ground.InWords()))];

    public override string Slug => "clocks";

    public override string Title => "Clocks";

    public override string About =>
        "Until when a request must be decided and told. Of the rows that are on the strictest governs a case; the others are shown with their times. "
        + "A change makes the next version, in force for requests received from then on; a case keeps the version that it was given.";

    protected override IEnumerable<ClockRow> InOrder(IEnumerable<ClockRow> rules) =>
        rules.OrderBy(r => r.LineOfBusiness).ThenBy(r => r.RequestType).ThenBy(r => r.Urgency).ThenBy(r => r.Measures).ThenBy(r => r.To).ThenBy(r => r.Source);

    protected override RuleRow RowOf(ClockRow rule) => new(
        rule.Id, rule.LineOfBusiness.InWords(), $"{Sentence(rule.RequestType.InWords())}, {rule.Urgency.InWords()}", Sentence(ClockWords.Of(rule.Measures, rule.To)),
        string.Join(" · ", new[] { rule.Source.InWords(), rule.Start == ClockStart.Receipt ? null : $"counts from {rule.Start.InWords()}", rule.Note }.OfType<string>()), rule.Version,
        [.. rule.Fields.Where(field => field.Name != "Note")]);

    protected override IReadOnlyList<RuleInput> InputsOf(ClockRow rule) =>
    [
        new("Limit", "Limit", RuleInputKind.Text, Number(rule.Limit)),
        new("Unit", "Counted in", RuleInputKind.Choice, rule.Unit.ToString(), Units),
        new("Cite", "Cite", RuleInputKind.Text, rule.Cite),
        new("Verified", "Checked", RuleInputKind.Choice, rule.Verified ? "verified" : "unverified", Marks),
        new("SwitchedOn", "State", RuleInputKind.Choice, rule.SwitchedOn ? "on" : "off", States),
        new("Note", "Note", RuleInputKind.Area, rule.Note ?? ""),
        .. rule.Measures == ClockMeasure.Decision ? ExtensionInputs(rule.Extension) : [],
    ];

    private static IEnumerable<RuleInput> ExtensionInputs(ExtensionTerms? terms) =>
    [
        new("ExtensionGrounds", "Extended where", RuleInputKind.Checks, string.Join(',', terms?.Grounds ?? []), Grounds, "None: the clock cannot be extended."),
        new("ExtensionLimit", $"Adds ({(terms?.Unit == ClockUnit.Hours ? "hours" : "calendar days")})", RuleInputKind.Text, Number(terms?.Limit)),
        new("ExtensionWindow", $"Time to answer, where information is missing ({(terms?.MissingInformation?.WindowUnit == ClockUnit.Hours ? "hours" : "calendar days")})", RuleInputKind.Text, Number(terms?.MissingInformation?.Window)),
        new("ExtensionConditions", "Conditions of the extension", RuleInputKind.Area, terms?.Conditions ?? ""),
    ];

    protected override Result<ClockRow> NextVersion(ClockRow rule, IReadOnlyDictionary<string, string> typed, IReadOnlyList<ClockRow> current, RuleChange change) =>
        rule.Change(
            new ClockRowEdit(
                Number(typed, "Limit"), Enum.Parse<ClockUnit>(typed["Unit"]), typed["Cite"], typed["Note"], typed["Verified"] == "verified", typed["SwitchedOn"] == "on",
                new ExtensionEdit(Number(typed, "ExtensionLimit"), GroundsIn(typed.GetValueOrDefault("ExtensionGrounds", "")), Number(typed, "ExtensionWindow"), typed.GetValueOrDefault("ExtensionConditions", ""))),
            current, change);

    private static List<ExtensionGround> GroundsIn(string names) =>
        [.. names.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ExtensionGround>).Order()];

    private static int? Number(IReadOnlyDictionary<string, string> typed, string name) =>
        int.TryParse(typed.GetValueOrDefault(name, "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Sentence(string words) => string.Concat(words[..1].ToUpperInvariant(), words[1..]);
}
