using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Features.Drafts;

/// <summary>
/// The text area for everything that a person composes. The circuit gets the text when the field is left; the server's draft
/// gets it while it is typed.
/// </summary>
public partial class DraftArea
{
    private readonly string _id = $"draft-{Guid.NewGuid():N}";

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }

    /// <summary>Where the field stands: a case number, or the name of a form.</summary>
    [Parameter, EditorRequired]
    public required string Scope { get; set; }

    /// <summary>The field's name: of its refusals, and of its draft unless <see cref="DraftField"/> names that.</summary>
    [Parameter, EditorRequired]
    public required string Field { get; set; }

    [Parameter]
    public string? DraftField { get; set; }

    /// <summary>The drafts that the page loaded; the revision to build on is read from them.</summary>
    [CascadingParameter]
    public DraftBook Drafts { get; set; } = DraftBook.Empty;

    /// <summary>All refusals of the form; the first with this field's name is shown.</summary>
    [Parameter]
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    [Parameter]
    public int Rows { get; set; } = 4;

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public string? Placeholder { get; set; }

    [Parameter]
    public bool Disabled { get; set; }

    [Parameter]
    public string? Class { get; set; }

    /// <summary>Right of the label: a meter, a button.</summary>
    [Parameter]
    public RenderFragment? Aside { get; set; }

    private Refusal? Refusal => Refusals.FirstOrDefault(r => r.Field == Field);

    private string? Description => Refusal is not null ? $"{_id}-refusal" : Hint is not null ? $"{_id}-hint" : null;

    private Task Changed(ChangeEventArgs change) => ValueChanged.InvokeAsync(change.Value?.ToString() ?? "");
}
