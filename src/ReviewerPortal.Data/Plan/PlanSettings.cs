using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Domain.Retention;

namespace ReviewerPortal.Data.Plan;

/// <summary>
/// What the plan says of itself: letterhead, contacts, time zone and windows. Configuration seeds the first version;
/// afterwards the versioned table rules.
/// </summary>
public sealed record PlanSettings
{
    public string Name { get; init; } = "";

    public IReadOnlyList<string> AddressLines { get; init; } = [];

    public string Phone { get; init; } = "";

    public string Tty { get; init; } = "";

    public string Hours { get; init; } = "";

    public string Fax { get; init; } = "";

    public IReadOnlyList<string> AppealsAddressLines { get; init; } = [];

    public string AppealsFax { get; init; } = "";

    /// <summary>Web address where a member files an appeal.</summary>
    public string AppealsPortal { get; init; } = "";

    /// <summary>IANA name. Day limits, letter dates and "today" are in this zone.</summary>
    public string TimeZone { get; init; } = "";

    /// <summary>Who helps members with an appeal in the plan's states.</summary>
    public string ConsumerAssistance { get; init; } = "";

    /// <summary>Seconds between signature and release, in which the signer can recall; 0 releases at once.</summary>
    public int RecallSeconds { get; init; }

    /// <summary>Days that a letter is presumed to be in the mail, for appeal rights that run from its receipt.</summary>
    public int PresumedMailDays { get; init; }

    public string PeerToPeerPhone { get; init; } = "";

    public string PeerToPeerWindow { get; init; } = "";

    /// <summary>Days after the plan's appeal decision within which a Medicaid member may ask for a state fair hearing; the state sets 90 to 120 (42 CFR 438.408(f)).</summary>
    public int FairHearingDays { get; init; }

    /// <summary>Days after the letter within which the requesting practitioner may talk with a medical director.</summary>
    public int PeerToPeerDays { get; init; }

    /// <summary>Years for which a settled case is kept; settings stored before the field existed have the default.</summary>
    public int RetentionYears { get; init; } = RetentionTerm.Default;

    [JsonIgnore]
    public RetentionTerm RetentionTerm => new(RetentionYears);

    [JsonIgnore]
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>The version in force.</summary>
    public static async Task<PlanSettings> CurrentAsync(PortalDbContext context, CancellationToken cancellationToken)
    {
        var json = await context.Set<PlanSettingsVersion>().OrderByDescending(s => s.Version).Select(s => s.Json).FirstAsync(cancellationToken);
        return JsonSerializer.Deserialize<PlanSettings>(json)!;
    }

    /// <summary>The day that an instant is on, in the plan's time zone.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).Date);

    public string ToJson() => JsonSerializer.Serialize(this);
}
