using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.Drafts;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>The acts that end a case or take it up again, each with the words that it needs.</summary>
public partial class SettledActs
{
    private static readonly PossibleAct[] All =
    [
        new(CaseAct.ReceiveLateInformation, "Information came in", "Record it; the recommendation falls", [new("LateInformation", "What came in", "The recommendation was made without it, so the case goes back to review.", 3)]),
        new(CaseAct.Dismiss, "Dismiss", "Dismiss the case", [new("DismissalExplanation", "What shows it", "For example the number of the earlier request. Nobody weighed the service: it is no denial.", 3)]),
        new(CaseAct.Withdraw, "Withdrawn", "Record the withdrawal", [new("WithdrawnBy", "Who took the request back", null, 1), new("WithdrawalReason", "When and how they told the plan, and why", null, 3)]),
        new(CaseAct.Close, "Close case", "Close case", []),
        new(CaseAct.Reopen, "Reopen", "Reopen the case", [new("ReopenReason", "Why the case is taken up again", "A new determination carries this reason and supersedes the old one.", 3)]),
    ];

    private static readonly Refusal NoReason = new("dismiss.no-reason", "Choose why the request is dismissed.", "42 CFR 422.568(g)") { Field = DismissalField };

    private const string DismissalField = "DismissalReason";

    private readonly Dictionary<string, string> _texts = [];
    private DismissalReason? _dismissal;
    private PossibleAct? _act;

    [Parameter, EditorRequired]
    public required CaseDesk Desk { get; set; }

    /// <summary>True while the words of an act are being written; the other decisions then make room.</summary>
    [Parameter]
    public EventCallback<bool> Opened { get; set; }

    [CascadingParameter]
    public DraftBook Drafts { get; set; } = DraftBook.Empty;

    [Inject]
    public required DraftDesk DraftDesk { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    private CaseView View => Desk.View;

    private IReadOnlyList<PossibleAct> Acts => [.. All.Where(possible => CaseFlow.Allows(possible.Act, View.Status) && IsOffered(possible.Act))];

    /// <summary>Directors close and reopen; the rest is a nurse's, and dismissing is for the nurse who holds the case.</summary>
    private bool IsOffered(CaseAct act) => act switch
    {
        CaseAct.Close or CaseAct.Reopen => true,
        CaseAct.Dismiss => Desk.CanEdit,
        CaseAct.Withdraw => Desk.IsNurse && (!IsHeldByAnother),
        _ => Desk.IsNurse,
    };

    /// <summary>A lease that is over holds nothing, also while a signature is awaited.</summary>
    private bool IsHeldByAnother => View.Holder is { } holder && !Desk.IsHeldByMe && holder.LeaseUntil > Clock.GetUtcNow();

    private string Text(string field) => _texts.TryGetValue(field, out var text) ? text : Drafts.Text(CaseDrafts.Settling(View), field) ?? "";

    private Task ChooseAsync(PossibleAct act) => act.Fields.Count == 0 ? DoAsync(act) : ShowAsync(act);

    private Task ShowAsync(PossibleAct? act)
    {
        (_act, _dismissal) = (act, null);
        return Opened.InvokeAsync(act is not null);
    }

    private async Task DoAsync(PossibleAct act)
    {
        if (!await PerformAsync(act.Act)) return;
        await ShowAsync(null);
        _texts.Clear();
        await DraftDesk.DiscardAsync(Desk.PersonId, CaseDrafts.Settling(View));
    }

    private Task<bool> PerformAsync(CaseAct act) => act switch
    {
        CaseAct.ReceiveLateInformation => Desk.ReceiveLateInformationAsync(Text("LateInformation")),
        CaseAct.Dismiss => DismissAsync(),
        CaseAct.Withdraw => Desk.WithdrawAsync(Text("WithdrawnBy"), Text("WithdrawalReason")),
        CaseAct.Reopen => Desk.ReopenAsync(Text("ReopenReason")),
        _ => Desk.CloseAsync(),
    };

    private async Task<bool> DismissAsync()
    {
        if (_dismissal is { } reason) return await Desk.DismissAsync(reason, Text("DismissalExplanation"));
        Desk.Refuse(NoReason);
        return false;
    }

    private static string Sentence(string words) => string.Concat(words[..1].ToUpperInvariant(), words[1..]);

    private sealed record PossibleAct(CaseAct Act, string Name, string Confirm, IReadOnlyList<ActField> Fields);

    private sealed record ActField(string Field, string Label, string? Hint, int Rows);
}
