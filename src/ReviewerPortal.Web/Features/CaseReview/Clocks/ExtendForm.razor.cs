using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Web.Components.Fields;
using ReviewerPortal.Web.Features.Drafts;

namespace ReviewerPortal.Web.Features.CaseReview.Clocks;

/// <summary>The form of the one extension. What is typed is a draft until the extension is accepted.</summary>
public partial class ExtendForm
{
    private static readonly PillOption[] Askers = [.. Enum.GetValues<ExtensionAsker>().Select(value => new PillOption(value.ToString(), value.InWords()))];
    private static readonly PillOption[] Channels = [.. Enum.GetValues<NoticeChannel>().Select(value => new PillOption(value.ToString(), value.InWords()))];

    private ExtensionEntry _entry = new();
    private IReadOnlyList<Refusal> _refusals = [];

    [Parameter, EditorRequired]
    public required CaseDesk Desk { get; set; }

    [Parameter]
    public EventCallback OnDone { get; set; }

    [CascadingParameter]
    public DraftBook Drafts { get; set; } = DraftBook.Empty;

    [Inject]
    public required ClockUseCases UseCases { get; set; }

    [Inject]
    public required DraftDesk DraftDesk { get; set; }

    private CaseView View => Desk.View;

    private string Scope => CaseDrafts.Extension(View);

    private ExtensionTerms Terms => View.Clocks.Terms!;

    private IReadOnlyList<Refusal> Shown => _refusals;

    private IReadOnlyList<PillOption> Grounds => [.. Terms.Grounds.Select(ground => new PillOption(ground.ToString(), ground.InWords()))];

    protected override void OnInitialized() => _entry = ExtensionEntry.From(Drafts, Scope);

    /// <summary>A tick is no text that the page's script keeps, so it is kept from here.</summary>
    private async Task KeepNoContractAsync() =>
        await DraftDesk.MergeAsync(Desk.PersonId, Scope, nameof(ExtensionEntry.NoContract), _ => _entry.NoContract.ToString());

    private async Task ExtendAsync()
    {
        var request = _entry.ToRequest(View.Zone);
        _refusals = request.Refusals;
        if (request.IsRefused) return;
        var done = await Desk.ActAsync(async (person, number) => await UseCases.Extend.ExecuteAsync(person, number, request.Value, CancellationToken.None));
        _refusals = Desk.Refusals;
        if (!done) return;
        await DraftDesk.DiscardAsync(Desk.PersonId, Scope);
        await OnDone.InvokeAsync();
    }
}
