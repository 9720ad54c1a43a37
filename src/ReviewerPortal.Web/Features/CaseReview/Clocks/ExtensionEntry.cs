using System.Globalization;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Web.Features.Drafts;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Features.CaseReview.Clocks;

/// <summary>An extension as it is being typed; what is not chosen yet is null. Times are wall clock readings of the plan.</summary>
public sealed class ExtensionEntry
{
    public const string ReasonField = "Reason";

    public ExtensionAsker? AskedBy { get; set; }

    public ExtensionGround? Ground { get; set; }

    public string Reason { get; set; } = "";

    public string MemberInterest { get; set; } = "";

    public bool NoContract { get; set; }

    public DateTime? NoticeSentAt { get; set; }

    public NoticeChannel Channel { get; set; } = NoticeChannel.Mail;

    internal static ExtensionEntry From(DraftBook drafts, string scope) => new()
    {
        AskedBy = Typed.Choice<ExtensionAsker>(drafts.Text(scope, nameof(AskedBy))),
        Ground = Typed.Choice<ExtensionGround>(drafts.Text(scope, nameof(Ground))),
        Reason = drafts.Text(scope, ReasonField) ?? "",
        MemberInterest = drafts.Text(scope, nameof(MemberInterest)) ?? "",
        NoContract = bool.TryParse(drafts.Text(scope, nameof(NoContract)), out var noContract) && noContract,
        NoticeSentAt = Typed.Reading(drafts.Text(scope, nameof(NoticeSentAt))),
        Channel = Typed.Choice<NoticeChannel>(drafts.Text(scope, nameof(Channel))) ?? NoticeChannel.Mail,
    };

    /// <summary>Refused where something is not chosen, or the time never was; the case checks the rest.</summary>
    public Result<ExtensionRequest> ToRequest(TimeZoneInfo zone)
    {
        var sent = NoticeSentAt is { } reading ? PlanInstant.At(reading, zone) : null;
        Refusal[] missing =
        [
            .. Typed.Needs(AskedBy is null, "ExtensionAskedBy", "Choose who asked."),
            .. Typed.Needs(Ground is null, "ExtensionGround", "Choose the ground."),
            .. Typed.Needs(NoticeSentAt is not null && sent is null, "ExtensionNoticeSentAt", Typed.NeverHappened),
        ];
        return missing.Length > 0 ? missing : new ExtensionRequest(AskedBy!.Value, Ground!.Value, Reason, MemberInterest, NoContract, sent, Channel);
    }
}

/// <summary>Reads what drafts and inputs hold.</summary>
internal static class Typed
{
    public const string NeverHappened = "Clocks went forward over this time: it never happened. Compare it with the record.";

    public static T? Choice<T>(string? text) where T : struct, Enum => Enum.TryParse<T>(text, out var choice) && Enum.IsDefined(choice) ? choice : null;

    public static DateTime? Reading(string? text) => DateTime.TryParse(text, CultureInfo.InvariantCulture, out var reading) ? reading : null;

    public static IEnumerable<Refusal> Needs(bool missing, string field, string sentence) =>
        missing ? [new Refusal("clock.incomplete", sentence) { Field = field }] : [];
}
