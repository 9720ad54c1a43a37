using Microsoft.AspNetCore.WebUtilities;
using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Web.Features.Letters;

/// <summary>What the list of letters shows, and its address.</summary>
public sealed record LettersFilter
{
    public const int SearchLength = 100;

    public string? Search { get; init; }

    public LineOfBusiness? LineOfBusiness { get; init; }

    /// <summary>The last letter of the page before this one.</summary>
    public Guid? After { get; init; }

    /// <summary>The first letter of the page after this one.</summary>
    public Guid? Before { get; init; }

    /// <summary>The words that a letter must hold, all of them.</summary>
    public IReadOnlyList<string> Words => Search?.ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    public LettersFilter FirstPage() => this with { After = null, Before = null };

    /// <summary>A value that nobody offers counts as not chosen.</summary>
    public static LettersFilter FromUri(string uri)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        return new LettersFilter
        {
            Search = Text("q"),
            LineOfBusiness = Enum.TryParse<LineOfBusiness>(Text("lob"), ignoreCase: true, out var line) && Enum.IsDefined(line) ? line : null,
            After = Guid.TryParse(Text("after"), out var after) ? after : null,
            Before = Guid.TryParse(Text("before"), out var before) ? before : null,
        };

        string? Text(string name) =>
            query.TryGetValue(name, out var values) && values[0]?.Trim() is { Length: > 0 and <= SearchLength } text ? text : null;
    }

    public string ToUrl() => QueryHelpers.AddQueryString(PortalUrls.Letters, new Dictionary<string, string?>
    {
        ["q"] = Search,
        ["lob"] = LineOfBusiness?.ToString(),
        ["after"] = After?.ToString(),
        ["before"] = Before?.ToString(),
    }.Where(pair => pair.Value is not null));
}
