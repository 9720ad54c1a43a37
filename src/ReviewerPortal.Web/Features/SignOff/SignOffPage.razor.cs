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
        if (Number != _number) await OpenAsync();
    }

    /// <summary>Puts the case of the address on the desk, as it is now; nothing stays of what was there.</summary>
    private async Task OpenAsync()
    {
        _number = Number;
        if (Number is not null) await Desk.OpenAsync(await Person.IdAsync(), Number);
    }

    private async Task AfterDecision(string what)
    {
        Notices.Show(Severity.Success, what);
        await ReadQueueAsync();
        await GoToAsync(_waiting!.Count > 0 ? _waiting[0].Number : null);
    }

    private async Task AfterRecall(string number)
    {
        Notices.Show(Severity.Success, $"The signature on {number} is recalled. It awaits a signature again.");
        await ReadQueueAsync();
        await GoToAsync(number);
    }

    /// <summary>The address may be the same, and the case is another one all the same: it was decided or recalled.</summary>
    private async Task GoToAsync(string? number)
    {
        if (number is not null && number == Number) await OpenAsync();
        else Navigation.NavigateTo(number is null ? PortalUrls.SignOff : PortalUrls.SignOffOf(number));
    }

    private async Task ReadQueueAsync()
    {
        var personId = await Person.IdAsync();
        _waiting = await Queue.WaitingAsync(personId, CancellationToken.None);
        _signed = await Queue.RecallableAsync(personId, CancellationToken.None);
    }
}
