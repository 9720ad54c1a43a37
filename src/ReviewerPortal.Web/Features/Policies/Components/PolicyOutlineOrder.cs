using ReviewerPortal.Domain.Policies;

namespace ReviewerPortal.Web.Features.Policies.Components;

/// <summary>Which sections of a policy are shown, in which order, and under which titles.</summary>
internal static class PolicyOutlineOrder
{
    /// <summary>The sections that have content, in the order of reading.</summary>
    public static IEnumerable<PolicySectionKind> Of(ClinicalPolicy policy) =>
    [
        .. When(policy.Description.Count > 0, PolicySectionKind.Description),
        PolicySectionKind.Criteria,
        .. When(policy.HeadingOf(PolicySectionKind.Background) is not null, PolicySectionKind.Background),
        .. When(policy.OtherSections.Count > 0, PolicySectionKind.Other),
        .. When(policy.HeadingOf(PolicySectionKind.Coding) is not null || policy.Coding.Tables.Count > 0, PolicySectionKind.Coding),
        .. When(policy.RevisionLog.Entries.Count > 0, PolicySectionKind.RevisionLog),
        .. When(policy.References.Count > 0, PolicySectionKind.References),
        .. When(policy.Reminder.Paragraphs.Count > 0, PolicySectionKind.Reminder),
    ];

    /// <summary>The section's heading as published; the usual name where the policy prints none, as often over the revision log.</summary>
    public static string Title(ClinicalPolicy policy, PolicySectionKind kind) => kind switch
    {
        PolicySectionKind.Other => "Other sections",
        PolicySectionKind.RevisionLog => policy.HeadingOf(kind)?.Text ?? "Revision Log",
        PolicySectionKind.Coding => policy.HeadingOf(kind)?.Text ?? "Coding Implications",
        _ => policy.HeadingOf(kind)?.Text ?? kind.ToString(),
    };

    private static PolicySectionKind[] When(bool isShown, PolicySectionKind kind) => isShown ? [kind] : [];
}
