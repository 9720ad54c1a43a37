using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Web.Components.Values;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>The top of the case page; counts the lease down by itself.</summary>
public sealed partial class CaseHeader
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(30);
    private ITimer? _timer;

    [Parameter, EditorRequired]
    public required CaseDesk Desk { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    private CaseView View => Desk.View;

    private bool IsOpenForWork => CaseFlow.Allows(CaseAct.Claim, View.Status);

    private bool LeaseRuns => View.Holder?.LeaseUntil > Clock.GetUtcNow();

    private bool CanClaim => Desk.IsNurse && IsOpenForWork && (Desk.IsHeldByMe ? View.Status == CaseStatus.ReturnedToNurse || !LeaseRuns : !LeaseRuns);

    private bool CanRelease => Desk.IsNurse && Desk.IsHeldByMe && IsOpenForWork && LeaseRuns;

    private ChipTone StatusTone => View.Status switch
    {
        CaseStatus.ReturnedToNurse or CaseStatus.PendedForInformation or CaseStatus.Reopened => ChipTone.Soon,
        CaseStatus.Approved => ChipTone.Ok,
        CaseStatus.Denied or CaseStatus.PartiallyApproved => ChipTone.Late,
        _ => ChipTone.Plain,
    };

    private string LeaseLeft(HolderView holder) => (holder.LeaseUntil - Clock.GetUtcNow()) switch
    {
        { Ticks: > 0 } left => $" · {Math.Ceiling(left.TotalMinutes):0} min",
        null => "",
        _ => " · lease ran out",
    };

    protected override void OnInitialized() =>
        _timer = Clock.CreateTimer(_ => InvokeAsync(StateHasChanged), null, Tick, Tick);

    public void Dispose() => _timer?.Dispose();
}
