using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Policies;

namespace ReviewerPortal.Web.Features.Policies.Components;

/// <summary>Links to the sections of a policy shown by <see cref="PolicyText"/> with the same id prefix.</summary>
public partial class PolicyOutline
{
    [Inject] public required NavigationManager Navigation { get; set; }

    [Parameter, EditorRequired] public required ClinicalPolicy Policy { get; set; }

    [Parameter] public string IdPrefix { get; set; } = PolicyAnchors.DefaultPrefix;

    /// <summary>What assistive technology calls the list of links.</summary>
    [Parameter] public string Label { get; set; } = "Sections of the policy";

    private IEnumerable<Entry> Entries => PolicyOutlineOrder.Of(Policy).Select(kind =>
        new Entry(PolicyOutlineOrder.Title(Policy, kind), PolicyAnchors.Section(IdPrefix, kind), Children(kind)));

    private List<Entry> Children(PolicySectionKind kind) => kind switch
    {
        PolicySectionKind.Criteria => [.. Policy.Statements.Select(statement => Piece(statement.Address, statement.Text)).Where(entry => entry.Text.Length > 0)],
        PolicySectionKind.Background => [.. BackgroundHeadings.Select(heading => Piece(heading.Text, heading))],
        PolicySectionKind.Other => [.. Policy.OtherSections.Select(section => Piece(section.Heading.Text, section.Heading))],
        _ => [],
    };

    private IEnumerable<Passage> BackgroundHeadings =>
    [
        .. Policy.Background.EvidenceSections.Select(section => section.Heading),
        .. Policy.Background.Guidelines.Select(guideline => guideline.Heading),
    ];

    private Entry Piece(string text, Passage passage) => new(text, PolicyAnchors.Passage(IdPrefix, passage), []);

    private sealed record Entry(string Text, string Anchor, List<Entry> Children);
}
