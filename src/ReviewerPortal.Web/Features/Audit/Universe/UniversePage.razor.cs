using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Security;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Features.Audit.Universe;

/// <summary>Asks for a period and counts its cases before they are exported. All of the choice is in the address.</summary>
public sealed partial class UniversePage : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private UniverseFilter _filter = new();
    private UniverseCounts? _counts;
    private IReadOnlyList<Refusal> _refusals = [];
    private long _lastRead;
    private bool _failed;

    [Inject] public required NavigationManager Navigation { get; set; }

    [Inject] public required UniverseQuery Universe { get; set; }

    [Inject] public required ActingPerson Acting { get; set; }

    [Inject] public required PlanTimeZone Zone { get; set; }

    protected override Task OnInitializedAsync()
    {
        _filter = FilterOf(Navigation.Uri);
        Navigation.LocationChanged += ReadAddress;
        return LoadAsync();
    }

    /// <summary>An address without a choice asks for the last whole month.</summary>
    private UniverseFilter FilterOf(string uri) =>
        new Uri(uri).Query is { Length: > 0 } query ? UniverseFilter.Of(query) : UniverseFilter.MonthBefore(Zone.Today);

    /// <summary>Only the newest read is shown: a slow one must not overwrite the answer to a later choice.</summary>
    private async Task LoadAsync()
    {
        var read = ++_lastRead;
        try
        {
            var result = await Universe.CountAsync(await Acting.IdAsync(), _filter, _leaving.Token);
            if (read != _lastRead) return;
            (_refusals, _failed) = (result.Refusals, false);
            _counts = result.IsRefused ? null : result.Value;
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

    private void Choose(UniverseFilter filter) => Navigation.NavigateTo(filter.ToUrl(), replace: true);

    private static int ToNumber(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private void ReadAddress(object? sender, LocationChangedEventArgs e)
    {
        if (new Uri(e.Location).AbsolutePath != PortalUrls.Universe) return;
        _filter = FilterOf(e.Location);
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
