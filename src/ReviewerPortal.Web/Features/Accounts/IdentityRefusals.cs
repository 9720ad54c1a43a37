using Microsoft.AspNetCore.Identity;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Features.Accounts;

/// <summary>Turns what the account library refuses into refusals beside the right field.</summary>
internal static class IdentityRefusals
{
    public const string PasswordField = "Password";
    public const string EmailField = "Email";

    public static IEnumerable<Refusal> Of(IdentityResult result) => result.Errors.Select(Of).DistinctBy(r => r.Code);

    /// <summary>What is wrong with a new password, before anything is saved.</summary>
    public static async Task<IEnumerable<Refusal>> OfPasswordAsync(UserManager<Person> users, Person person, string password)
    {
        var refusals = new List<Refusal>();
        foreach (var validator in users.PasswordValidators)
            refusals.AddRange(Of(await validator.ValidateAsync(users, person, password)));
        return refusals;
    }

    private static Refusal Of(IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) =>
            new Refusal("account.email-taken", "Another account has this email.") { Field = EmailField },
        nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) =>
            new Refusal("account.email-invalid", "Use an email of plain letters, digits and . - _ + before the @.") { Field = EmailField },
        nameof(IdentityErrorDescriber.PasswordMismatch) =>
            new Refusal("account.current-password", "The current password is not right.") { Field = "CurrentPassword" },
        _ => new Refusal($"account.{error.Code}", error.Description) { Field = PasswordField },
    };
}
