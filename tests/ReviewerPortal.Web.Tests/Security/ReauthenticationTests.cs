using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Security;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Security;

public class ReauthenticationTests(PortalHost host)
{
    [Fact]
    public async Task CheckPassword_WhenRight_IsDone()
    {
        var person = await host.AddPersonAsync(Role.MedicalDirector);

        var result = await host.Get<Reauthentication>().CheckPasswordAsync(person.Id, People.Password);

        Assert.False(result.IsRefused);
    }

    [Fact]
    public async Task CheckPassword_WhenWrongFiveTimes_LocksTheAccount()
    {
        var person = await host.AddPersonAsync(Role.MedicalDirector);
        var reauthentication = host.Get<Reauthentication>();

        var codes = new List<string>();
        for (var i = 0; i < 5; i++)
            codes.Add((await reauthentication.CheckPasswordAsync(person.Id, "wrong")).Refusals[0].Code);
        var right = await reauthentication.CheckPasswordAsync(person.Id, People.Password);

        var wrong = AccountRefusals.WrongPassword.Code;
        Assert.Equal([wrong, wrong, wrong, wrong, AccountRefusals.Locked.Code], codes);
        Assert.Equal(AccountRefusals.Locked, right.Refusals[0]);
    }

    [Fact]
    public async Task CheckPassword_WhenDisabledOrUnknown_IsRefused()
    {
        var person = await host.AddPersonAsync(Role.MedicalDirector);
        await host.DisableAsync(person.Id);
        var reauthentication = host.Get<Reauthentication>();

        Assert.Equal(AccountRefusals.Disabled, (await reauthentication.CheckPasswordAsync(person.Id, People.Password)).Refusals[0]);
        Assert.Equal(AccountRefusals.Disabled, (await reauthentication.CheckPasswordAsync(Guid.NewGuid(), People.Password)).Refusals[0]);
    }
}
