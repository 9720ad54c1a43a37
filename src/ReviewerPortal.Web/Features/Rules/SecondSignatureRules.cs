using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Components.Fields;

namespace ReviewerPortal.Web.Features.Rules;

/// <summary>Which adverse determinations two medical directors sign.</summary>
internal sealed class SecondSignatureRules : RuleKind<SecondSignatureClass>
{
    private static readonly PillOption Any = new("", "any");
    private static readonly PillOption[] Lines = [Any, .. Enum.GetValues<LineOfBusiness>().Select(line => new PillOption(line.ToString(), line.InWords()))];
    private static readonly PillOption[] Urgencies = [Any, .. Enum.GetValues<Urgency>().Select(urgency => new PillOption(urgency.ToString(), urgency.InWords()))];
    private static readonly PillOption[] Bases = [Any, .. Enum.GetValues<DeterminationBasis>().Where(basis => !basis.Approves()).Select(basis => new PillOption(basis.ToString(), basis.InWords()))];
    private static readonly PillOption[] States = [new("on", "on"), new("off", "off")];

    public override string Slug => "second-signatures";

    public override string Title => "Second signatures";

    public override string About => "Which denials and partial approvals two medical directors sign. A determination that is in any class that is on needs both; an approval never does. "
        + "A change makes the next version, which counts for every signature from then on.";

    public override RuleDetail Blank => NewOf("New class of second signatures", SecondSignatureClass.Blank(""), [new("Name", "Name", RuleInputKind.Text, "", Hint: "What is in the class, for example: children, expedited")]);

    protected override IEnumerable<SecondSignatureClass> InOrder(IEnumerable<SecondSignatureClass> rules) => rules.OrderBy(r => r.Name, StringComparer.Ordinal);

    protected override RuleRow RowOf(SecondSignatureClass rule) => new(rule.Id, "", "", rule.Name, null, rule.Version, rule.Fields);

    protected override IReadOnlyList<RuleInput> InputsOf(SecondSignatureClass rule) =>
    [
        new("LineOfBusiness", "Line of business", RuleInputKind.Choice, rule.LineOfBusiness?.ToString() ?? "", Lines),
        new("Urgency", "Urgency", RuleInputKind.Choice, rule.Urgency?.ToString() ?? "", Urgencies),
        new("Basis", "Basis", RuleInputKind.Choice, rule.Basis?.ToString() ?? "", Bases),
        new("MemberYoungerThan", "Member younger than", RuleInputKind.Text, TypedRule.Number(rule.MemberYoungerThan), Hint: "In full years on the day of the signature; empty for every age."),
        new("Cite", "Cite", RuleInputKind.Text, rule.Cite),
        new("SwitchedOn", "State", RuleInputKind.Choice, rule.SwitchedOn ? "on" : "off", States),
    ];

    protected override Result<SecondSignatureClass> NextVersion(
        SecondSignatureClass rule, IReadOnlyDictionary<string, string> typed, IReadOnlyList<SecondSignatureClass> current, RuleChange change) =>
        rule.Change(EditIn(typed), change);

    protected override Result<SecondSignatureClass> FirstVersion(IReadOnlyDictionary<string, string> typed, IReadOnlyList<SecondSignatureClass> current, RuleChange change) =>
        SecondSignatureClass.Add(typed.Text("Name"), EditIn(typed), current, change);

    private static SecondSignatureEdit EditIn(IReadOnlyDictionary<string, string> typed) => new(
        typed.Choice<LineOfBusiness>("LineOfBusiness"), typed.Choice<Urgency>("Urgency"), typed.Choice<DeterminationBasis>("Basis"), typed.Number("MemberYoungerThan"),
        typed.Text("Cite"), typed.Text("SwitchedOn") == "on");
}
