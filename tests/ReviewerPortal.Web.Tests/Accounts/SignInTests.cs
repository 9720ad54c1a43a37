using System.Net;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.Accounts;
using ReviewerPortal.Web.Security;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Accounts;

public class SignInTests(PortalHost host)
{
    public static TheoryData<string, string> Landings => new()
    {
        { DemoAccounts.Nurse.Email, "/" },
        { DemoAccounts.Nurse2.Email, "/" },
        { DemoAccounts.Director.Email, "/sign-off" },
        { DemoAccounts.Director2.Email, "/sign-off" },
        { DemoAccounts.Auditor.Email, "/letters" },
        { DemoAccounts.Administrator.Email, "/admin/people" },
    };

    [Theory]
    [MemberData(nameof(Landings))]
    public async Task SignIn_WhenPasswordIsRight_LandsOnThePageOfTheWork(string email, string page)
    {
        using var client = host.NewClient();

        var answer = await client.SignInAsync(email, DemoAccounts.Password);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(page, PathOf(answer));
    }

    [Fact]
    public async Task SignIn_WhenPasswordIsWrong_SaysSoAndKeepsTheEmail()
    {
        var person = await host.AddPersonAsync(Role.Nurse);
        using var client = host.NewClient();

        var page = await PageOf(await client.SignInAsync(person.Email!, "not the password"));

        Assert.Contains(AccountRefusals.WrongSignIn.Sentence, page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{person.Email}\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody@demo.example", "not the password")]
    [InlineData("", "")]
    public async Task SignIn_WhenNobodyHasTheEmail_SaysTheSame(string email, string password)
    {
        using var client = host.NewClient();

        var page = await PageOf(await client.SignInAsync(email, password));

        Assert.Contains(AccountRefusals.WrongSignIn.Sentence, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WhenWrongFiveTimes_LocksEvenTheRightPassword()
    {
        var person = await host.AddPersonAsync(Role.Nurse);
        using var client = host.NewClient();
        for (var i = 0; i < 5; i++)
            await client.SignInAsync(person.Email!, "not the password");

        var page = await PageOf(await client.SignInAsync(person.Email!, People.Password));

        Assert.Contains(AccountRefusals.Locked.Sentence, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WhenDisabled_TellsOnlyWhoKnowsThePassword()
    {
        var person = await host.AddPersonAsync(Role.Nurse);
        await host.DisableAsync(person.Id);
        using var client = host.NewClient();

        var right = await PageOf(await client.SignInAsync(person.Email!, People.Password));
        var wrong = await PageOf(await client.SignInAsync(person.Email!, "not the password"));

        Assert.Contains(AccountRefusals.Disabled.Sentence, right, StringComparison.Ordinal);
        Assert.Contains(AccountRefusals.WrongSignIn.Sentence, wrong, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/people")]
    [InlineData("/account/change-password")]
    [InlineData("/no-such-page")]
    [InlineData("/account/keep-alive")]
    public async Task Page_WhenAnonymous_AsksForSignIn(string url)
    {
        using var client = host.NewClient();

        var answer = await client.GetAsync(url);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/account/sign-in?returnUrl=", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Circuit_WhenAnonymous_IsRefused()
    {
        using var client = host.NewClient();

        var answer = await client.Http.PostAsync(new Uri("/_blazor/negotiate?negotiateVersion=1", UriKind.Relative), null);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("/cases/UM-1?tab=policy", "/cases/UM-1?tab=policy")]
    [InlineData("https://elsewhere.example/", "/admin/people")]
    [InlineData("//elsewhere.example/", "/admin/people")]
    [InlineData("/\\elsewhere.example/", "/admin/people")]
    public async Task SignIn_WhenAReturnAddressIsGiven_FollowsOnlyItsOwn(string returnUrl, string landed)
    {
        using var client = host.NewClient();

        var answer = await client.SignInAsync(DemoAccounts.Administrator.Email, DemoAccounts.Password, PortalUrls.SignInThen(returnUrl));

        Assert.Equal(landed, PathOf(answer));
    }

    [Fact]
    public async Task AdministratorPage_WhenANurseAsks_IsDenied()
    {
        using var client = host.NewClient();
        await client.SignInAsync(DemoAccounts.Nurse);

        var answer = await client.GetAsync(PortalUrls.People);

        Assert.Equal(PortalUrls.AccessDenied, answer.Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task SignOut_WhenTheFormTokenIsMissing_IsRefusedWithWhatToDo()
    {
        using var client = host.NewClient();
        await client.SignInAsync(DemoAccounts.Administrator);

        var answer = await client.Http.PostAsync(new Uri(PortalUrls.SignOut, UriKind.Relative), null);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("The form had expired", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await client.GetAsync(PortalUrls.KeepAlive)).StatusCode);
    }

    [Fact]
    public async Task UnknownAddress_WhenSignedIn_ShowsThatThereIsNoPage()
    {
        using var client = host.NewClient();
        await client.SignInAsync(DemoAccounts.Administrator);

        var answer = await client.GetAsync("/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Page not found", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WhenSignedIn_LeadsToThePageOfTheWork()
    {
        using var client = host.NewClient();
        await client.SignInAsync(DemoAccounts.Auditor);

        Assert.Equal(PortalUrls.Letters, PathOf(await client.GetAsync(PortalUrls.Start)));
    }

    private static string PathOf(HttpResponseMessage answer)
    {
        var location = answer.Headers.Location!;
        return location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString;
    }

    private static async Task<string> PageOf(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
