using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Components.Fields;

/// <summary>Gives a native input its label, its hint and the refusal that names its field.</summary>
public partial class LabelledField
{
    private readonly string _id = $"field-{Guid.NewGuid():N}";

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The field name that refusals carry (<see cref="Domain.Common.Refusal.Field"/>).</summary>
    [Parameter]
    public string? Field { get; set; }

    /// <summary>All refusals of the form; the first with this field's name is shown.</summary>
    [Parameter]
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Right of the label.</summary>
    [Parameter]
    public RenderFragment? Aside { get; set; }

    [Parameter]
    public string? Class { get; set; }

    /// <summary>The input; takes id and accessibility attributes by <c>@attributes="context"</c>.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment<Dictionary<string, object>> ChildContent { get; set; }

    private Refusal? Refusal => Field is null ? null : Refusals.FirstOrDefault(r => r.Field == Field);

    private Dictionary<string, object> InputAttributes
    {
        get
        {
            var attributes = new Dictionary<string, object> { ["id"] = _id };
            if (Refusal is not null)
                attributes["aria-invalid"] = "true";
            if (Refusal is not null || Hint is not null)
                attributes["aria-describedby"] = $"{_id}-below";
            return attributes;
        }
    }
}
