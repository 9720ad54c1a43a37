using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace ReviewerPortal.Web.Components.Downloads;

/// <summary>Asks for a file by HTTP and shows that it is being made, and when it has ended.</summary>
public sealed partial class DownloadButton
{
    private Guid _ticket = Guid.NewGuid();
    private DownloadProgress? _progress;
    private bool _cancelled;
    private IDisposable? _following;

    /// <summary>The address without its query.</summary>
    [Parameter, EditorRequired]
    public required string Action { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>What the query says.</summary>
    [Parameter]
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; set; } = [];

    /// <summary>The whole name, read out where the label alone says too little; it holds the label.</summary>
    [Parameter]
    public string? Name { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public string Class { get; set; } = "";

    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>What is counted, in the plural, where more than one thing is written; null for a file in one piece.</summary>
    [Parameter]
    public string? Unit { get; set; }

    [Inject]
    public required DownloadWatch Watch { get; set; }

    protected override void OnInitialized() => Follow();

    private string Words => _progress switch
    {
        null => "",
        { Ended: true, Finished: true } => "Handed to your browser.",
        { Ended: true } when _cancelled => "Cancelled. Nothing complete was saved.",
        { Ended: true } => "It was not finished. Try again.",
        { Total: { } total } when Unit is not null => string.Create(CultureInfo.InvariantCulture, $"{_progress.Written:N0} of {total:N0} {Unit}"),
        _ => "",
    };

    private bool IsRunning => _progress is { Ended: false };

    /// <summary>The browser submits the form by itself; here only the wait begins.</summary>
    private void Start() => (_progress, _cancelled) = (new DownloadProgress(0, null, Ended: false, Finished: false), false);

    private void Cancel()
    {
        _cancelled = true;
        Watch.Cancel(_ticket);
    }

    private void Show(DownloadProgress progress)
    {
        _progress = progress;
        if (progress.Ended) Renew();
        StateHasChanged();
    }

    /// <summary>The next click is another download.</summary>
    private void Renew()
    {
        _following?.Dispose();
        _ticket = Guid.NewGuid();
        Follow();
    }

    private void Follow() => _following = Watch.Follow(_ticket, progress => _ = InvokeAsync(() => Show(progress)));

    public void Dispose() => _following?.Dispose();
}
