using Microsoft.AspNetCore.Components;
using ReviewerPortal.Web.Features.Drafts;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>The log of peer-to-peer offers, with its small form.</summary>
public partial class PeerToPeerLog
{
    private const string With = "With";
    private const string Outcome = "Outcome";

    private string? _with;
    private string? _outcome;
    private bool _isOffering;

    [Parameter, EditorRequired]
    public required CaseDesk Desk { get; set; }

    [CascadingParameter]
    public DraftBook Drafts { get; set; } = DraftBook.Empty;

    [Inject]
    public required DraftDesk DraftDesk { get; set; }

    private CaseView View => Desk.View;

    private string Scope => CaseDrafts.PeerToPeer(View);

    protected override void OnInitialized()
    {
        (_with, _outcome) = (Drafts.Text(Scope, With) ?? View.Provider.Name, Drafts.Text(Scope, Outcome));
        _isOffering = Drafts.Find(Scope, Outcome) is not null;
    }

    private async Task RecordAsync()
    {
        if (!await Desk.OfferPeerToPeerAsync(_with ?? "", _outcome ?? "")) return;
        (_with, _outcome, _isOffering) = (View.Provider.Name, null, false);
        await DraftDesk.DiscardAsync(Desk.PersonId, Scope);
    }
}
