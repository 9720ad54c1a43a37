using Microsoft.AspNetCore.Identity;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Features.Accounts;

namespace ReviewerPortal.Web.Features.Admin;

/// <summary>Adds somebody who may sign in.</summary>
internal sealed class AddPerson(PeopleWork work, PeopleAudit audit)
{
    /// <summary>
    /// Without a typed password one is generated. The result carries the password, to be shown once; it is stored only as a hash.
    /// Refuses wrong fields, a taken email and a weak password.
    /// </summary>
    public Task<Result<AddedPerson>> ExecuteAsync(Guid actingId, PersonForm form, string? password) =>
        work.RunAsync<AddedPerson>(actingId, "add person", async people =>
        {
            var wrong = PersonFormRules.Check(form);
            if (wrong.Count > 0)
                return wrong.ToArray();

            var person = new Person { Id = Guid.CreateVersion7() };
            form.ApplyTo(person);
            var secret = string.IsNullOrWhiteSpace(password) ? NewPassword.Generate() : password;
            var created = await CreateAsync(people, person, secret, form);
            if (!created.Succeeded)
                return IdentityRefusals.Of(created).ToArray();

            await audit.AddedAsync(people, actingId, person);
            return new AddedPerson(person.Id, secret);
        });

    private static async Task<IdentityResult> CreateAsync(PeopleScope people, Person person, string password, PersonForm form)
    {
        var created = await people.Users.CreateAsync(person, password);
        return created.Succeeded ? await people.Users.AddToRolesAsync(person, form.Roles.Select(r => r.ToString())) : created;
    }
}

/// <summary>The new person and the password to hand over.</summary>
internal sealed record AddedPerson(Guid PersonId, string Password);
