using Microsoft.AspNetCore.Components;
using ReviewerPortal.Web.Components.Fields;

namespace ReviewerPortal.Web.Features.Intake;

/// <summary>A native input of the new-case form, with label, hint, refusal and draft.</summary>
public sealed partial class IntakeField
{
    private ElementReference _input;

    [CascadingParameter]
    public required NewCaseDesk Desk { get; set; }

    /// <summary>The field's name: of its text, of its draft and of the refusals that concern it.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>The input's type: text, date, datetime-local.</summary>
    [Parameter]
    public string Type { get; set; } = "text";

    /// <summary>More than one makes a text area.</summary>
    [Parameter]
    public int Rows { get; set; } = 1;

    [Parameter]
    public int MaxLength { get; set; } = 300;

    /// <summary>Makes a menu of the choices.</summary>
    [Parameter]
    public IReadOnlyList<PillOption>? Options { get; set; }

    [Parameter]
    public string? Class { get; set; }

    /// <summary>After the text was taken over.</summary>
    [Parameter]
    public EventCallback<string> OnChanged { get; set; }

    private string Text => Desk.Form[Name];

    protected override void OnAfterRender(bool firstRender) => Desk.Place(Name, () => _input.FocusAsync());

    private Task ChangedAsync(ChangeEventArgs e)
    {
        Desk.Form[Name] = e.Value?.ToString() ?? "";
        return OnChanged.InvokeAsync(Desk.Form[Name]);
    }
}
