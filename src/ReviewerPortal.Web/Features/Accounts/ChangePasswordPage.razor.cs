using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Security;

namespace ReviewerPortal.Web.Features.Accounts;

/// <summary>Somebody who is signed in replaces their own password.</summary>
public partial class ChangePasswordPage
{
    private IReadOnlyList<Refusal> _refusals = [];
    private bool _changed;

    [Inject]
    internal ChangePassword ChangePassword { get; set; } = default!;

    [Inject]
    public required ActingPerson Acting { get; set; }

    [SupplyParameterFromForm(FormName = "change-password")]
    private ChangePasswordForm Form { get; set; } = default!;

    protected override void OnInitialized() => Form ??= new();

    private async Task SubmitAsync()
    {
        var result = await ChangePassword.ExecuteAsync(await Acting.IdAsync(), Form.CurrentPassword, Form.Password, Form.Repeat);
        _refusals = result.Refusals;
        _changed = !result.IsRefused;
    }

    private sealed class ChangePasswordForm
    {
        public string CurrentPassword { get; set; } = "";

        public string Password { get; set; } = "";

        public string Repeat { get; set; } = "";
    }
}
