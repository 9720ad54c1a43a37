using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ReviewerPortal.Data.Accounts;

namespace ReviewerPortal.Web.Security;

/// <summary>An open circuit loses its person within a minute of a changed role or password, or of being disabled.</summary>
internal sealed class RevalidatingPersonState(ILoggerFactory loggers, IServiceScopeFactory scopes, IOptions<IdentityOptions> options)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => SignInSetup.RevalidationInterval;

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var person = await users.GetUserAsync(authenticationState.User);
        return person is { DisabledAt: null } && person.SecurityStamp == Stamp(authenticationState.User);
    }

    private string? Stamp(ClaimsPrincipal principal) =>
        principal.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
}
