using System.Net;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.Accounts;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Accounts;

public class FirstAdministratorTests
{
    private const string Password = "a-first-long-password";

    [Fact]
    public async Task Production_WhenTheDatabaseIsEmpty_CreatesOneAdministratorWithTheToken()
    {
        await using var host = new PortalHost("Production", []);
        using var client = host.NewClient();
        var token = host.Get<FirstAdministratorToken>();
        token.Issue();
        var secret = token.TakeForPrinting()!;

        Assert.Equal(0, await CountPeopleAsync(host));
        Assert.Contains("not the one", await CreateAsync(client, "0000", "first@plan.example"), StringComparison.Ordinal);
        var weak = await CreateAsync(client, secret, "first@plan.example", "short");
        var done = await PostAsync(client, secret, "first@plan.example", Password);
        var again = await client.ReadAsync(PortalUrls.FirstAdministrator);

        Assert.Contains("at least 12 characters", weak, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Contains(CreateFirstAdministrator.AlreadyDone.Sentence, again, StringComparison.Ordinal);
        Assert.DoesNotContain("Setup token", again, StringComparison.Ordinal);
        await AssertIsAdministratorAsync(host, client);
    }

    [Fact]
    public async Task Production_WhenSignedIn_SetsHostCookiesOnly()
    {
        await using var host = new PortalHost("Production", []);
        using var client = host.NewClient();
        var token = host.Get<FirstAdministratorToken>();
        token.Issue();
        await PostAsync(client, token.TakeForPrinting()!, "first@plan.example", Password);

        var answer = await client.SignInAsync("first@plan.example", Password);

        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.NotEmpty(cookies);
        Assert.All(cookies, c => Assert.Matches("^__Host-portal-.*secure", c));
    }

    [Fact]
    public async Task Production_WhenAskedWithoutTls_ExplainsItself()
    {
        await using var host = new PortalHost("Production", []);
        using var client = host.NewClient();
        client.Http.BaseAddress = new Uri("http://localhost");

        var answer = await client.GetAsync(PortalUrls.SignIn);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("HTTPS only", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public void TryUse_WhenCalledTwice_AcceptsTheTokenOnce()
    {
        var token = new FirstAdministratorToken();
        token.Issue();
        var secret = token.TakeForPrinting();

        Assert.False(token.TryUse("guess"));
        Assert.True(token.TryUse(secret));
        Assert.False(token.TryUse(secret));
        Assert.Null(token.TakeForPrinting());
    }

    private static async Task AssertIsAdministratorAsync(PortalHost host, PortalClient client)
    {
        await using var context = host.NewContext();
        var person = await context.EnabledPeopleInRole(Role.Administrator).SingleAsync();
        Assert.Equal("first@plan.example", person.Email);
        var answer = await client.SignInAsync("first@plan.example", Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task<int> CountPeopleAsync(PortalHost host)
    {
        await using var context = host.NewContext();
        return await context.Users.CountAsync();
    }

    private static async Task<string> CreateAsync(PortalClient client, string token, string email, string password = Password) =>
        WebUtility.HtmlDecode(await (await PostAsync(client, token, email, password)).Content.ReadAsStringAsync());

    private static Task<HttpResponseMessage> PostAsync(PortalClient client, string token, string email, string password) =>
        client.PostFormAsync(PortalUrls.FirstAdministrator, ("Token", token), ("FullName", "Ada Firstperson"), ("Email", email), ("Password", password));
}
