using Microsoft.AspNetCore.Components;

namespace ReviewerPortal.Web.Components.Layout;

/// <summary>Leaves the circuit for the sign-in page, and comes back to the same address afterwards.</summary>
public sealed class RedirectToSignIn : ComponentBase
{
    [Inject]
    public required NavigationManager Navigation { get; set; }

    protected override void OnInitialized() =>
        Navigation.NavigateTo(PortalUrls.SignInThen("/" + Navigation.ToBaseRelativePath(Navigation.Uri)), forceLoad: true);
}
