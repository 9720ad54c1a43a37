using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Configuration;

namespace ReviewerPortal.Web.Features.Accounts;

/// <summary>Makes sure at start that the roles exist and that somebody can sign in.</summary>
internal sealed class StartingAccounts(
    IServiceScopeFactory scopes, IOptions<PortalOptions> portal, IHostEnvironment environment, FirstAdministratorToken token)
{
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await EnsureRolesAsync(scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>());
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        if (portal.Value.DemoData)
            await EnsureDemoAccountsAsync(users);
        if (!await users.Users.AnyAsync(cancellationToken))
            token.Issue();
    }

    private static async Task EnsureRolesAsync(RoleManager<IdentityRole<Guid>> roles)
    {
        foreach (var role in Enum.GetNames<Role>())
        {
            if (!await roles.RoleExistsAsync(role))
                Demand(await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() }));
        }
    }

    private async Task EnsureDemoAccountsAsync(UserManager<Person> users)
    {
        if (environment.IsProduction())
            throw new InvalidOperationException("Demo accounts are refused in Production.");

        foreach (var account in DemoAccounts.All)
        {
            if (await users.FindByEmailAsync(account.Email) is not null)
                continue;
            var person = account.ToPerson();
            Demand(await users.CreateAsync(person, DemoAccounts.Password));
            Demand(await users.AddToRoleAsync(person, account.Role.ToString()));
        }
    }

    private static void Demand(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(e => e.Description)));
    }
}
