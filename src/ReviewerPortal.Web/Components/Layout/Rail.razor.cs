using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.Accounts;
using ReviewerPortal.Web.Security;

namespace ReviewerPortal.Web.Components.Layout;

/// <summary>Shows each place to the roles that work there, in one order for everybody.</summary>
public partial class Rail
{
    private static readonly Place[] AllPlaces =
    [
        new("Worklist", PortalUrls.Worklist, Icons.Material.Outlined.FormatListBulleted, [Role.Nurse, Role.MedicalDirector, Role.Auditor]),
        new("Sign-off", PortalUrls.SignOff, Icons.Material.Outlined.TaskAlt, [Role.MedicalDirector]),
        new("Letters", PortalUrls.Letters, Icons.Material.Outlined.MailOutline, [Role.MedicalDirector, Role.Auditor]),
        new("Audit", PortalUrls.Audit, Icons.Material.Outlined.Link, [Role.Auditor]),
        new("Policies", PortalUrls.Policies, Icons.Material.Outlined.MenuBook, Enum.GetValues<Role>()),
        new("Rules", PortalUrls.Rules, Icons.Material.Outlined.Gavel, [Role.Compliance]),
        new("People", PortalUrls.People, Icons.Material.Outlined.Group, [Role.Administrator]),
        new("Retention", PortalUrls.Retention, Icons.Material.Outlined.Inventory2, [Role.Compliance, Role.Administrator]),
    ];

    private IReadOnlyList<Place> _places = [];
    private string _start = PortalUrls.Start;

    [CascadingParameter]
    public Task<AuthenticationState>? Authentication { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (Authentication is null)
            return;
        var person = (await Authentication).User;
        _start = LandingPage.For(person.Roles());
        _places = [.. AllPlaces.Where(place => place.Roles.Any(person.Holds))];
    }

    private sealed record Place(string Label, string Url, string Icon, Role[] Roles);
}
