using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.Drafts;

namespace ReviewerPortal.Web.Features.CaseReview.Clocks;

/// <summary>The block of the record pane. One form is open at a time; a form with a draft opens by itself.</summary>
public partial class ClocksAndNotices
{
    private enum Panel
    {
        None,
        Extend,
        RefuseExpedite,
        Notice,
    }

    private Panel _panel;

    [Parameter, EditorRequired]
    public required CaseDesk Desk { get; set; }

    [CascadingParameter]
    public DraftBook Drafts { get; set; } = DraftBook.Empty;

    private CaseView View => Desk.View;

    /// <summary>What this person could be allowed now, with its words; the case decides again.</summary>
    private Dictionary<Panel, string> Offers
    {
        get
        {
            var offers = new Dictionary<Panel, string>();
            var works = Desk.IsNurse && Desk.IsHeldByMe && View.Status is (CaseStatus.InReview or CaseStatus.PendedForInformation);
            if (works && View.Clocks is { Terms: not null, Extension: null }) offers[Panel.Extend] = "Extend";
            if (works && View.Urgency == Urgency.Expedited) offers[Panel.RefuseExpedite] = "Refuse to expedite";
            if (View.Clocks.Tellable.Count > 0 && (Desk.IsNurse || View.ReaderRoles.Contains(Role.MedicalDirector))) offers[Panel.Notice] = "Record a notice";
            return offers;
        }
    }

    protected override void OnInitialized() => _panel = (
        Drafts.Text(CaseDrafts.Extension(View), ExtensionEntry.ReasonField),
        Drafts.Text(CaseDrafts.ExpediteRefusal(View), RefuseExpediteForm.ReasonField),
        Drafts.Text(CaseDrafts.Notice(View), RecordNoticeForm.GivenToField)) switch
    {
        ({ Length: > 0 }, _, _) => Panel.Extend,
        (_, { Length: > 0 }, _) => Panel.RefuseExpedite,
        (_, _, { Length: > 0 }) => Panel.Notice,
        _ => Panel.None,
    };

    private void Toggle(Panel panel) => _panel = _panel == panel ? Panel.None : panel;

    private void Close() => _panel = Panel.None;

    private static string Sentence(NoticeForm form) => form.ToString();
}
