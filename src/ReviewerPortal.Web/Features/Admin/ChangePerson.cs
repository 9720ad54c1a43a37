using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.Accounts;

namespace ReviewerPortal.Web.Features.Admin;

/// <summary>Changes a person's name, credentials, licence and roles. Signed determinations keep what was true when they were signed.</summary>
internal sealed class ChangePerson(PeopleWork work, PeopleAudit audit)
{
    /// <summary>
    /// Refuses wrong fields, a taken email, a version that is no longer current, and an administrator who drops their own role.
    /// Changed roles end the person's open sessions within a minute.
    /// </summary>
    public async Task<Result> ExecuteAsync(Guid actingId, Guid personId, long version, PersonForm form) =>
        await work.RunAsync<Guid>(actingId, "change person", async people =>
        {
            var found = await people.FindAsync(personId, version);
            if (found.IsRefused)
                return found.Refusals.ToArray();
            var wrong = PersonFormRules.Check(form);
            if (wrong.Count > 0)
                return wrong.ToArray();
            if (actingId == personId && !form.Roles.Contains(Role.Administrator))
                return PeopleRefusals.DemotesSelf;
            return await ApplyAsync(people, actingId, found.Value, form);
        });

    private async Task<Result<Guid>> ApplyAsync(PeopleScope people, Guid actingId, Person person, PersonForm form)
    {
        form.ApplyTo(person);
        var saved = await people.Users.UpdateAsync(person);
        if (!saved.Succeeded)
            return IdentityRefusals.Of(saved).ToArray();

        await SetRolesAsync(people, person, form.Roles);
        person.Version++;
        await audit.ChangedAsync(people, actingId, person);
        return person.Id;
    }

    /// <summary>Where the roles differ from before, the cookie stops counting.</summary>
    private static async Task SetRolesAsync(PeopleScope people, Person person, ISet<Role> wanted)
    {
        var before = await people.Context.RolesOfAsync(person.Id);
        var removed = before.Except(wanted).Select(r => r.ToString()).ToList();
        var added = wanted.Except(before).Select(r => r.ToString()).ToList();
        if (removed.Count + added.Count == 0)
            return;

        await people.Users.RemoveFromRolesAsync(person, removed);
        await people.Users.AddToRolesAsync(person, added);
        await people.Users.UpdateSecurityStampAsync(person);
    }
}
