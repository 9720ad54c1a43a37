using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Policies;
using ReviewerPortal.Domain.Policies.Evidence;

namespace ReviewerPortal.Web.Features.Policies.Components;

/// <summary>The words of a passage, inline: citations lead to their references, signs of Markdown are shown as what they mean.</summary>
public partial class PassageText
{
    [Inject] public required NavigationManager Navigation { get; set; }

    [Parameter, EditorRequired] public required Passage Passage { get; set; }

    [Parameter, EditorRequired] public required ClinicalPolicy Policy { get; set; }

    /// <summary>The findings of the policy version; those about a citation are shown at its mark.</summary>
    [Parameter] public IReadOnlyList<PolicyFinding> Findings { get; set; } = [];

    [Parameter] public string IdPrefix { get; set; } = PolicyAnchors.DefaultPrefix;

    /// <summary>Where the passage's links to a section lead; without it they are shown as words.</summary>
    [Parameter] public string? SectionAnchor { get; set; }
}
