using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Components.Fields;
using ReviewerPortal.Web.Security;

namespace ReviewerPortal.Web.Features.Letters;

/// <summary>Every issued letter, newest first, found by member, case, policy or signer.</summary>
public sealed partial class LettersPage : IDisposable
{
    private static readonly PillOption[] Kinds = [.. LetterKinds.All.Select(kind => new PillOption(kind, kind.ToLowerInvariant()))];
    private static readonly PillOption[] LinesOfBusiness = [.. Enum.GetValues<LineOfBusiness>().Select(line => new PillOption(line.ToString(), line.InWords()))];

    private readonly CancellationTokenSource _leaving = new();
    private LettersFilter _filter = new();
    private LetterList? _list;
    private IReadOnlyList<Refusal> _refusals = [];
    private long _lastRead;
    private bool _failed;

    [Inject] public required NavigationManager Navigation { get; set; }

    [Inject] public required LettersQuery Letters { get; set; }

    [Inject] public required ActingPerson Acting { get; set; }

    [Inject] public required TimeProvider Clock { get; set; }

    protected override Task OnInitializedAsync()
    {
        _filter = LettersFilter.FromUri(Navigation.Uri);
        Navigation.LocationChanged += ReadAddress;
        return LoadAsync();
    }

    /// <summary>Only the newest read is shown: a slow one must not overwrite the answer to a later choice.</summary>
    private async Task LoadAsync()
    {
        var read = ++_lastRead;
        try
        {
            var result = await Letters.ListAsync(await Acting.IdAsync(), _filter, _leaving.Token);
            if (read != _lastRead) return;
            (_refusals, _failed) = (result.Refusals, false);
            if (!result.IsRefused) _list = result.Value;
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

    private void Search(string? words) => Navigation.NavigateTo((_filter.FirstPage() with { Search = words }).ToUrl(), replace: true);

    private void ChooseLine(string? line) => Choose(_filter with { LineOfBusiness = line is null ? null : Enum.Parse<LineOfBusiness>(line) });

    private void Choose(LettersFilter filter) => Navigation.NavigateTo(filter.FirstPage().ToUrl());

    private static string ExportLabel(int letters) => string.Create(CultureInfo.InvariantCulture, $"Export {letters:N0} {(letters == 1 ? "letter" : "letters")} (ZIP)");

    private void ReadAddress(object? sender, LocationChangedEventArgs e)
    {
        if (new Uri(e.Location).AbsolutePath != PortalUrls.Letters) return;
        _filter = LettersFilter.FromUri(e.Location);
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
