using System.Net;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Accounts;

public class ChangePasswordTests(PortalHost host)
{
    private const string Next = "another-long-password";

    [Fact]
    public async Task ChangePassword_WhenTheCurrentOneIsRight_OnlyTheNewOneSignsIn()
    {
        var person = await host.AddPersonAsync(Role.Nurse);
        using var client = host.NewClient();
        await client.SignInAsync(person.Email!, People.Password);

        var page = await ChangeAsync(client, People.Password, Next, Next);

        Assert.Contains("The password is changed.", page, StringComparison.Ordinal);
        using var other = host.NewClient();
        Assert.Equal(HttpStatusCode.OK, (await other.SignInAsync(person.Email!, People.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await other.SignInAsync(person.Email!, Next)).StatusCode);
    }

    [Theory]
    [InlineData("not the password", Next, Next, "The password is not right.")]
    [InlineData(People.Password, Next, "something-else-altogether", "The two new passwords differ.")]
    [InlineData(People.Password, "short", "short", "at least 12 characters")]
    public async Task ChangePassword_WhenSomethingIsWrong_SaysWhatBesideTheField(string current, string next, string repeat, string sentence)
    {
        var person = await host.AddPersonAsync(Role.Nurse);
        using var client = host.NewClient();
        await client.SignInAsync(person.Email!, People.Password);

        var page = await ChangeAsync(client, current, next, repeat);

        Assert.Contains("class=\"field-error\"", page, StringComparison.Ordinal);
        Assert.Contains(sentence, page, StringComparison.Ordinal);
    }

    private static async Task<string> ChangeAsync(PortalClient client, string current, string next, string repeat)
    {
        var answer = await client.PostFormAsync(PortalUrls.ChangePassword, ("CurrentPassword", current), ("Password", next), ("Repeat", repeat));
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
