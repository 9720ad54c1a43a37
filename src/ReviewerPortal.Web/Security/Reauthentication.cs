using Microsoft.AspNetCore.Identity;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Security;

/// <summary>
/// Asks for the password again where a signature needs it. Works in a scope of its own: the circuit's would hold
/// a context, and what it read, for hours.
/// </summary>
public sealed class Reauthentication(IServiceScopeFactory scopes)
{
    public const string PasswordField = "Password";

    /// <summary>
    /// Refuses a wrong password (which counts for the lockout), a locked account and a disabled one.
    /// </summary>
    public async Task<Result> CheckPasswordAsync(Guid personId, string password)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var person = await users.FindByIdAsync(personId.ToString());
        if (person is null || person.DisabledAt is not null)
            return AccountRefusals.Disabled;
        if (await users.IsLockedOutAsync(person))
            return AccountRefusals.Locked;

        return await users.CheckPasswordAsync(person, password)
            ? await AcceptAsync(users, person)
            : await CountFailureAsync(users, person);
    }

    private static async Task<Result> AcceptAsync(UserManager<Person> users, Person person)
    {
        await users.ResetAccessFailedCountAsync(person);
        return Result.Done;
    }

    private static async Task<Result> CountFailureAsync(UserManager<Person> users, Person person)
    {
        await users.AccessFailedAsync(person);
        return await users.IsLockedOutAsync(person)
            ? AccountRefusals.Locked
            : AccountRefusals.WrongPassword with { Field = PasswordField };
    }
}
