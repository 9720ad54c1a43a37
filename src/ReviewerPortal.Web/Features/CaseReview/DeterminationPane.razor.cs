using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web.Features.Drafts;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>The right pane: what is concluded, and the record of it once it was.</summary>
public partial class DeterminationPane
{
    private ConclusionForm _form = null!;

    [Parameter, EditorRequired]
    public required CaseDesk Desk { get; set; }

    /// <summary>The line that is worked on.</summary>
    [Parameter]
    public int Line { get; set; } = 1;

    [Parameter]
    public EventCallback<int> LineChanged { get; set; }

    [CascadingParameter]
    public DraftBook Drafts { get; set; } = DraftBook.Empty;

    private CaseView View => Desk.View;

    private LineView Shown => View.Lines.Single(line => line.Number == Line);

    private LineConclusion Conclusion => _form.Line(Line);

    private string Scope => CaseDrafts.Determination(View);

    protected override void OnInitialized() => _form = ConclusionForm.From(View, Drafts);

    protected override void OnParametersSet() => _form.View = View;

    private void ChooseOutcome(ChangeEventArgs chosen) => Conclusion.Outcome = Enum.Parse<LineOutcome>(chosen.Value!.ToString()!);

    /// <summary>What the line's policy calls its codes.</summary>
    private Dictionary<string, string> CodeDescriptions =>
        View.PolicyOf(Shown)?.Content.Policy.Coding.Tables.SelectMany(t => t.Codes).DistinctBy(c => c.Code.Text).ToDictionary(c => c.Code.Text, c => c.Description.Text) ?? [];
}
