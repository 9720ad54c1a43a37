using Microsoft.AspNetCore.WebUtilities;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Web.Features.Audit;

namespace ReviewerPortal.Web.Features.Letters;

/// <summary>Which letters are shown or exported, and its address. Days are those printed on the letters, both included.</summary>
public sealed record LettersFilter
{
    public const int SearchLength = 100;

    public string? Search { get; init; }

    /// <summary>One of <see cref="LetterKinds.All"/>.</summary>
    public string? Kind { get; init; }

    public LineOfBusiness? LineOfBusiness { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>The last letter of the page before this one.</summary>
    public Guid? After { get; init; }

    /// <summary>The first letter of the page after this one.</summary>
    public Guid? Before { get; init; }

    public bool IsEmpty => FirstPage() == new LettersFilter();

    /// <summary>The words that a letter must hold, all of them.</summary>
    public IReadOnlyList<string> Words => Search?.ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    public LettersFilter FirstPage() => this with { After = null, Before = null };

    /// <summary>A value that nobody offers counts as not chosen.</summary>
    public static LettersFilter FromUri(string uri) => Of(new Uri(uri).Query);

    /// <summary>Of an address's query, by the same reading.</summary>
    public static LettersFilter Of(string? queryString)
    {
        var query = QueryHelpers.ParseQuery(queryString);
        return new LettersFilter
        {
            Search = Text("q"),
            Kind = LetterKinds.All.FirstOrDefault(kind => kind == Text("kind")),
            LineOfBusiness = Enum.TryParse<LineOfBusiness>(Text("lob"), ignoreCase: true, out var line) && Enum.IsDefined(line) ? line : null,
            From = AuditFilter.ToDay(Text("from")),
            To = AuditFilter.ToDay(Text("to")),
            After = Guid.TryParse(Text("after"), out var after) ? after : null,
            Before = Guid.TryParse(Text("before"), out var before) ? before : null,
        };

        string? Text(string name) =>
            query.TryGetValue(name, out var values) && values[0]?.Trim() is { Length: > 0 and <= SearchLength } text ? text : null;
    }

    /// <summary>The choice as an address says it, without the page; what is not chosen is left out.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields => Given(
        ("q", Search), ("kind", Kind), ("lob", LineOfBusiness?.ToString()), ("from", AuditFilter.Text(From)), ("to", AuditFilter.Text(To)));

    public string ToUrl() => QueryHelpers.AddQueryString(
        PortalUrls.Letters, Fields.Concat(Given(("after", After?.ToString()), ("before", Before?.ToString()))).Select(f => KeyValuePair.Create(f.Key, (string?)f.Value)));

    private static KeyValuePair<string, string>[] Given(params (string Name, string? Value)[] pairs) =>
        [.. pairs.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value!))];
}
