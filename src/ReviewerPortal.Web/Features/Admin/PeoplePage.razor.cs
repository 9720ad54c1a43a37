using System.Data.Common;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Components.Layout;
using ReviewerPortal.Web.Security;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Features.Admin;

/// <summary>Who may sign in, as what, with which licence.</summary>
public sealed partial class PeoplePage : IDisposable
{
    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(250);
    private CancellationTokenSource _typing = new();
    private PeopleList? _people;
    private bool _failed;

    [Inject] public required NavigationManager Navigation { get; set; }

    [Inject] public required IDialogService Dialogs { get; set; }

    [Inject] public required Notices Notices { get; set; }

    [Inject] public required ActingPerson Acting { get; set; }

    [Inject] public required PlanTimeZone Zone { get; set; }

    [Inject] public required TimeProvider Time { get; set; }

    [Inject] internal PeopleQuery People { get; set; } = default!;

    [Inject] internal DisablePerson DisablePerson { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "q")]
    public string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? Page { get; set; }

    private int Number => Math.Max(Page ?? 1, 1);

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        try
        {
            _people = await People.ListAsync(Search, Number);
            _failed = false;
        }
        catch (DbException)
        {
            _failed = true;
        }
    }

    /// <summary>Searches once the typing pauses; the address carries the search, so that a reload keeps it.</summary>
    private async Task SearchAsync(ChangeEventArgs e)
    {
        await _typing.CancelAsync();
        _typing.Dispose();
        _typing = new CancellationTokenSource();
        try
        {
            await Task.Delay(TypingPause, Time, _typing.Token);
            Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
            {
                ["q"] = string.IsNullOrWhiteSpace(e.Value as string) ? null : e.Value,
                ["page"] = null,
            }), replace: true);
        }
        catch (OperationCanceledException)
        {
            // Typing went on; the later call searches.
        }
    }

    private string UrlOf(int page) => Navigation.GetUriWithQueryParameter("page", page);

    private Task AddAsync() => ShowEditorAsync("Add person", null);

    private Task EditAsync(PersonRow person) => ShowEditorAsync($"Edit {person.FullName}", person);

    private async Task ShowEditorAsync(string title, PersonRow? person)
    {
        var parameters = new DialogParameters<PersonDialog> { { d => d.Person, person }, { d => d.Title, title } };
        await FinishAsync(await Dialogs.ShowAsync<PersonDialog>(title, parameters, new DialogOptions { MaxWidth = MaxWidth.Small, FullWidth = true, BackdropClick = false }));
    }

    private async Task ResetAsync(PersonRow person)
    {
        var parameters = new DialogParameters<ResetPasswordDialog> { { d => d.Person, person } };
        await FinishAsync(await Dialogs.ShowAsync<ResetPasswordDialog>("Reset password", parameters, new DialogOptions { MaxWidth = MaxWidth.ExtraSmall, FullWidth = true, BackdropClick = false }));
    }

    private async Task FinishAsync(IDialogReference dialog)
    {
        var result = await dialog.Result;
        if (result is { Canceled: false, Data: string message })
            Notices.Show(Severity.Success, message);
        await LoadAsync();
    }

    private async Task ToggleAsync(PersonRow person)
    {
        var actingId = await Acting.IdAsync();
        var result = person.IsDisabled
            ? await DisablePerson.EnableAsync(actingId, person.Id, person.Version)
            : await DisablePerson.DisableAsync(actingId, person.Id, person.Version);
        Tell(result, $"{person.FullName} is {(person.IsDisabled ? "enabled" : "disabled")}.");
        await LoadAsync();
    }

    private void Tell(Result result, string done)
    {
        foreach (var refusal in result.Refusals)
            Notices.Show(Severity.Error, refusal.Sentence);
        if (!result.IsRefused)
            Notices.Show(Severity.Success, done);
    }

    public void Dispose()
    {
        _typing.Cancel();
        _typing.Dispose();
    }
}
