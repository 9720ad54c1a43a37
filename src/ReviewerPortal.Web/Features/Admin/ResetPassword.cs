using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Features.Accounts;

namespace ReviewerPortal.Web.Features.Admin;

/// <summary>Gives somebody a new generated password, ends their sessions and lifts a lockout.</summary>
internal sealed class ResetPassword(PeopleWork work, PeopleAudit audit)
{
    /// <summary>The password, to be shown once. Refuses one's own account and a version that is no longer current.</summary>
    public Task<Result<string>> ExecuteAsync(Guid actingId, Guid personId, long version) =>
        work.RunAsync<string>(actingId, "reset password", async people =>
        {
            if (actingId == personId)
                return PeopleRefusals.ResetsSelf;
            var found = await people.FindAsync(personId, version);
            if (found.IsRefused)
                return found.Refusals.ToArray();

            var password = NewPassword.Generate();
            await ReplaceAsync(people, found.Value, password);
            found.Value.Version++;
            await audit.PasswordResetAsync(people, actingId, found.Value);
            return password;
        });

    private static async Task ReplaceAsync(PeopleScope people, Person person, string password)
    {
        var token = await people.Users.GeneratePasswordResetTokenAsync(person);
        var replaced = await people.Users.ResetPasswordAsync(person, token, password);
        if (!replaced.Succeeded)
            throw new InvalidOperationException($"A generated password was refused: {IdentityRefusals.Of(replaced).First().Code}");

        await people.Users.SetLockoutEndDateAsync(person, null);
        await people.Users.ResetAccessFailedCountAsync(person);
    }
}
