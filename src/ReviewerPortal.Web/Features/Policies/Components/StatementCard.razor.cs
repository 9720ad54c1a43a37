using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Policies;
using ReviewerPortal.Domain.Policies.Evidence;

namespace ReviewerPortal.Web.Features.Policies.Components;

/// <summary>A statement of the policy, word for word, with its address, its verdict in words, and its criteria if it has any.</summary>
public partial class StatementCard
{
    [Parameter, EditorRequired] public required PolicyStatement Statement { get; set; }

    [Parameter, EditorRequired] public required ClinicalPolicy Policy { get; set; }

    [Parameter] public IReadOnlyList<PolicyFinding> Findings { get; set; } = [];

    [Parameter] public string IdPrefix { get; set; } = PolicyAnchors.DefaultPrefix;

    /// <summary>What can be done with the statement where the card stands, such as pinning it to a rationale.</summary>
    [Parameter] public RenderFragment<PolicyStatement>? Actions { get; set; }

    private string AddressId => $"{PolicyAnchors.Passage(IdPrefix, Statement.Text)}-address";

    private string VerdictWords => Statement.Verdict switch
    {
        PolicyVerdict.MedicallyNecessaryWhen => "medically necessary when",
        PolicyVerdict.NotSupportedByLiterature => "not supported by literature",
        PolicyVerdict.Investigational => "investigational",
        PolicyVerdict.NotMedicallyNecessary => "not medically necessary",
        _ => "verdict not stated",
    };
}
