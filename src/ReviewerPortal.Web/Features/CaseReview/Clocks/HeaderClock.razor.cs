using Microsoft.AspNetCore.Components;

namespace ReviewerPortal.Web.Features.CaseReview.Clocks;

/// <summary>Counts down while it is shown.</summary>
public sealed partial class HeaderClock
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(20);
    private ITimer? _timer;

    [Parameter, EditorRequired]
    public required CaseView View { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    protected override void OnInitialized() => _timer = Clock.CreateTimer(_ => InvokeAsync(StateHasChanged), null, Tick, Tick);

    public void Dispose() => _timer?.Dispose();
}
