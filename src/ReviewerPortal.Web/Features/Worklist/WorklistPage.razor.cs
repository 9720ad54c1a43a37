using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Components.Layout;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Security;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Features.Worklist;

/// <summary>Finds the next case. The address holds every choice; one timer drives all countdowns and keeps the list fresh.</summary>
public sealed partial class WorklistPage : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _leaving = new();
    private WorklistFilter _filter = new();
    private WorklistList? _list;
    private IReadOnlyList<Refusal> _refusals = [];
    private DateTimeOffset _now;
    private DateTimeOffset _updatedAt;
    private ITimer? _timer;
    private Guid _personId;
    private long _lastRead;
    private bool _failed;
    private bool _busy;

    [Inject] public required NavigationManager Navigation { get; set; }

    [Inject] public required WorklistQuery Worklist { get; set; }

    [Inject] public required ClaimCase Claim { get; set; }

    [Inject] public required ActingPerson Acting { get; set; }

    [Inject] public required Notices Notices { get; set; }

    [Inject] public required PlanTimeZone Zone { get; set; }

    [Inject] public required TimeProvider Clock { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _now = Clock.GetUtcNow();
        _filter = WorklistFilter.FromUri(Navigation.Uri);
        Navigation.LocationChanged += ReadAddress;
        _personId = await Acting.IdAsync();
        await LoadAsync();
        _timer = Clock.CreateTimer(_ => _ = InvokeAsync(TickAsync), null, Tick, Tick);
    }

    private async Task TickAsync()
    {
        if (_leaving.IsCancellationRequested) return;
        _now = Clock.GetUtcNow();
        await LoadAsync();
        StateHasChanged();
    }

    /// <summary>Only the newest read is shown: a slow one must not overwrite the answer to a later choice.</summary>
    private async Task LoadAsync()
    {
        var read = ++_lastRead;
        try
        {
            var result = await Worklist.ReadAsync(_personId, _filter, _leaving.Token);
            if (read != _lastRead) return;
            (_refusals, _failed) = (result.Refusals, false);
            if (result.IsRefused) return;
            (_list, _updatedAt, _now) = (result.Value, Clock.GetUtcNow(), Clock.GetUtcNow());
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // The person left the page.
        }
        catch (DbException)
        {
            _failed = true;
        }
    }

    private void Show(WorklistFilter filter) => Navigation.NavigateTo(filter.ToUrl());

    private void Search(string? words) => Navigation.NavigateTo((_filter.FirstPage() with { Search = words }).ToUrl(), replace: true);

    private void ReadAddress(object? sender, LocationChangedEventArgs e)
    {
        if (new Uri(e.Location).AbsolutePath != PortalUrls.Worklist) return;
        _filter = WorklistFilter.FromUri(e.Location);
        _ = InvokeAsync(async () =>
        {
            await LoadAsync();
            StateHasChanged();
        });
    }

    private async Task ClaimAsync(WorklistRow row)
    {
        if (_busy) return;
        _busy = true;
        var result = await Claim.ExecuteAsync(_personId, row.Number, _leaving.Token);
        _busy = false;
        if (!result.IsRefused)
        {
            Navigation.NavigateTo(PortalUrls.Case(row.Number));
            return;
        }

        foreach (var refusal in result.Refusals) Notices.Show(Severity.Error, refusal.Sentence);
        await LoadAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Navigation.LocationChanged -= ReadAddress;
        await _leaving.CancelAsync();
        if (_timer is not null) await _timer.DisposeAsync();
        _leaving.Dispose();
    }
}
