using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReviewerPortal.Data;
using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Web.Operations.Demo;

/// <summary>
/// One demo case as its file describes it: the request, received so many hours before the load, and what people did with it,
/// each step so many hours after the receipt. A case of one of the ten stories names its number.
/// </summary>
internal sealed record DemoCase(
    int? Story, DemoMember Member, DemoRepresentative? Representative, string State, LineOfBusiness LineOfBusiness, Funding? Funding, string? PlanProduct, DateOnly? CoverageFrom,
    RequestType RequestType, Urgency Urgency, bool PhysicianSupportsExpedite, double ReceivedHoursAgo, DemoProvider RequestingProvider,
    IReadOnlyList<Diagnosis> Diagnoses, IReadOnlyList<DemoService> Services, IReadOnlyList<DemoDocument> Documents, IReadOnlyList<DemoStep> Steps)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The folder that holds the case's file and documents.</summary>
    [JsonIgnore]
    public string Folder { get; private init; } = "";

    public static IReadOnlyList<DemoCase> All() =>
        [.. DemoFiles.Names("cases/", "/case.json").Select(name => JsonSerializer.Deserialize<DemoCase>(DemoFiles.Read(name), Json)! with { Folder = Path.GetDirectoryName(name)! })];
}

internal sealed record DemoMember(
    string GivenName, string FamilyName, string MemberId, DateOnly BirthDate, IReadOnlyList<string> AddressLines, string? Phone, string? PreferredLanguage, bool LargePrint);

internal sealed record DemoRepresentative(string Name, IReadOnlyList<string> AddressLines);

internal sealed record DemoProvider(string Name, string? Organisation, string Npi, string? Phone, string? Fax, IReadOnlyList<string> AddressLines);

internal sealed record DemoService(string Code, string? Description, int Units, int FromDaysAhead, int ToDaysAhead, string? Method);

internal sealed record DemoDocument(string Title, string Kind, DateOnly Date, string? Author, string File);

/// <summary>The demo files, embedded in the data project so that they travel with every build.</summary>
internal static class DemoFiles
{
    private static readonly Assembly Home = typeof(PortalDbContext).Assembly;

    public static IEnumerable<string> Names(string prefix, string suffix) => Home.GetManifestResourceNames()
        .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(suffix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static byte[] Read(string name)
    {
        using var stream = Home.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The demo file {name} is missing.");
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}
