using Microsoft.AspNetCore.Components;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>The middle pane: the policy of a line, and its evidence.</summary>
public partial class PolicyPane
{
    [Parameter, EditorRequired]
    public required CaseDesk Desk { get; set; }

    [Parameter]
    public int Line { get; set; } = 1;

    [Parameter]
    public EventCallback<int> LineChanged { get; set; }
}
