using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Features.Accounts;

/// <summary>Open only while the installation is empty; afterwards it says so.</summary>
public partial class FirstAdministratorPage
{
    private IReadOnlyList<Refusal> _refusals = [];

    [Inject]
    internal FirstAdministratorToken Token { get; set; } = default!;

    [Inject]
    internal CreateFirstAdministrator Create { get; set; } = default!;

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [SupplyParameterFromForm(FormName = "first-administrator")]
    private FirstAdministratorForm Form { get; set; } = default!;

    protected override void OnInitialized() => Form ??= new();

    private async Task SubmitAsync()
    {
        var result = await Create.ExecuteAsync(Form);
        if (result.IsRefused)
            _refusals = result.Refusals;
        else
            Navigation.NavigateTo(PortalUrls.SignIn);
    }
}
