using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Security;

namespace ReviewerPortal.Web.Features.Audit;

/// <summary>The audit log: the chain's state, the timeline with its filters, and one event beside it. All of the choice is in the address.</summary>
public sealed partial class AuditPage : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private readonly Guid _visit = Guid.NewGuid();
    private AuditFilter _filter = new();
    private AuditList? _list;
    private AuditEventView? _event;
    private ChainState? _state;
    private IReadOnlyList<Refusal> _refusals = [];
    private long _lastRead;
    private bool _failed;

    [Inject] public required NavigationManager Navigation { get; set; }

    [Inject] public required AuditQuery Audit { get; set; }

    [Inject] public required ViewAudit View { get; set; }

    [Inject] public required ActingPerson Acting { get; set; }

    protected override void OnInitialized()
    {
        _filter = AuditFilter.FromUri(Navigation.Uri);
        Navigation.LocationChanged += ReadAddress;
    }

    /// <summary>After the first rendering: a page that is only prepared is not read by anybody.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        try
        {
            _refusals = (await View.ExecuteAsync(await Acting.IdAsync(), CancellationToken.None)).Refusals;
        }
        catch (DbException)
        {
            _failed = true;
        }

        if (_refusals.Count == 0) await LoadAsync();
        StateHasChanged();
    }

    /// <summary>Only the newest read is shown: a slow one must not overwrite the answer to a later choice.</summary>
    private async Task LoadAsync()
    {
        var read = ++_lastRead;
        try
        {
            var personId = await Acting.IdAsync();
            var (filter, token) = (_filter, _leaving.Token);
            var list = await Audit.ListAsync(personId, filter, token);
            var state = await Audit.StateAsync(personId, token);
            var opened = filter.Event is { } sequence ? await Audit.FindAsync(personId, sequence, token) : null;
            if (read != _lastRead) return;
            (_refusals, _failed) = (list.Refusals, false);
            if (list.IsRefused || state.IsRefused) return;
            (_list, _state) = (list.Value, state.Value);
            _event = opened is { IsRefused: false } ? opened.Value : null;
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

    private void Choose(AuditFilter filter) => Navigation.NavigateTo(filter.FirstPage().ToUrl(), replace: true);

    private string UrlOf(long? sequence) => (_filter with { Event = sequence }).ToUrl();

    private void ReadAddress(object? sender, LocationChangedEventArgs e)
    {
        if (new Uri(e.Location).AbsolutePath != PortalUrls.Audit) return;
        _filter = AuditFilter.FromUri(e.Location);
        _ = InvokeAsync(async () =>
        {
            await LoadAsync();
            StateHasChanged();
        });
    }

    public void Dispose()
    {
        Navigation.LocationChanged -= ReadAddress;
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
