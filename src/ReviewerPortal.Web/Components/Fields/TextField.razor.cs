using Microsoft.AspNetCore.Components;
using MudBlazor;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Components.Fields;

/// <summary>A labelled text input that shows the refusal which names its field.</summary>
public partial class TextField
{
    private readonly string _id = $"field-{Guid.NewGuid():N}";
    private Dictionary<string, object?> _attributes = [];

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }

    /// <summary>The field name that refusals carry (<see cref="Domain.Common.Refusal.Field"/>).</summary>
    [Parameter]
    public string? Field { get; set; }

    /// <summary>All refusals of the form; the first with this field's name is shown.</summary>
    [Parameter]
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    /// <summary>What to enter, shown below.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Right of the label: a meter, a count.</summary>
    [Parameter]
    public RenderFragment? Aside { get; set; }

    [Parameter]
    public int Lines { get; set; } = 1;

    [Parameter]
    public int MaxLength { get; set; } = 524_288;

    [Parameter]
    public InputType Type { get; set; } = InputType.Text;

    [Parameter]
    public string? Placeholder { get; set; }

    [Parameter]
    public bool ReadOnly { get; set; }

    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>Sends every keystroke instead of the finished text.</summary>
    [Parameter]
    public bool Immediate { get; set; }

    [Parameter]
    public bool Required { get; set; }

    /// <summary>The browser's autocomplete hint, e.g. "current-password".</summary>
    [Parameter]
    public string Autocomplete { get; set; } = "off";

    [Parameter]
    public string? Class { get; set; }

    /// <summary>With <see cref="DraftField"/>: the text is kept on the server while it is typed (drafts.js).</summary>
    [Parameter]
    public string? DraftScope { get; set; }

    [Parameter]
    public string? DraftField { get; set; }

    /// <summary>The revision of the draft that the page loaded.</summary>
    [Parameter]
    public long DraftRevision { get; set; }

    private Refusal? Refusal => Field is null ? null : Refusals.FirstOrDefault(r => r.Field == Field);

    protected override void OnParametersSet()
    {
        _attributes = new Dictionary<string, object?> { ["autocomplete"] = Autocomplete };
        if (Required)
            _attributes["aria-required"] = "true";
        if (DraftScope is not null)
            NameDraft();
    }

    private void NameDraft()
    {
        _attributes["data-draft-scope"] = DraftScope;
        _attributes["data-draft-field"] = DraftField;
        _attributes["data-draft-revision"] = DraftRevision;
    }
}
