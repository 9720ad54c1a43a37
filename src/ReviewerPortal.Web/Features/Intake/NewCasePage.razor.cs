using Microsoft.AspNetCore.Components;
using MudBlazor;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Components.Layout;
using ReviewerPortal.Web.Features.Drafts;
using ReviewerPortal.Web.Security;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Features.Intake;

/// <summary>Makes a case of a request by hand. What was typed is on the server before it is a case, and there again after any loss.</summary>
public sealed partial class NewCasePage
{
    private NewCaseDesk? _desk;
    private Guid _personId;
    private string? _focus;
    private bool _busy;

    [Inject] public required ReceiveCase Receive { get; set; }

    [Inject] public required IntakeCodes Codes { get; set; }

    [Inject] public required DraftDesk Drafts { get; set; }

    [Inject] public required DraftStore DraftStore { get; set; }

    [Inject] public required ActingPerson Acting { get; set; }

    [Inject] public required PlanTimeZone Zone { get; set; }

    [Inject] public required TimeProvider Clock { get; set; }

    [Inject] public required Notices Notices { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _personId = await Acting.IdAsync();
        var desk = new NewCaseDesk(_personId, await Drafts.LoadAsync(_personId, NewCaseForm.DraftScope), DraftStore, Codes);
        await desk.LookUpAllAsync();
        _desk = desk;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus is not { } field || _desk is null) return;
        _focus = null;
        await _desk.FocusAsync(field);
    }

    private async Task SaveAsync()
    {
        if (_busy || _desk is not { } desk) return;
        _busy = true;
        var reader = new NewCaseReader(desk.Form, Zone.Zone, code => desk.Known(code)?.Description);
        var reading = reader.Read(Clock.GetUtcNow());
        if (reading.Refusals.Count > 0) Show(desk, reading.Refusals);
        else await ReceiveAsync(desk, reader, reading);
        _busy = false;
    }

    private async Task ReceiveAsync(NewCaseDesk desk, NewCaseReader reader, NewCaseReading reading)
    {
        var received = await Receive.ExecuteAsync(_personId, reading.Intake, reading.Documents, CancellationToken.None);
        if (received.IsRefused)
        {
            Show(desk, [.. reader.InTheForm(received.Refusals)]);
            return;
        }

        await Drafts.DiscardAsync(_personId, NewCaseForm.DraftScope);
        Notices.Show(Severity.Success, $"{received.Value} is received.");
        Navigation.NavigateTo(PortalUrls.Case(received.Value));
    }

    private void Show(NewCaseDesk desk, IReadOnlyList<Refusal> refusals)
    {
        desk.Refusals = refusals;
        _focus = refusals.FirstOrDefault(refusal => refusal.Field is not null)?.Field;
    }
}
