using Microsoft.AspNetCore.Components;

namespace ReviewerPortal.Web.Components.Layout;

/// <summary>Each page renders one, first.</summary>
public partial class PageHeader
{
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>Before the heading, e.g. a way back.</summary>
    [Parameter]
    public RenderFragment? Lead { get; set; }

    /// <summary>Right of the heading: search, chips.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>At the right end, before the person's menu: buttons.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }
}
