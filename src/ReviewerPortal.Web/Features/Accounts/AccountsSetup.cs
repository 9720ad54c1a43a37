using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Web.Security;

namespace ReviewerPortal.Web.Features.Accounts;

/// <summary>Registers the account pages' use cases and the addresses that are no pages.</summary>
internal static class AccountsSetup
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FirstAdministratorToken>();
        builder.Services.AddSingleton<StartingAccounts>();
        builder.Services.AddSingleton<AccountsAudit>();
        builder.Services.AddScoped<SignIn>();
        builder.Services.AddScoped<ChangePassword>();
        builder.Services.AddScoped<CreateFirstAdministrator>();
    }

    public static void MapAccounts(this WebApplication app)
    {
        app.MapGet(PortalUrls.Start, (ClaimsPrincipal person) => Results.LocalRedirect(LandingPage.For(person.Roles())));
        app.MapPost(PortalUrls.SignOut, SignOutAsync);
        // The page's script calls this while somebody works, because a circuit does not renew the cookie.
        app.MapGet(PortalUrls.KeepAlive, () => Results.NoContent());
    }

    private static async Task<IResult> SignOutAsync(
        HttpContext context, IAntiforgery antiforgery, SignInManager<Person> signIns, AccountsAudit audit, bool idle = false)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Results.BadRequest();

        await signIns.SignOutAsync();
        await audit.SignedOutAsync(context.User.PersonId());
        return Results.LocalRedirect(idle ? $"{PortalUrls.SignIn}?idle=true" : PortalUrls.SignIn);
    }
}
