using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using ReviewerPortal.Web.Configuration;
using ReviewerPortal.Web.Features.Accounts;

namespace ReviewerPortal.Web.Operations;

/// <summary>
/// Tells whoever started the portal where it is and how to get in. Written to the console only:
/// a setup token has no place in a log file.
/// </summary>
internal static class StartAnnouncement
{
    public static void AnnounceWhenStarted(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        Console.WriteLine($"ReviewerPortal is ready at {address ?? "its configured address"}");
        if (app.Services.GetRequiredService<IOptions<PortalOptions>>().Value.DemoData)
            AnnounceDemoAccounts();
        if (app.Services.GetRequiredService<FirstAdministratorToken>().TakeForPrinting() is { } token)
            AnnounceToken(address, token);
    });

    private static void AnnounceDemoAccounts()
    {
        Console.WriteLine($"Demo accounts, all with the password {DemoAccounts.Password}");
        foreach (var account in DemoAccounts.All)
            Console.WriteLine($"  {account.Email,-24} {account.FullName} ({account.Role})");
    }

    private static void AnnounceToken(string? address, string token)
    {
        Console.WriteLine("There is no account yet. Create the first administrator, once, at");
        Console.WriteLine($"  {address}{PortalUrls.FirstAdministrator}");
        Console.WriteLine($"  setup token: {token}");
    }
}
