using System.Globalization;

namespace ReviewerPortal.Web.Features.SignOff;

/// <summary>
/// How a director read one recommendation: when it first came on their screen (UTC), and which evidence they opened. It is kept
/// with their drafts, so that a reload or a look at another case loses none of it; a new recommendation is read anew.
/// </summary>
public sealed record RecommendationReading(DateTimeOffset OpenedAt, IReadOnlyList<string> Evidence)
{
    private const string FieldStart = "Reading-";

    /// <summary>The draft's field.</summary>
    public static string Field(Guid recommendationId) => $"{FieldStart}{recommendationId:N}";

    /// <summary>True for the fields that only the sign-off page writes: an auditor relies on them, so nobody may type them.</summary>
    public static bool IsField(string field) => field.StartsWith(FieldStart, StringComparison.OrdinalIgnoreCase);

    /// <summary>One line for the time, one for each evidence. Null where nothing is kept that can be read.</summary>
    public static RecommendationReading? Parse(string? text) =>
        text?.Split('\n') is [var opened, .. var evidence] && DateTimeOffset.TryParseExact(opened, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
            ? new RecommendationReading(at, evidence)
            : null;

    public RecommendationReading With(IEnumerable<string> evidence) => this with { Evidence = [.. Evidence.Union(evidence)] };

    public override string ToString() => string.Join('\n', [OpenedAt.ToString("O", CultureInfo.InvariantCulture), .. Evidence]);
}
