using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Features.Audit.Universe;

/// <summary>Which date of a case lies in the period.</summary>
public enum UniverseDate
{
    Received,
    Decided,
}

/// <summary>Which cases an auditor asks for, and the sample to draw from them. Days are the plan's, both included. The address holds all of it.</summary>
public sealed record UniverseFilter
{
    public const int LargestSample = 1000;
    public const int SeedLength = 60;

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public UniverseDate By { get; init; }

    public LineOfBusiness? LineOfBusiness { get; init; }

    /// <summary>0 where no sample is drawn.</summary>
    public int SampleSize { get; init; }

    public string Seed { get; init; } = "";

    /// <summary>True where the sampled cases alone are exported; else all, the sampled ones marked.</summary>
    public bool SampleOnly { get; init; }

    /// <summary>The last whole month before a day: what auditors ask for most.</summary>
    public static UniverseFilter MonthBefore(DateOnly today)
    {
        var first = new DateOnly(today.Year, today.Month, 1);
        return new UniverseFilter { From = first.AddMonths(-1), To = first.AddDays(-1) };
    }

    /// <summary>Of an address's query. A value that nobody offers counts as not given.</summary>
    public static UniverseFilter Of(string? queryString)
    {
        var query = QueryHelpers.ParseQuery(queryString);
        return new UniverseFilter
        {
            From = AuditFilter.ToDay(Text("from")),
            To = AuditFilter.ToDay(Text("to")),
            By = string.Equals(Text("by"), nameof(UniverseDate.Decided), StringComparison.OrdinalIgnoreCase) ? UniverseDate.Decided : UniverseDate.Received,
            LineOfBusiness = Enum.TryParse<LineOfBusiness>(Text("lob"), ignoreCase: true, out var line) && Enum.IsDefined(line) ? line : null,
            SampleSize = int.TryParse(Text("size"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var size) ? size : 0,
            Seed = Text("seed") ?? "",
            SampleOnly = Text("part") == "sample",
        };

        string? Text(string name) => query.TryGetValue(name, out var values) && values[0]?.Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>Every reason why nothing can be exported, each beside its field.</summary>
    public IReadOnlyList<Refusal> Check() => [.. Problems()];

    private IEnumerable<Refusal> Problems()
    {
        if (From is null) yield return new Refusal("universe.from-missing", "Enter the first day of the period.") { Field = nameof(From) };
        if (To is null) yield return new Refusal("universe.to-missing", "Enter the last day of the period.") { Field = nameof(To) };
        if (From > To) yield return new Refusal("universe.period-backwards", "The last day lies before the first. Enter a later last day.") { Field = nameof(To) };
        if (SampleSize is < 0 or > LargestSample) yield return new Refusal("universe.sample-size", $"A sample has 1 to {LargestSample} cases; 0 draws none.") { Field = nameof(SampleSize) };
        if (Seed.Length > SeedLength) yield return new Refusal("universe.seed-length", $"A seed has at most {SeedLength} characters.") { Field = nameof(Seed) };
        if (SampleSize > 0 && Seed.Length == 0) yield return new Refusal("universe.seed-missing", "Enter a seed of your choice and note it down: with it anybody draws the same sample again.") { Field = nameof(Seed) };
        if (SampleOnly && SampleSize == 0) yield return new Refusal("universe.sample-missing", "Enter how many cases the sample has.") { Field = nameof(SampleSize) };
    }

    /// <summary>As an address says it; what is not chosen is left out.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields =>
    [
        .. new (string Name, string? Value)[]
        {
            ("from", AuditFilter.Text(From)),
            ("to", AuditFilter.Text(To)),
            ("by", By == UniverseDate.Decided ? "decided" : null),
            ("lob", LineOfBusiness?.ToString()),
            ("size", SampleSize == 0 ? null : SampleSize.ToString(CultureInfo.InvariantCulture)),
            ("seed", Seed.Length == 0 ? null : Seed),
            ("part", SampleOnly ? "sample" : null),
        }.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value!)),
    ];

    public string ToUrl() => QueryHelpers.AddQueryString(PortalUrls.Universe, Fields.Select(f => KeyValuePair.Create(f.Key, (string?)f.Value)));
}
