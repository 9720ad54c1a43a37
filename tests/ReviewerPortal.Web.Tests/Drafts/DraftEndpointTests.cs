using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReviewerPortal.Data.Drafts;
using ReviewerPortal.Web.Features.Accounts;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Drafts;

public partial class DraftEndpointTests(PortalHost host)
{
    [Fact]
    public async Task Put_WhenTheTokenIsMissing_IsRefused()
    {
        using var client = await NurseAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(client, HttpMethod.Put, "a", token: null, new { text = "x", revision = 0 })).StatusCode);
    }

    [Fact]
    public async Task Put_WhenNobodyIsSignedIn_StoresNothing()
    {
        using var client = host.NewClient();

        var answer = await SendAsync(client, HttpMethod.Put, "a", token: null, new { text = "x", revision = 0 });

        Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Redirect, $"{answer.StatusCode}");
    }

    [Fact]
    public async Task Put_WhenTheRevisionIsOld_AnswersTheStoredTextAndItsTime()
    {
        using var client = await NurseAsync();
        var token = await TokenAsync(client);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(client, HttpMethod.Put, "b", token, new { text = "first", revision = 0 })).StatusCode);

        var answer = await SendAsync(client, HttpMethod.Put, "b", token, new { text = "second", revision = 0 });

        var stored = await answer.Content.ReadFromJsonAsync<JsonElement>(CancellationToken.None);
        Assert.Equal((HttpStatusCode.Conflict, "first", 1), (answer.StatusCode, stored.GetProperty("text").GetString(), stored.GetProperty("revision").GetInt32()));
        Assert.True(stored.GetProperty("savedAt").TryGetDateTimeOffset(out _));
    }

    [Fact]
    public async Task Put_WhenTheTextIsTooLong_SaysHowLongItMayBe()
    {
        using var client = await NurseAsync();

        var answer = await SendAsync(client, HttpMethod.Put, "c", await TokenAsync(client), new { text = new string('x', Draft.TextLength + 1), revision = 0 });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("400,000", (await answer.Content.ReadFromJsonAsync<JsonElement>(CancellationToken.None)).GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_WhenSignedIn_ForgetsTheScope()
    {
        using var client = await NurseAsync();
        var token = await TokenAsync(client);
        await SendAsync(client, HttpMethod.Put, "d", token, new { text = "first", revision = 0 });

        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(client, HttpMethod.Delete, "d", token, null)).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(client, HttpMethod.Put, "d", token, new { text = "anew", revision = 0 })).StatusCode);
    }

    [Theory]
    [InlineData("Reading")]
    [InlineData("reading")]
    public async Task Put_OfWhatADirectorRead_IsRefused_BecauseNobodyTypesIt(string spelled)
    {
        using var client = await NurseAsync();
        var field = $"{spelled}-{Guid.CreateVersion7():N}";

        var answer = await SendAsync(client, HttpMethod.Put, "e", await TokenAsync(client), new { text = "2026-01-01", revision = 0 }, field);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<PortalClient> NurseAsync()
    {
        var client = host.NewClient();
        await client.SignInAsync(DemoAccounts.Nurse2);
        return client;
    }

    private static async Task<string> TokenAsync(PortalClient client) =>
        DraftToken().Match(await client.ReadAsync(PortalUrls.Case("UM-2026-00001"))).Groups["token"].Value;

    private static async Task<HttpResponseMessage> SendAsync(PortalClient client, HttpMethod method, string name, string? token, object? body, string field = "Field")
    {
        var path = method == HttpMethod.Put ? $"/drafts/endpoint-{name}/{field}" : $"/drafts/endpoint-{name}";
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
        if (request.Content is not null) await request.Content.LoadIntoBufferAsync(CancellationToken.None);
        if (token is not null) request.Headers.Add("RequestVerificationToken", token);
        return await client.Http.SendAsync(request, CancellationToken.None);
    }

    [GeneratedRegex("<meta name=\"portal-drafts\" content=\"(?<token>[^\"]+)\"")]
    private static partial Regex DraftToken();
}
