using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.Accounts;
using ReviewerPortal.Web.Features.Admin;
using ReviewerPortal.Web.Security;
using ReviewerPortal.Web.Tests.Support;
using static ReviewerPortal.Web.Features.Admin.PeopleRefusals;

namespace ReviewerPortal.Web.Tests.Admin;

public class PeopleTests(PortalHost host)
{
    [Fact]
    public async Task AddPerson_WhenTheFormIsWhole_AddsSomebodyWhoCanSignIn()
    {
        var administrator = await host.AddPersonAsync(Role.Administrator);

        var added = (await host.Get<AddPerson>().ExecuteAsync(administrator.Id, NewForm(), null)).Value;

        var person = await host.ReadPersonAsync(added.PersonId);
        Assert.Equal(("Sam Sampleton", "MD", "TX"), (person.FullName, person.Credentials, person.LicenseState));
        Assert.False((await host.Get<Reauthentication>().CheckPasswordAsync(person.Id, added.Password)).IsRefused);
        await using var context = host.NewContext();
        Assert.Equal([Role.MedicalDirector], await context.RolesOfAsync(person.Id));
    }

    [Fact]
    public async Task AddPerson_WhenFieldsAreWrong_NamesEachField()
    {
        var administrator = await host.AddPersonAsync(Role.Administrator);
        var form = new PersonForm { Email = "sam", LicenseState = "ZZ", Roles = new HashSet<Role> { Role.MedicalDirector } };

        var result = await host.Get<AddPerson>().ExecuteAsync(administrator.Id, form, null);

        Assert.Equal(["FullName", "Email", "LicenseState", "LicenseNumber", "LicenseExpiresOn", "Credentials"], result.Refusals.Select(r => r.Field));
    }

    [Fact]
    public async Task AddPerson_WhenNoRoleIsChosen_IsRefused()
    {
        var administrator = await host.AddPersonAsync(Role.Administrator);
        var form = NewForm();
        form.Roles.Clear();

        var result = await host.Get<AddPerson>().ExecuteAsync(administrator.Id, form, null);

        Assert.Equal("person.role-missing", Assert.Single(result.Refusals).Code);
    }

    [Fact]
    public async Task AddPerson_WhenTheEmailIsTaken_SaysSoBesideTheEmail()
    {
        var administrator = await host.AddPersonAsync(Role.Administrator);
        var form = NewForm();
        form.Email = DemoAccounts.Nurse.Email.ToUpperInvariant();

        var result = await host.Get<AddPerson>().ExecuteAsync(administrator.Id, form, null);

        Assert.Equal(("account.email-taken", "Email"), (Assert.Single(result.Refusals).Code, result.Refusals[0].Field));
    }

    [Fact]
    public async Task AddPerson_WhenThePasswordIsWeak_AddsNobody()
    {
        var administrator = await host.AddPersonAsync(Role.Administrator);
        var form = NewForm();

        var result = await host.Get<AddPerson>().ExecuteAsync(administrator.Id, form, "short");

        Assert.All(result.Refusals, r => Assert.Equal("Password", r.Field));
        Assert.Empty((await host.Get<PeopleQuery>().ListAsync(form.Email, 1)).Rows);
    }

    [Theory]
    [InlineData(Role.Nurse)]
    [InlineData(Role.MedicalDirector)]
    [InlineData(Role.Auditor)]
    public async Task EveryChange_WhenTheActorIsNoAdministrator_IsRefused(Role role)
    {
        var actor = await host.AddPersonAsync(role);

        Assert.All(await TryEverythingAsync(actor.Id), result => Assert.Equal(NotAdministrator, Assert.Single(result.Refusals)));
    }

    [Fact]
    public async Task EveryChange_WhenTheAdministratorIsDisabled_IsRefused()
    {
        var actor = await host.AddPersonAsync(Role.Administrator);
        await host.DisableAsync(actor.Id);

        Assert.All(await TryEverythingAsync(actor.Id), result => Assert.Equal(NotAdministrator, Assert.Single(result.Refusals)));
    }

    [Fact]
    public async Task ChangePerson_WhenRolesChange_EndsTheOpenSessions()
    {
        var administrator = await host.AddPersonAsync(Role.Administrator);
        var person = await host.AddPersonAsync(Role.Nurse);

        var result = await host.Get<ChangePerson>().ExecuteAsync(administrator.Id, person.Id, 0, NewForm(person.Email));

        Assert.False(result.IsRefused);
        var after = await host.ReadPersonAsync(person.Id);
        Assert.NotEqual(person.SecurityStamp, after.SecurityStamp);
        Assert.Equal((1L, "Sam Sampleton"), (after.Version, after.FullName));
        await using var context = host.NewContext();
        Assert.Equal([Role.MedicalDirector], await context.RolesOfAsync(person.Id));
    }

