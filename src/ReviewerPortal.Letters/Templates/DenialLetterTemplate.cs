using ReviewerPortal.Domain.Letters;
using ReviewerPortal.Letters.Documents;

namespace ReviewerPortal.Letters.Templates;

/// <summary>
/// The denial (or partial approval) letter: what the member reads, then the clinician's pages, then the policy's Important
/// Reminder as an enclosure. A letter whose texts nobody approved, or that lacks something, shows it in a band and on every page.
/// </summary>
public static class DenialLetterTemplate
{
    private const string DraftMark = "DRAFT, not for release";

    /// <summary>Stored beside the letter; to be raised with every change of this template.</summary>
    public const string Version = "1.1";

    /// <summary>The letter as a document, ready to be rendered.</summary>
    public static LetterDocument Build(DenialLetterContent content)
    {
        var title = content.IsPartlyApproved ? content.Texts.TitlePartlyApproved : content.Texts.TitleDenied;
        var band = DraftBandOf(content);
        return new LetterDocument
        {
            Title = $"{title}, case {content.CaseNumber}",
            Language = content.Texts.Language,
            Date = content.LetterDate,
            Letterhead = new Letterhead(content.Plan.Name, content.Plan.AddressLines, [$"Phone {content.Plan.Phone}", $"TTY {content.Plan.Tty}", content.Plan.Hours]),
            Recipient = [content.Recipient.Name, .. content.Recipient.AddressLines],
            RunningHead = $"Case {content.CaseNumber}, {MergedTexts.Date(content.LetterDate)}",
            DraftMark = band is null ? null : DraftMark,
            Blocks = [.. band is null ? Array.Empty<LetterBlock>() : [band], new Heading(1, title), .. MemberZone.Of(content), ClinicianZone.Of(content), ReminderEnclosure.Of(content.Grounds.Policy)],
        };
    }

    private static DraftBand? DraftBandOf(DenialLetterContent content)
    {
        var gaps = LetterCompleteness.Missing(content);
        if (content.Texts.IsApproved && gaps.Count == 0)
            return null;
        string[] reasons =
        [
            .. content.Texts.IsApproved ? Array.Empty<string>() : ["not approved by compliance"],
            .. gaps.Count == 0 ? Array.Empty<string>() : [$"not complete for {Labels.Of(content.LineOfBusiness)}"],
        ];
        return new DraftBand($"DRAFT: {string.Join(", ", reasons)}", [.. gaps.Select(g => $"{g.Id}: {g.Sentence} ({g.Cite})")]);
    }
}
