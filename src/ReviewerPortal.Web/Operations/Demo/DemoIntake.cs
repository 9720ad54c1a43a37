using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Web.Features.Intake;

namespace ReviewerPortal.Web.Operations.Demo;

/// <summary>Turns a demo file into the request that the intake use case takes.</summary>
internal static class DemoIntake
{
    public static CaseIntake Of(DemoCase demo, DateTimeOffset receivedAt, DateOnly today) => new()
    {
        Member = MemberOf(demo),
        RequestingProvider = ProviderOf(demo.RequestingProvider),
        Coverage = new Coverage { LineOfBusiness = demo.LineOfBusiness, Funding = demo.Funding, Product = demo.PlanProduct, ActiveFrom = demo.CoverageFrom },
        RequestType = demo.RequestType,
        Urgency = demo.Urgency,
        PhysicianSupportsExpedite = demo.PhysicianSupportsExpedite,
        ReceivedAt = receivedAt,
        Diagnoses = demo.Diagnoses,
        Services = [.. demo.Services.Select(s => new IntakeService(s.Code, s.Description ?? "", s.Units, today.AddDays(s.FromDaysAhead), today.AddDays(s.ToDaysAhead), s.Method, null))],
    };

    public static IReadOnlyList<ArrivedDocument> DocumentsOf(DemoCase demo) =>
        [.. demo.Documents.Select(d => new ArrivedDocument(d.Title, InWords(d.Kind), d.Author, d.Date, DemoFiles.Read($"{demo.Folder}/{d.File}"), "text/plain; charset=utf-8"))];

    private static Member MemberOf(DemoCase demo) => new()
    {
        GivenName = demo.Member.GivenName,
        FamilyName = demo.Member.FamilyName,
        MemberId = demo.Member.MemberId,
        BirthDate = demo.Member.BirthDate,
        Address = Lines(demo.Member.AddressLines),
        Phone = demo.Member.Phone,
        PreferredLanguage = demo.Member.PreferredLanguage,
        LargePrint = demo.Member.LargePrint,
        State = demo.State,
        Representative = demo.Representative is { } other ? Lines([other.Name, .. other.AddressLines]) : null,
    };

    private static Provider ProviderOf(DemoProvider provider) => new()
    {
        Name = provider.Name,
        Organisation = provider.Organisation,
        Npi = provider.Npi,
        Phone = provider.Phone,
        Fax = provider.Fax,
        Address = Lines(provider.AddressLines),
    };

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    /// <summary>"OperativeNote" becomes "Operative note".</summary>
    private static string InWords(string kind) =>
        string.Concat(kind.Select((letter, i) => i > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
}
