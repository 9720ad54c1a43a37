using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Features.Accounts;

/// <summary>Email and password; afterwards the page that was asked for, else the page of the person's work.</summary>
public partial class SignInPage
{
    private IReadOnlyList<Refusal> _refusals = [];

    [Inject]
    internal SignIn SignIn { get; set; } = default!;

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in")]
    private SignInForm Form { get; set; } = default!;

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    /// <summary>Whether the idle timer brought the person here.</summary>
    [SupplyParameterFromQuery]
    private bool Idle { get; set; }

    protected override void OnInitialized() => Form ??= new();

    private async Task SubmitAsync()
    {
        var result = await SignIn.ExecuteAsync(Form.Email, Form.Password);
        if (result.IsRefused)
            _refusals = result.Refusals;
        else
            Navigation.NavigateTo(LandingPage.After(ReturnUrl, result.Value));
    }

    private sealed class SignInForm
    {
        public string Email { get; set; } = "";

        public string Password { get; set; } = "";
    }
}
