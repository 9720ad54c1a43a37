using System.Net;
using System.Text.RegularExpressions;
using ReviewerPortal.Web.Features.Accounts;

namespace ReviewerPortal.Web.Tests.Support;

/// <summary>Reads pages and posts forms as a browser does, antiforgery token included.</summary>
public sealed partial class PortalClient(HttpClient http) : IDisposable
{
    public HttpClient Http { get; } = http;

    public Task<HttpResponseMessage> GetAsync(string url) => Http.GetAsync(new Uri(url, UriKind.Relative));

    public async Task<string> ReadAsync(string url) => WebUtility.HtmlDecode(await Http.GetStringAsync(new Uri(url, UriKind.Relative)));

    /// <summary>Loads the page for its token and form name, then posts the fields to it.</summary>
    public async Task<HttpResponseMessage> PostFormAsync(string url, params (string Name, string Value)[] fields)
    {
        var page = await Http.GetStringAsync(new Uri(url, UriKind.Relative));
        return await Http.PostAsync(new Uri(url, UriKind.Relative), Form(page, fields.Select(f => ($"Form.{f.Name}", f.Value))));
    }

    public Task<HttpResponseMessage> SignInAsync(string email, string password, string url = PortalUrls.SignIn) =>
        PostFormAsync(url, ("Email", email), ("Password", password));

    /// <summary>Signs a demo account in; fails when the portal refuses.</summary>
    public async Task SignInAsync(DemoAccount account)
    {
        var answer = await SignInAsync(account.Email, DemoAccounts.Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>The hidden antiforgery field of a page.</summary>
    public static string Token(string page) => TokenField().Match(page).Groups["token"].Value;

    private static FormUrlEncodedContent Form(string page, IEnumerable<(string Name, string Value)> fields) => new(
    [
        new("_handler", HandlerField().Match(page).Groups["name"].Value),
        new("__RequestVerificationToken", Token(page)),
        .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)),
    ]);

    public void Dispose() => Http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex TokenField();

    [GeneratedRegex("name=\"_handler\" value=\"(?<name>[^\"]+)\"")]
    private static partial Regex HandlerField();
}
