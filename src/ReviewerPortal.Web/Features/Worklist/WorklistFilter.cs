using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Web.Features.Worklist;

/// <summary>
/// What the worklist shows, and its address: every choice survives a reload and the way back. A value that nobody offers
/// counts as not chosen.
/// </summary>
public sealed record WorklistFilter
{
    /// <summary>The holder "nobody": cases that can be claimed.</summary>
    public const string Nobody = "nobody";

    public const int SearchLength = 100;

    public WorklistView View { get; init; }

    public WorklistStatus Status { get; init; }

    public LineOfBusiness? LineOfBusiness { get; init; }

    public Urgency? Urgency { get; init; }

    public RequestType? RequestType { get; init; }

    /// <summary><see cref="Nobody"/>, or a person's id; null for anybody.</summary>
    public string? Holder { get; init; }

    public WorklistSort Sort { get; init; }

    public string? Search { get; init; }

    /// <summary>The number of the last case of the page before this one.</summary>
    public string? After { get; init; }

    /// <summary>The number of the first case of the page after this one.</summary>
    public string? Before { get; init; }

    /// <summary>True when a menu narrows the list.</summary>
    public bool IsNarrowed => Status != default || LineOfBusiness is not null || Urgency is not null || RequestType is not null || Holder is not null;

    /// <summary>A search finds decided cases too, unless a status is asked for; a notice is mostly owed once a case is decided.</summary>
    public bool SpansAllStatuses => (Search is not null || View == WorklistView.NoticesOwed) && Status == WorklistStatus.Open;

    /// <summary>Bands read down the due times of either open or decided cases; a mixture and other orders have none.</summary>
    public bool HasBands => Sort == WorklistSort.Due && !SpansAllStatuses;

    /// <summary>The statuses shown.</summary>
    public CaseStatus[] Statuses => SpansAllStatuses ? Enum.GetValues<CaseStatus>() : Status.Statuses();

    public WorklistFilter FirstPage() => this with { After = null, Before = null };

    public WorklistFilter WithoutMenus() => FirstPage() with { Status = default, LineOfBusiness = null, Urgency = null, RequestType = null, Holder = null };

    public static WorklistFilter FromUri(string uri)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } absolute ? absolute.Query : uri[Math.Max(uri.IndexOf('?'), 0)..]);
        return new WorklistFilter
        {
            View = Choice<WorklistView>(query, "view") ?? default,
            Status = Choice<WorklistStatus>(query, "status") ?? default,
            LineOfBusiness = Choice<LineOfBusiness>(query, "lob"),
            Urgency = Choice<Urgency>(query, "urgency"),
            RequestType = Choice<RequestType>(query, "type"),
            Holder = Text(query, "holder") is { } holder && (holder == Nobody || Guid.TryParse(holder, out _)) ? holder : null,
            Sort = Choice<WorklistSort>(query, "sort") ?? default,
            Search = Text(query, "q"),
            After = Text(query, "after"),
            Before = Text(query, "before"),
        };
    }

    public string ToUrl() => QueryHelpers.AddQueryString(PortalUrls.Worklist, Chosen().Where(pair => pair.Value is not null));

    private IEnumerable<KeyValuePair<string, string?>> Chosen() =>
    [
        new("view", View == default ? null : View.ToString()),
        new("status", Status == default ? null : Status.ToString()),
        new("lob", LineOfBusiness?.ToString()),
        new("urgency", Urgency?.ToString()),
        new("type", RequestType?.ToString()),
        new("holder", Holder),
        new("sort", Sort == default ? null : Sort.ToString()),
        new("q", Search),
        new("after", After),
        new("before", Before),
    ];

    private static string? Text(Dictionary<string, StringValues> query, string name)
    {
        var text = query.TryGetValue(name, out var values) ? values[0]?.Trim() : null;
        return string.IsNullOrEmpty(text) || text.Length > SearchLength ? null : text;
    }

    private static T? Choice<T>(Dictionary<string, StringValues> query, string name) where T : struct, Enum =>
        Enum.TryParse<T>(Text(query, name), ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
