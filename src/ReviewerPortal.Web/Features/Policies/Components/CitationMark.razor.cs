using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using ReviewerPortal.Domain.Policies;
using ReviewerPortal.Domain.Policies.Evidence;
using Mark = ReviewerPortal.Domain.Policies.CitationMark;

namespace ReviewerPortal.Web.Features.Policies.Components;

/// <summary>
/// A superscript citation as a link to its first reference. On hover and on focus it shows the works cited, and any finding
/// about this citation, which is marked at the number itself.
/// </summary>
public partial class CitationMark
{
    private bool _dismissed;

    [Inject] public required NavigationManager Navigation { get; set; }

    [Parameter, EditorRequired] public required Mark Mark { get; set; }

    /// <summary>The mark as published, such as <c>¹⁻⁵</c>, so that selected text is the policy's text.</summary>
    [Parameter, EditorRequired] public required string Printed { get; set; }

    [Parameter, EditorRequired] public required ClinicalPolicy Policy { get; set; }

    [Parameter] public IReadOnlyList<PolicyFinding> Findings { get; set; } = [];

    [Parameter] public string IdPrefix { get; set; } = PolicyAnchors.DefaultPrefix;

    private IEnumerable<PolicyFinding> FindingsHere => Findings.Where(finding => finding.IsAt(Mark));

    private bool HasFinding => FindingsHere.Any();

    private string TipId => $"{IdPrefix}-citation-{Mark.Source.Start}";

    private string FirstReferenceAnchor => PolicyAnchors.Reference(IdPrefix, Mark.Numbers[0]);

    private string AccessibleName => $"Reference {Mark.Label}{(HasFinding ? ", with a finding" : "")}";

    /// <summary>A work's words without the stars of emphasis: a tooltip is plain text.</summary>
    private string TextOf(int number) =>
        Policy.Reference(number)?.Text is { } work
            ? string.Concat(InlineText.Runs(work).Select(run => run.Text))
            : "This number is not in the reference list.";

    private void DismissOnEscape(KeyboardEventArgs pressed) => _dismissed |= pressed.Key == "Escape";

    private void Restore() => _dismissed = false;
}
