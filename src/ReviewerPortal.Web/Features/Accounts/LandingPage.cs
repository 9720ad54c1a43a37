using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Features.Accounts;

/// <summary>Where somebody's work begins after sign-in.</summary>
internal static class LandingPage
{
    /// <summary>The page of the first role, in the order of <see cref="Role"/>; the worklist for somebody without a role yet.</summary>
    public static string For(IReadOnlyList<Role> roles) => roles switch
    {
        [Role.MedicalDirector, ..] => PortalUrls.SignOff,
        [Role.Auditor, ..] => PortalUrls.Letters,
        [Role.Administrator, ..] => PortalUrls.People,
        [Role.Compliance, ..] => PortalUrls.Rules,
        _ => PortalUrls.Worklist,
    };

    /// <summary>The page that was asked for when it is one of ours, else the page of the person's work.</summary>
    public static string After(string? returnUrl, IReadOnlyList<Role> roles) =>
        PortalUrls.IsLocal(returnUrl) && returnUrl != PortalUrls.Worklist ? returnUrl! : For(roles);
}
