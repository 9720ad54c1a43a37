using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Features.Rules;

/// <summary>Which credentials may sign, by line of business.</summary>
internal sealed class CredentialRules : RuleKind<CredentialClass>
{
    public override string Slug => "credentials";

    public override string Title => "Credentials";

    public override string About => "Which credentials a medical director needs to sign a determination, for each line of business. "
        + "A change makes the next version, which counts for every signature from then on.";

    protected override IEnumerable<CredentialClass> InOrder(IEnumerable<CredentialClass> rules) => rules.OrderBy(r => r.LineOfBusiness);

    protected override RuleRow RowOf(CredentialClass rule) => new(rule.Id, "", "", rule.LineOfBusiness.InWords(), null, rule.Version, rule.Fields);

    protected override IReadOnlyList<RuleInput> InputsOf(CredentialClass rule) =>
    [
        new("Credentials", "Credentials that may sign", RuleInputKind.Text, rule.Credentials.Replace(",", ", ", StringComparison.Ordinal), Hint: "Separated by commas, for example MD, DO"),
        new("Cite", "Cite", RuleInputKind.Text, rule.Cite),
    ];

    protected override Result<CredentialClass> NextVersion(CredentialClass rule, IReadOnlyDictionary<string, string> typed, IReadOnlyList<CredentialClass> current, RuleChange change) =>
        rule.Change(typed["Credentials"], typed["Cite"], change);
}
