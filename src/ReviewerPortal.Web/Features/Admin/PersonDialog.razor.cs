using Microsoft.AspNetCore.Components;
using MudBlazor;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Security;

namespace ReviewerPortal.Web.Features.Admin;

/// <summary>Adds or edits a person; stays open with everything typed until the change is accepted.</summary>
public partial class PersonDialog
{
    private PersonForm _form = new();
    private string _typedPassword = "";
    private string? _password;
    private IReadOnlyList<Refusal> _refusals = [];
    private bool _busy;

    [CascadingParameter]
    public IMudDialogInstance Dialog { get; set; } = default!;

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The person as last read; null adds a new one.</summary>
    [Parameter]
    public PersonRow? Person { get; set; }

    [Inject]
    public required ActingPerson Acting { get; set; }

    [Inject]
    internal AddPerson AddPerson { get; set; } = default!;

    [Inject]
    internal ChangePerson ChangePerson { get; set; } = default!;

    protected override void OnInitialized() => _form = Person?.ToForm() ?? new PersonForm();

    private async Task SaveAsync()
    {
        _busy = true;
        try
        {
            var actingId = await Acting.IdAsync();
            await (Person is null ? AddAsync(actingId) : ChangeAsync(actingId, Person));
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task AddAsync(Guid actingId)
    {
        var result = await AddPerson.ExecuteAsync(actingId, _form, _typedPassword);
        _refusals = result.Refusals;
        if (!result.IsRefused)
            _password = result.Value.Password;
    }

    private async Task ChangeAsync(Guid actingId, PersonRow person)
    {
        var result = await ChangePerson.ExecuteAsync(actingId, person.Id, person.Version, _form);
        _refusals = result.Refusals;
        if (!result.IsRefused)
            Dialog.Close(DialogResult.Ok($"{_form.FullName} is saved."));
    }

    private void Done() => Dialog.Close(DialogResult.Ok($"{_form.FullName} is added."));
}
