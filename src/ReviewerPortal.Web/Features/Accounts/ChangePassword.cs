using Microsoft.AspNetCore.Identity;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Security;

namespace ReviewerPortal.Web.Features.Accounts;

/// <summary>A person replaces their own password; every other session of theirs ends within a minute.</summary>
internal sealed class ChangePassword(
    UserManager<Person> users, SignInManager<Person> signIns, Reauthentication reauthentication, AccountsAudit audit)
{
    public const string CurrentField = "CurrentPassword";
    public const string RepeatField = "Repeat";

    public async Task<Result> ExecuteAsync(Guid personId, string current, string next, string repeat)
    {
        if (next != repeat)
            return new Refusal("account.repeat-differs", "The two new passwords differ.") { Field = RepeatField };

        var known = await reauthentication.CheckPasswordAsync(personId, current);
        if (known.IsRefused)
            return known.Refusals[0] with { Field = CurrentField };

        var person = await users.FindByIdAsync(personId.ToString())
                     ?? throw new InvalidOperationException($"Person {personId} signed in but is gone.");
        var changed = await users.ChangePasswordAsync(person, current, next);
        if (!changed.Succeeded)
            return Result.Refused([.. IdentityRefusals.Of(changed)]);

        await signIns.RefreshSignInAsync(person);
        await audit.PasswordChangedAsync(person.Id);
        return Result.Done;
    }
}
