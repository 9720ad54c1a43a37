using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.Admin;
using ReviewerPortal.Web.Security;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Security;

public class OpenSessionTests(PortalHost host)
{
    [Fact]
    public async Task OpenSession_WhileNothingChanged_GoesOn()
    {
        var person = await host.AddPersonAsync(Role.Nurse);

        Assert.Equal((true, true), await IsCurrentAsync(await PrincipalOfAsync(person)));
    }

    [Fact]
    public async Task OpenSession_WhenThePersonIsDisabled_EndsInCircuitAndCookie()
    {
        var person = await host.AddPersonAsync(Role.Nurse);
        var principal = await PrincipalOfAsync(person);

        await host.DisableAsync(person.Id);

        Assert.Equal((false, false), await IsCurrentAsync(principal));
    }

    [Fact]
    public async Task OpenSession_WhenThePasswordIsReset_EndsInCircuitAndCookie()
    {
        var administrator = await host.AddPersonAsync(Role.Administrator);
        var person = await host.AddPersonAsync(Role.Nurse);
        var principal = await PrincipalOfAsync(person);

        await host.Get<ResetPassword>().ExecuteAsync(administrator.Id, person.Id, 0);

        Assert.Equal((false, false), await IsCurrentAsync(principal));
    }

    private async Task<ClaimsPrincipal> PrincipalOfAsync(Person person)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Person>>().CreateAsync(person);
    }

    private async Task<(bool Circuit, bool Cookie)> IsCurrentAsync(ClaimsPrincipal principal)
    {
        using var state = new RevalidatingPersonState(
            host.Get<ILoggerFactory>(), host.Get<IServiceScopeFactory>(), host.Get<IOptions<IdentityOptions>>());
        await using var scope = host.Services.CreateAsyncScope();
        var signIns = scope.ServiceProvider.GetRequiredService<SignInManager<Person>>();
        return (await state.IsCurrentAsync(principal), await signIns.ValidateSecurityStampAsync(principal) is not null);
    }
}
