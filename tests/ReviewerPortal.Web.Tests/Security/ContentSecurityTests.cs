using System.Net;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Security;

public class ContentSecurityTests(PortalHost host)
{
    [Fact]
    public async Task Page_Always_CarriesOneStrictPolicy()
    {
        using var client = host.NewClient();

        var answer = await client.GetAsync(PortalUrls.SignIn);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        var directives = policy.Split("; ");
        Assert.Contains("default-src 'self'", directives);
        Assert.Contains("frame-ancestors 'none'", directives);
        Assert.Contains("object-src 'none'", directives);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Equal(["style-src-attr 'unsafe-inline'"], directives.Where(d => d.Contains("unsafe-inline", StringComparison.Ordinal)));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task ImportMap_Always_CarriesTheNonceOfThePolicy()
    {
        using var client = host.NewClient();
        var answer = await client.GetAsync(PortalUrls.SignIn);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        var nonce = answer.Headers.GetValues("Content-Security-Policy").Single().Split("'nonce-")[1].Split('\'')[0];

        Assert.Contains($"nonce=\"{nonce}\"", page, StringComparison.Ordinal);
    }
}
