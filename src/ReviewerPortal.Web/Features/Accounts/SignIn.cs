using Microsoft.AspNetCore.Identity;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Security;

namespace ReviewerPortal.Web.Features.Accounts;

/// <summary>Checks email and password and sets the cookie. Runs on a static page: a circuit cannot set cookies.</summary>
internal sealed class SignIn(
    SignInManager<Person> signIns, UserManager<Person> users, IPasswordHasher<Person> hasher, AccountsAudit audit)
{
    /// <summary>The roles of the person who is now signed in, or why not.</summary>
    public async Task<Result<Role[]>> ExecuteAsync(string email, string password)
    {
        var person = await users.FindByEmailAsync(email.Trim());
        var refusal = person is null ? RefuseUnknown(password) : await RefusalOfAsync(person, password);
        if (refusal is not null)
        {
            await audit.SignInRefusedAsync(person?.Id, refusal.Code);
            return refusal;
        }
        await audit.SignedInAsync(person!.Id);
        var names = await users.GetRolesAsync(person);
        return names.Select(Enum.Parse<Role>).Order().ToArray();
    }

    private async Task<Refusal?> RefusalOfAsync(Person person, string password)
    {
        var result = await signIns.PasswordSignInAsync(person, password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
            return null;
        if (result.IsLockedOut)
            return AccountRefusals.Locked;

        // Only who knows the password learns that the account is disabled.
        var disabled = result.IsNotAllowed && await users.CheckPasswordAsync(person, password);
        return disabled ? AccountRefusals.Disabled : AccountRefusals.WrongSignIn;
    }

    /// <summary>Takes as long as a wrong password does, so that the answer's time does not tell which emails exist.</summary>
    private Refusal RefuseUnknown(string password)
    {
        hasher.HashPassword(new Person(), password);
        return AccountRefusals.WrongSignIn;
    }
}
