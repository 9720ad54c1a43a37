using Microsoft.AspNetCore.Components;
using MudBlazor;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Security;

namespace ReviewerPortal.Web.Features.Admin;

/// <summary>Asks first, then shows the new password once.</summary>
public partial class ResetPasswordDialog
{
    private IReadOnlyList<Refusal> _refusals = [];
    private string? _password;
    private bool _busy;

    [CascadingParameter]
    public IMudDialogInstance Dialog { get; set; } = default!;

    [Parameter, EditorRequired]
    public required PersonRow Person { get; set; }

    [Inject]
    public required ActingPerson Acting { get; set; }

    [Inject]
    internal ResetPassword ResetPassword { get; set; } = default!;

    private async Task ResetAsync()
    {
        _busy = true;
        var result = await ResetPassword.ExecuteAsync(await Acting.IdAsync(), Person.Id, Person.Version);
        _refusals = result.Refusals;
        if (!result.IsRefused)
            _password = result.Value;
        _busy = false;
    }

    private void Done() => Dialog.Close(DialogResult.Ok($"{Person.FullName} has a new password."));
}
