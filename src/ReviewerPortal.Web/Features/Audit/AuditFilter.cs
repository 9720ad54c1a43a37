using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace ReviewerPortal.Web.Features.Audit;

/// <summary>What the timeline shows, and its address. Days are the plan's, both included.</summary>
public sealed record AuditFilter
{
    public const int TextLength = 100;

    private const string DayFormat = "yyyy-MM-dd";

    public string? CaseNumber { get; init; }

    /// <summary>A part of the name of who acted.</summary>
    public string? Person { get; init; }

    /// <summary>The key of a group of kinds.</summary>
    public string? Group { get; init; }

    /// <summary>A part of a kind's name, such as "signed".</summary>
    public string? Kind { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>The last event of the page before this one: older ones follow.</summary>
    public long? After { get; init; }

    /// <summary>The first event of the page after this one.</summary>
    public long? Before { get; init; }

    /// <summary>The event that stands open beside the timeline.</summary>
    public long? Event { get; init; }

    public bool IsEmpty => FirstPage() == new AuditFilter();

    /// <summary>The same choice from its beginning, with no event open.</summary>
    public AuditFilter FirstPage() => this with { After = null, Before = null, Event = null };

    /// <summary>A value that cannot be one counts as not chosen.</summary>
    public static AuditFilter FromUri(string uri)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        return new AuditFilter
        {
            CaseNumber = Text("case"),
            Person = Text("person"),
            Group = AuditKinds.Group(Text("group"))?.Key,
            Kind = Text("kind"),
            From = Day("from"),
            To = Day("to"),
            After = Number("after"),
            Before = Number("before"),
            Event = Number("event"),
        };

        string? Text(string name) => query.TryGetValue(name, out var values) && values[0]?.Trim() is { Length: > 0 and <= TextLength } text ? text : null;
        DateOnly? Day(string name) => ToDay(Text(name));
        long? Number(string name) => long.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>As a date field writes it; null where it is no day.</summary>
    public static DateOnly? ToDay(string? text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string? Text(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);

    public string ToUrl() => QueryHelpers.AddQueryString(PortalUrls.Audit, new Dictionary<string, string?>
    {
        ["case"] = CaseNumber,
        ["person"] = Person,
        ["group"] = Group,
        ["kind"] = Kind,
        ["from"] = Text(From),
        ["to"] = Text(To),
        ["after"] = After?.ToString(CultureInfo.InvariantCulture),
        ["before"] = Before?.ToString(CultureInfo.InvariantCulture),
        ["event"] = Event?.ToString(CultureInfo.InvariantCulture),
    }.Where(pair => pair.Value is not null));
}
