using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Features.Drafts;
using ReviewerPortal.Web.Security;

namespace ReviewerPortal.Web.Features.SignOff;

/// <summary>The signatures that can still be recalled.</summary>
public sealed partial class RecallList
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private const string ReasonField = "RecallReason";

    private ITimer? _timer;
    private DraftBook _book = DraftBook.Empty;
    private bool _isBusy;
    private string? _recalling;
    private string _reason = "";
    private IReadOnlyList<Refusal> _refusals = [];

    [Parameter, EditorRequired]
    public required IReadOnlyList<RecallableCase> Cases { get; set; }

    /// <summary>Called with the case's number when a signature was recalled.</summary>
    [Parameter]
    public EventCallback<string> Recalled { get; set; }

    [Inject]
    public required RecallDetermination Recall { get; set; }

    [Inject]
    public required ActingPerson Person { get; set; }

    [Inject]
    public required DraftDesk Drafts { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    private IReadOnlyList<RecallableCase> Shown => [.. Cases.Where(s => s.ReleaseAt > Clock.GetUtcNow())];

    /// <summary>Counts down only while there is something to count.</summary>
    protected override void OnParametersSet()
    {
        if (Shown.Count == 0) Stop();
        else _timer ??= Clock.CreateTimer(_ => InvokeAsync(CountDown), null, Tick, Tick);
    }

    private void CountDown()
    {
        if (Shown.Count == 0) Stop();
        StateHasChanged();
    }

    private void Stop()
    {
        _timer?.Dispose();
        _timer = null;
    }

    private static string RecallScope(string number) => $"recall:{number}";

    /// <summary>A reason that was being typed is there again.</summary>
    private async Task StartAsync(string number)
    {
        _book = await Drafts.LoadAsync(await Person.IdAsync(), RecallScope(number));
        (_recalling, _reason, _refusals) = (number, _book.Text(RecallScope(number), ReasonField) ?? "", []);
    }

    private async Task RecallAsync(string number)
    {
        if (_isBusy) return;
        _isBusy = true;
        try
        {
            await RecallOnceAsync(number);
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task RecallOnceAsync(string number)
    {
        var person = await Person.IdAsync();
        _refusals = (await Recall.ExecuteAsync(person, number, _reason, CancellationToken.None)).Refusals;
        if (_refusals.Count > 0) return;
        _recalling = null;
        await Drafts.DiscardAsync(person, RecallScope(number));
        await Recalled.InvokeAsync(number);
    }

    public void Dispose() => Stop();
}
