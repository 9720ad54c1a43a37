using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ReviewerPortal.Data.Accounts;

namespace ReviewerPortal.Web.Security;

/// <summary>A disabled account can neither sign in nor keep its cookie.</summary>
internal sealed class PersonSignInManager(
    UserManager<Person> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Person> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Person>> logger, IAuthenticationSchemeProvider schemes, IUserConfirmation<Person> confirmation)
    : SignInManager<Person>(users, http, claims, options, logger, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(Person user) =>
        user.DisabledAt is null && await base.CanSignInAsync(user);

    public override async Task<bool> ValidateSecurityStampAsync(Person? user, string? securityStamp) =>
        user?.DisabledAt is null && await base.ValidateSecurityStampAsync(user, securityStamp);
}
