using System.Text.Json;
using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Domain.Letters;

/// <summary>The day from which a period of appeal counts.</summary>
public enum AppealPeriodStart
{
    LetterDate,
    ReceiptOfLetter,
}

/// <summary>
/// The periods that a line of business gives a member after a denial: a row of data with its legal source, maintained by
/// compliance. Days are calendar days.
/// </summary>
public sealed record AppealRule
{
    public required LineOfBusiness LineOfBusiness { get; init; }

    public required int AppealDays { get; init; }

    public required AppealPeriodStart CountsFrom { get; init; }

    /// <summary>Within how many days the plan decides a standard appeal of a service that was not yet given.</summary>
    public required int StandardDecisionDays { get; init; }

    /// <summary>Within how many days the plan decides an appeal about a service that was already given.</summary>
    public required int PostServiceDecisionDays { get; init; }

    public required int FastDecisionHours { get; init; }

    /// <summary>Within how many months after the last denial an external review can be asked for; null where there is none.</summary>
    public int? ExternalReviewMonths { get; init; }

    /// <summary>Within how many days benefits that would be reduced or ended can be kept; null where the law gives no such right.</summary>
    public int? ContinuationDays { get; init; }

    public required string Cite { get; init; }

    /// <summary>False while nobody has verified the row against the law; the administrator sees that.</summary>
    public required bool IsVerified { get; init; }

    /// <summary>
    /// The last day for an appeal. Where the law counts from the day on which the member gets the letter, that day is not
    /// known when the letter is printed, yet a member needs a date. So the presumed days of the mail are added: the printed
    /// day is never too early for a letter that arrives in that time, and the texts say beside it that the full period
    /// counts from the day on which the letter came, so that a late letter shortens nobody's right.
    /// </summary>
    public DateOnly LastDay(DateOnly letterDate, int presumedMailDays) =>
        letterDate.AddDays(AppealDays + (CountsFrom == AppealPeriodStart.ReceiptOfLetter ? presumedMailDays : 0));

    /// <summary>The rows that a new installation starts with, one per line of business.</summary>
    public static IReadOnlyList<AppealRule> Seed() => LetterSeed.Read<IReadOnlyList<AppealRule>>("appeal-rules.json");

    /// <summary>The seed row of a line of business.</summary>
    public static AppealRule SeedFor(LineOfBusiness lineOfBusiness) => Seed().Single(r => r.LineOfBusiness == lineOfBusiness);
}

internal static class LetterSeed
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads seed data that is embedded beside this class.</summary>
    public static T Read<T>(string name)
    {
        using var stream = typeof(LetterSeed).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidOperationException($"{name} is empty.");
    }
}
