using Microsoft.AspNetCore.Components;

namespace ReviewerPortal.Web.Components.Values;

/// <summary>Counts down to a due time while it is shown.</summary>
public sealed partial class DueCountdown
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(20);
    private ITimer? _timer;

    /// <summary>UTC.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>More about the due time, on hover.</summary>
    [Parameter]
    public string? Title { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    protected override void OnInitialized() =>
        _timer = Clock.CreateTimer(_ => InvokeAsync(StateHasChanged), null, Tick, Tick);

    public void Dispose() => _timer?.Dispose();
}
