using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Policies;
using ReviewerPortal.Domain.Policies.Evidence;

namespace ReviewerPortal.Web.Features.Policies.Components;

/// <summary>The whole policy as it is published, with what is known to be wrong in it shown where the reader meets it.</summary>
public partial class PolicyText
{
    [Parameter, EditorRequired] public required ClinicalPolicy Policy { get; set; }

    [Parameter] public IReadOnlyList<PolicyFinding> Findings { get; set; } = [];

    /// <summary>The level of the policy's title: 1 on the policy's own page, 2 inside a case.</summary>
    [Parameter] public int HeadingLevel { get; set; } = 1;

    [Parameter] public string IdPrefix { get; set; } = PolicyAnchors.DefaultPrefix;

    /// <summary>The codes that the open case requests.</summary>
    [Parameter] public IReadOnlyCollection<string> RequestedCodes { get; set; } = [];

    /// <summary>What can be done with a statement where the text stands, such as pinning it to a rationale.</summary>
    [Parameter] public RenderFragment<PolicyStatement>? StatementActions { get; set; }
}
