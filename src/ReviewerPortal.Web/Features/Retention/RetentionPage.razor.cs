using System.Data.Common;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Components.Layout;
using ReviewerPortal.Web.Features.Drafts;
using ReviewerPortal.Web.Security;

namespace ReviewerPortal.Web.Features.Retention;

/// <summary>What is due for removal, and what a legal hold keeps. Shows case numbers, nothing of a member.</summary>
public sealed partial class RetentionPage
{
    public const string Roles = $"{nameof(Role.Compliance)},{nameof(Role.Administrator)}";

    private RetentionView? _view;
    private DraftBook _drafts = DraftBook.Empty;
    private IReadOnlyList<Refusal> _refusals = [];
    private IReadOnlyList<Refusal> _placing = [];
    private IReadOnlyList<Refusal> _releasing = [];
    private int _placed;
    private bool _busy;
    private bool _failed;

    [Inject] public required RetentionQuery Retention { get; set; }

    [Inject] public required PlaceHold Place { get; set; }

    [Inject] public required ReleaseHold Release { get; set; }

    [Inject] public required DraftDesk DraftDesk { get; set; }

    [Inject] public required ActingPerson Acting { get; set; }

    [Inject] public required Notices Notices { get; set; }

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        try
        {
            var personId = await Acting.IdAsync();
            var result = await Retention.FindAsync(personId, CancellationToken.None);
            (_refusals, _failed) = (result.Refusals, false);
            if (result.IsRefused) return;
            _drafts = await DraftDesk.LoadAsync(personId, [HoldDrafts.Placing, .. result.Value.Holds.Select(h => HoldDrafts.Releasing(h.Id))]);
            _view = result.Value;
        }
        catch (DbException)
        {
            _failed = true;
        }
    }

    private Task PlaceAsync((string CaseNumber, string Reason) hold) => RunAsync(async personId =>
    {
        var number = hold.CaseNumber.Trim().ToUpperInvariant();
        var result = await Place.ExecuteAsync(personId, number, hold.Reason, CancellationToken.None);
        _placing = result.Refusals;
        if (result.IsRefused) return;
        await DraftDesk.DiscardAsync(personId, HoldDrafts.Placing);
        _placed++;
        Notices.Show(Severity.Success, $"{number} is held.");
    });

    private Task ReleaseAsync((HoldRow Hold, string Reason) release) => RunAsync(async personId =>
    {
        var result = await Release.ExecuteAsync(personId, release.Hold.Id, release.Reason, CancellationToken.None);
        _releasing = result.Refusals;
        if (result.IsRefused) return;
        await DraftDesk.DiscardAsync(personId, HoldDrafts.Releasing(release.Hold.Id));
        Notices.Show(Severity.Success, $"The hold on {release.Hold.CaseNumber} is released.");
    });

    private async Task RunAsync(Func<Guid, Task> act)
    {
        if (_busy) return;
        _busy = true;
        try
        {
            await act(await Acting.IdAsync());
            await LoadAsync();
        }
        finally
        {
            _busy = false;
        }
    }
}

/// <summary>Where the typed texts of the page are kept until they are acted on.</summary>
internal static class HoldDrafts
{
    public const string Placing = "legal-hold";

    public static string Releasing(Guid hold) => $"legal-hold:{hold}";
}
