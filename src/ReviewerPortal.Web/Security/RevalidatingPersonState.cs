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

    protected override Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken) => IsCurrentAsync(authenticationState.User);

    /// <summary>False once the person is disabled, or has other roles or another password than when they signed in.</summary>
    internal async Task<bool> IsCurrentAsync(ClaimsPrincipal principal)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var person = await users.GetUserAsync(principal);
        return person is { DisabledAt: null } && person.SecurityStamp == Stamp(principal);
    }

    private string? Stamp(ClaimsPrincipal principal) =>
        principal.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
}
