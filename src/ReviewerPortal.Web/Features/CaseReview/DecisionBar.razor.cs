using Microsoft.AspNetCore.Components;
using MudBlazor;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Web.Components.Layout;
using ReviewerPortal.Web.Features.Drafts;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>The decisions of a nurse, with everything that was refused.</summary>
public partial class DecisionBar
{
    private enum Panel
    {
        None,
        Approval,
        Information,
        Settling,
    }

    private Panel _panel;
    private string? _asked;
    private string? _received;

    [Parameter, EditorRequired]
    public required CaseDesk Desk { get; set; }

    [Parameter, EditorRequired]
    public required ConclusionForm Form { get; set; }

    [CascadingParameter]
    public DraftBook Drafts { get; set; } = DraftBook.Empty;

    [Inject]
    public required DraftDesk DraftDesk { get; set; }

    [Inject]
    public required Notices Notices { get; set; }

    private CaseView View => Desk.View;

    private bool CanReceive => Desk.IsNurse && Desk.IsHeldByMe && View.Status == CaseStatus.PendedForInformation;

    protected override void OnInitialized()
    {
        _asked = Drafts.Text(CaseDrafts.Information(View), "Asked");
        _received = Drafts.Text(CaseDrafts.Information(View), "Received");
    }

    private async Task RecommendAsync()
    {
        var proposals = Form.ToRecommendation();
        if (proposals.IsRefused) Desk.Refuse(proposals.Refusals);
        else if (await Desk.RecommendAsync(Form.ToRationale(), proposals.Value))
            await DoneAsync(CaseDrafts.Determination(View), $"{View.Number} is recommended for {Form.RecommendedInWords} and awaits a medical director.");
    }

    private async Task ApproveAsync()
    {
        var proposals = Form.ToApproval();
        if (proposals.IsRefused) Desk.Refuse(proposals.Refusals);
        else if (await Desk.ApproveAsync(Form.ToRationale(), proposals.Value))
            await DoneAsync(CaseDrafts.Determination(View), $"{View.Number} is approved.");
    }

    private async Task PendAsync()
    {
        if (!await Desk.PendAsync(_asked ?? "")) return;
        _asked = null;
        await DoneAsync(CaseDrafts.Information(View));
    }

    private async Task ReceiveAsync()
    {
        if (!await Desk.ReceiveInformationAsync(_received ?? "")) return;
        _received = null;
        await DoneAsync(CaseDrafts.Information(View));
    }

    /// <summary>A notice only where the work on the case ends: elsewhere it would cover the next buttons, and the page says it itself.</summary>
    private async Task DoneAsync(string scope, string? notice = null)
    {
        _panel = Panel.None;
        if (notice is not null) Notices.Show(Severity.Success, notice);
        await DraftDesk.DiscardAsync(Desk.PersonId, scope);
    }

    private void Close() => _panel = Panel.None;
}