    [Fact]
    public async Task ChangePerson_WhenSomebodyElseChangedIt_IsRefusedAndKeepsTheirs()
    {
        var administrator = await host.AddPersonAsync(Role.Administrator);
        var person = await host.AddPersonAsync(Role.Nurse);
        await host.Get<ChangePerson>().ExecuteAsync(administrator.Id, person.Id, 0, NewForm(person.Email));
        var late = NewForm(person.Email);
        late.FullName = "Too Late";

        var result = await host.Get<ChangePerson>().ExecuteAsync(administrator.Id, person.Id, 0, late);

        Assert.Equal(Stale, Assert.Single(result.Refusals));
        Assert.Equal("Sam Sampleton", (await host.ReadPersonAsync(person.Id)).FullName);
    }

    [Fact]
    public async Task Administrator_WhenTheChangeIsAboutThemselves_CannotLoseTheRight()
    {
        var administrator = await host.AddPersonAsync(Role.Administrator);

        var demoted = await host.Get<ChangePerson>().ExecuteAsync(administrator.Id, administrator.Id, 0, NewForm(administrator.Email));
        var disabled = await host.Get<DisablePerson>().DisableAsync(administrator.Id, administrator.Id, 0);
        var reset = await host.Get<ResetPassword>().ExecuteAsync(administrator.Id, administrator.Id, 0);

        Assert.Equal([DemotesSelf, DisablesSelf, ResetsSelf], [demoted.Refusals[0], disabled.Refusals[0], reset.Refusals[0]]);
    }

    [Fact]
    public async Task Administrators_WhenTwoDisableEachOther_OneRemains()
    {
        var first = await host.AddPersonAsync(Role.Administrator);
        var second = await host.AddPersonAsync(Role.Administrator);
        var disable = host.Get<DisablePerson>();

        var results = await Task.WhenAll(disable.DisableAsync(first.Id, second.Id, 0), disable.DisableAsync(second.Id, first.Id, 0));

        Assert.Equal(NotAdministrator, Assert.Single(Assert.Single(results, r => r.IsRefused).Refusals));
    }

    [Fact]
    public async Task DisablePerson_WhenDoneAndUndone_TakesAndGivesAccess()
    {
        var administrator = await host.AddPersonAsync(Role.Administrator);
        var person = await host.AddPersonAsync(Role.Nurse);
        var disable = host.Get<DisablePerson>();

        await disable.DisableAsync(administrator.Id, person.Id, 0);
        var refused = await host.Get<Reauthentication>().CheckPasswordAsync(person.Id, People.Password);
        await disable.EnableAsync(administrator.Id, person.Id, 1);
        var accepted = await host.Get<Reauthentication>().CheckPasswordAsync(person.Id, People.Password);

        Assert.Equal(AccountRefusals.Disabled, refused.Refusals[0]);
        Assert.False(accepted.IsRefused);
    }

    [Fact]
    public async Task ResetPassword_WhenLockedOut_GivesANewPasswordAndUnlocks()
    {
        var administrator = await host.AddPersonAsync(Role.Administrator);
        var person = await host.AddPersonAsync(Role.Nurse);
        var reauthentication = host.Get<Reauthentication>();
        for (var i = 0; i < 5; i++)
            await reauthentication.CheckPasswordAsync(person.Id, "wrong");

        var password = (await host.Get<ResetPassword>().ExecuteAsync(administrator.Id, person.Id, 0)).Value;

        Assert.Matches("^[a-z2-9]{4}(-[a-z2-9]{4}){3}$", password);
        Assert.False((await reauthentication.CheckPasswordAsync(person.Id, password)).IsRefused);
        Assert.NotEqual(person.SecurityStamp, (await host.ReadPersonAsync(person.Id)).SecurityStamp);
    }

    [Fact]
    public async Task PeopleQuery_WhenSearched_FindsByNameAndEmailInAnyCase()
    {
        var query = host.Get<PeopleQuery>();

        Assert.Equal("Dana Placeholder", Assert.Single((await query.ListAsync("dana PLACE", 1)).Rows).FullName);
        Assert.Equal("Dana Placeholder", Assert.Single((await query.ListAsync("Director@demo", 1)).Rows).FullName);
        Assert.Empty((await query.ListAsync("nobody at all", 1)).Rows);
    }

    private async Task<IReadOnlyList<Result>> TryEverythingAsync(Guid actorId)
    {
        var person = await host.AddPersonAsync(Role.Nurse);
        return
        [
            await host.Get<AddPerson>().ExecuteAsync(actorId, NewForm(), null),
            await host.Get<ChangePerson>().ExecuteAsync(actorId, person.Id, 0, NewForm()),
            await host.Get<DisablePerson>().DisableAsync(actorId, person.Id, 0),
            await host.Get<DisablePerson>().EnableAsync(actorId, person.Id, 0),
            await host.Get<ResetPassword>().ExecuteAsync(actorId, person.Id, 0),
        ];
    }

    private static PersonForm NewForm(string? email = null) => new()
    {
        FullName = "Sam Sampleton",
        Email = email ?? $"{Guid.NewGuid():N}@test.example",
        Credentials = "MD",
        LicenseNumber = "MD-TEST-1",
        LicenseState = "tx",
        LicenseExpiresOn = new DateOnly(2030, 1, 31),
        Roles = new HashSet<Role> { Role.MedicalDirector },
    };
}
