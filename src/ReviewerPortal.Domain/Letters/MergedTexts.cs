using System.Globalization;
using System.Text.RegularExpressions;
using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Domain.Letters;

/// <summary>The fixed wording of a letter with its merge fields filled from the content.</summary>
public static partial class MergedTexts
{
    /// <summary>
    /// The parts of a zone with the passages that apply to this letter. A field without a value stays in braces, so that it
    /// is seen and the completeness rules refuse it.
    /// </summary>
    public static IReadOnlyList<LetterPart> Of(DenialLetterContent content, LetterZone zone)
    {
        var fields = FieldsOf(content);
        return [.. content.Texts.Parts.Where(p => p.Zone == zone).Select(p => p with { Passages = Fill(p.Passages, content, fields) })];
    }

    /// <summary>True when a passage with this condition belongs into this letter.</summary>
    public static bool Applies(PassageCondition condition, DenialLetterContent content) => condition switch
    {
        PassageCondition.FullDenial => !content.IsPartlyApproved,
        PassageCondition.PartialApproval => content.IsPartlyApproved,
        PassageCondition.Erisa => content.Funding == Funding.Erisa,
        PassageCondition.NotErisa => content.Funding != Funding.Erisa,
        PassageCondition.AppealPortal => content.Plan.AppealPortal is not null,
        PassageCondition.ReducesCurrentService => content.ReducesCurrentService,
        PassageCondition.ServiceNotYetGiven => !content.ServiceWasGiven,
        PassageCondition.ServiceAlreadyGiven => content.ServiceWasGiven,
        PassageCondition.PeerToPeer => content.PeerToPeer is not null,
        _ => true,
    };

    /// <summary>A date as a letter prints it, for example "January 22, 2027".</summary>
    public static string Date(DateOnly date) => date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    private static List<LetterPassage> Fill(IReadOnlyList<LetterPassage> passages, DenialLetterContent content, Dictionary<string, string?> fields) =>
        [.. passages.Where(p => Applies(p.When, content)).Select(p => p with { Text = Fill(p.Text, fields) })];

    private static string Fill(string text, Dictionary<string, string?> fields) =>
        MergeField().Replace(text, m => fields.GetValueOrDefault(m.Groups[1].Value) is { Length: > 0 } value ? value : m.Value);

    private static Dictionary<string, string?> FieldsOf(DenialLetterContent c) => new()
    {
        ["planName"] = c.Plan.Name,
        ["planPhone"] = c.Plan.Phone,
        ["planTty"] = c.Plan.Tty,
        ["planHours"] = c.Plan.Hours,
        ["appealMail"] = c.Plan.AppealMail,
        ["appealFax"] = c.Plan.AppealFax,
        ["appealPortal"] = c.Plan.AppealPortal,
        ["consumerAssistance"] = c.Plan.ConsumerAssistance,
        ["providerName"] = c.Provider.Name,
        ["caseNumber"] = c.CaseNumber,
        ["services"] = Listed(c.Lines.Select(l => l.PlainName)),
        ["appealBy"] = Date(c.AppealBy),
        ["appealDays"] = Count(c.Appeal.AppealDays),
        ["mailDays"] = Count(c.Plan.PresumedMailDays),
        ["standardDays"] = Count(c.ServiceWasGiven ? c.Appeal.PostServiceDecisionDays : c.Appeal.StandardDecisionDays),
        ["fastHours"] = Count(c.Appeal.FastDecisionHours),
        ["externalReviewMonths"] = Count(c.Appeal.ExternalReviewMonths),
        ["fairHearingDays"] = Count(c.Plan.FairHearingDays),
        ["continueBy"] = c.Appeal.ContinuationDays is { } days ? Date(c.LetterDate.AddDays(days)) : null,
        ["policyTitle"] = c.Grounds.Policy.Title,
        ["policyNumber"] = c.Grounds.Policy.ReferenceNumber,
        ["policyRevision"] = c.Grounds.Policy.RevisionDate,
        ["policyOwner"] = c.Grounds.Policy.Owner,
        ["peerToPeerPhone"] = c.PeerToPeer?.Phone,
        ["peerToPeerUntil"] = c.PeerToPeer is { } offer ? Date(offer.Until) : null,
    };

    private static string? Count(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Listed(IEnumerable<string> names)
    {
        var distinct = names.Distinct().ToList();
        return distinct.Count < 2 ? string.Concat(distinct) : string.Join(", ", distinct[..^1]) + " and " + distinct[^1];
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex MergeField();
}
