using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Features.Drafts;
using ReviewerPortal.Web.Security;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>Opens a case: records the view, reads the case and what its reader had typed.</summary>
public sealed partial class CasePage : IDisposable
{
    private enum Part
    {
        Record,
        Policy,
        Determination,
    }

    private DraftBook _drafts = DraftBook.Empty;
    private Refusal? _refusal;
    private Part _part;
    private int _line = 1;
    private bool _isOpen;
    private string? _number;

    [Parameter]
    public required string Number { get; set; }

    [Inject]
    public required CaseDesk Desk { get; set; }

    [Inject]
    public required ViewCase ViewCase { get; set; }

    [Inject]
    public required DraftDesk DraftDesk { get; set; }

    [Inject]
    public required ActingPerson Person { get; set; }

    protected override void OnInitialized() => Desk.Changed += Refresh;

    /// <summary>Once per opened case, also when the address changes to another case.</summary>
    protected override async Task OnParametersSetAsync()
    {
        if (Number == _number) return;
        (_number, _isOpen, _refusal, _line) = (Number, false, null, 1);
        await OpenAsync(Number);
    }

    private async Task OpenAsync(string number)
    {
        var person = await Person.IdAsync();
        var viewed = await ViewCase.ExecuteAsync(person, number, CancellationToken.None);
        if (viewed.IsRefused)
        {
            _refusal = viewed.Refusals[0];
            return;
        }

        if (!await Desk.OpenAsync(person, number)) return;
        _drafts = await DraftDesk.LoadAsync(person, CaseDrafts.Scopes(Desk.View));
        _isOpen = number == _number;
    }

    private void Refresh() => _ = InvokeAsync(StateHasChanged);

    public void Dispose() => Desk.Changed -= Refresh;
}
