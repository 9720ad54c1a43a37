using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Features.Accounts;

/// <summary>Creates the first administrator of an empty installation; the console's token stands in for a sign-in.</summary>
internal sealed class CreateFirstAdministrator(IServiceScopeFactory scopes, FirstAdministratorToken token, AccountsAudit audit)
{
    public static readonly Refusal WrongToken = new("first-administrator.wrong-token",
        "The setup token is not the one that the server's console printed.") { Field = nameof(FirstAdministratorForm.Token) };

    public static readonly Refusal AlreadyDone = new("first-administrator.already-done",
        "The first administrator exists. Sign in, or ask an administrator for an account.");

    public async Task<Result> ExecuteAsync(FirstAdministratorForm form)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        if (!token.IsOpen || await users.Users.AnyAsync())
            return AlreadyDone;
        if (!token.Matches(form.Token))
            return WrongToken;

        var person = form.ToPerson();
        var refusals = form.Check().Concat(await IdentityRefusals.OfPasswordAsync(users, person, form.Password)).ToList();
        if (refusals.Count > 0)
            return Result.Refused(refusals);
        return token.TryUse(form.Token) ? await CreateAsync(users, person, form.Password) : AlreadyDone;
    }

    private async Task<Result> CreateAsync(UserManager<Person> users, Person person, string password)
    {
        var created = await users.CreateAsync(person, password);
        if (!created.Succeeded)
        {
            token.Issue();
            return Result.Refused([.. IdentityRefusals.Of(created)]);
        }
        await users.AddToRoleAsync(person, nameof(Role.Administrator));
        await audit.FirstAdministratorCreatedAsync(person.Id);
        return Result.Done;
    }
}

/// <summary>What the first administrator types.</summary>
internal sealed class FirstAdministratorForm
{
    public string Token { get; set; } = "";

    public string FullName { get; set; } = "";

    public string Email { get; set; } = "";

    public string Password { get; set; } = "";

    public IEnumerable<Refusal> Check()
    {
        if (string.IsNullOrWhiteSpace(FullName) || FullName.Length > Person.NameLength)
            yield return new Refusal("first-administrator.name", "Enter your full name.") { Field = nameof(FullName) };
        if (!EmailShape.IsPlausible(Email))
            yield return new Refusal("first-administrator.email", "Enter an email address, for example name@plan.example.") { Field = nameof(Email) };
    }

    public Person ToPerson() => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = Email.Trim(),
        Email = Email.Trim(),
        EmailConfirmed = true,
        FullName = FullName.Trim(),
    };
}
