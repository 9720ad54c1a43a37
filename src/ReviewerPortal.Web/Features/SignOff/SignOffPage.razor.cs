using Microsoft.AspNetCore.Components;
using MudBlazor;
using ReviewerPortal.Web.Components.Layout;
using ReviewerPortal.Web.Security;

namespace ReviewerPortal.Web.Features.SignOff;

/// <summary>Holds the queue and the case that is open; the address names it, so that a reload finds it again.</summary>
public sealed partial class SignOffPage
{
    private IReadOnlyList<WaitingCase>? _waiting;
    private IReadOnlyList<RecallableCase> _signed = [];
    private SigningDirector? _director;
    private bool _isOpen;
    private bool _isMissing;
    private string? _number;

    [SupplyParameterFromQuery(Name = "case")]
    public string? Number { get; set; }

    [Inject]
    public required SignOffQueueQuery Queue { get; set; }

    [Inject]
    public required SignOffDesk Desk { get; set; }

    [Inject]
    public required ActingPerson Person { get; set; }

    [Inject]
    public required Notices Notices { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required TimeProvider Clock { get; set; }

    private int DueSoon => _waiting?.Count(w => w.DueAt - Clock.GetUtcNow() < TimeSpan.FromDays(1)) ?? 0;

    private string DirectorLine => string.Join(" · ", new[]
    {
        _director!.Name,
        _director.Specialty,
        _director.License is { } license ? $"licence {license.State} to {license.ExpiresOn:MM/yy}" : "no licence recorded",
    }.OfType<string>());

    protected override async Task OnParametersSetAsync()
    {
        _director ??= await Queue.DirectorAsync(await Person.IdAsync(), CancellationToken.None);
        if (_waiting is null) await ReadQueueAsync();
        if (Number == _number) return;
        (_number, _isOpen, _isMissing) = (Number, false, false);
        if (Number is null) return;
        _isOpen = await Desk.OpenAsync(await Person.IdAsync(), Number);
        _isMissing = !_isOpen;
    }

    private async Task AfterDecision(string what)
    {
        Notices.Show(Severity.Success, what);
        await ReadQueueAsync();
        Navigation.NavigateTo(_waiting!.Count > 0 ? PortalUrls.SignOffOf(_waiting[0].Number) : PortalUrls.SignOff);
    }

    private async Task AfterRecall(string number)
    {
        Notices.Show(Severity.Success, $"The signature on {number} is recalled. It awaits a signature again.");
        await ReadQueueAsync();
        Navigation.NavigateTo(PortalUrls.SignOffOf(number));
    }

    private async Task ReadQueueAsync()
    {
        _waiting = await Queue.WaitingAsync(CancellationToken.None);
        _signed = await Queue.RecallableAsync(await Person.IdAsync(), CancellationToken.None);
    }
}
