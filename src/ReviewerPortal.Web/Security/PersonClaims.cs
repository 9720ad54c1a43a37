using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Security;

/// <summary>What the cookie carries for display. Never a ground for an action: use cases read the database.</summary>
public static class PersonClaims
{
    internal const string NameClaim = "portal:name";
    internal const string CredentialsClaim = "portal:credentials";

    /// <summary>The signed-in person's id. Throws for an anonymous principal: a page or endpoint that asks requires sign-in.</summary>
    public static Guid PersonId(this ClaimsPrincipal principal) =>
        Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)
                   ?? throw new InvalidOperationException("Nobody is signed in."));

    public static string FullName(this ClaimsPrincipal principal) => principal.FindFirstValue(NameClaim) ?? "";

    /// <summary>Name with credentials, e.g. "Dana Placeholder, MD".</summary>
    public static string DisplayName(this ClaimsPrincipal principal) =>
        PersonName.WithCredentials(principal.FullName(), principal.FindFirstValue(CredentialsClaim) ?? "");

    public static bool Holds(this ClaimsPrincipal principal, Role role) => principal.IsInRole(role.ToString());

    /// <summary>The roles held, in the order of <see cref="Role"/>.</summary>
    public static IReadOnlyList<Role> Roles(this ClaimsPrincipal principal) => [.. Enum.GetValues<Role>().Where(principal.Holds)];
}

/// <summary>Adds the display claims when somebody signs in.</summary>
internal sealed class PersonClaimsFactory(
    UserManager<Person> users, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Person, IdentityRole<Guid>>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Person user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(PersonClaims.NameClaim, user.FullName));
        identity.AddClaim(new Claim(PersonClaims.CredentialsClaim, user.Credentials));
        return identity;
    }
}
