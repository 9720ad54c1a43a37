using ReviewerPortal.Domain.Letters;
using ReviewerPortal.Letters.Documents;

namespace ReviewerPortal.Letters.Templates;

/// <summary>The policy's Important Reminder, verbatim and whole, labelled as the policy's own words; it never stands in for the reason.</summary>
internal static class ReminderEnclosure
{
    public static Section Of(PolicyCitation policy) => new(
    [
        new Heading(2, "From the clinical policy: Important Reminder"),
        new Remark($"Enclosure. What follows are the words of the clinical policy {policy.ReferenceNumber} itself, printed whole. They are not the reason for this decision, and they do not limit your right to appeal."),
        .. policy.ImportantReminder.Select(p => new Paragraph(p)),
        new Remark(policy.Copyright),
    ], StartsOnNewPage: true);
}
