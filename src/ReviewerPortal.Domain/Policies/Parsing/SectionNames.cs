using System.Text.RegularExpressions;

namespace ReviewerPortal.Domain.Policies.Parsing;

/// <summary>The names under which the family of published policies prints its sections.</summary>
internal static partial class SectionNames
{
    private static readonly Dictionary<string, PolicySectionKind> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Description"] = PolicySectionKind.Description,
        ["Policy/Criteria"] = PolicySectionKind.Criteria,
        ["Policy / Criteria"] = PolicySectionKind.Criteria,
        ["Policy Criteria"] = PolicySectionKind.Criteria,
        ["Policy and Criteria"] = PolicySectionKind.Criteria,
        ["Policy Statement"] = PolicySectionKind.Criteria,
        ["Policy"] = PolicySectionKind.Criteria,
        ["Criteria"] = PolicySectionKind.Criteria,
        ["Background"] = PolicySectionKind.Background,
        ["Coding Implications"] = PolicySectionKind.Coding,
        ["Revision Log"] = PolicySectionKind.RevisionLog,
        ["Reviews, Revisions, and Approvals"] = PolicySectionKind.RevisionLog,
        ["References"] = PolicySectionKind.References,
        ["Important Reminder"] = PolicySectionKind.Reminder,
        ["Definitions"] = PolicySectionKind.Other,
        ["Appendices"] = PolicySectionKind.Other,
    };

    /// <summary>The section that a line opens; null when the line is no section heading.</summary>
    public static PolicySectionKind? Of(string line)
    {
        var bare = line.Trim('#', '*', ' ').TrimEnd(':');
        if (Known.TryGetValue(bare, out var kind))
        {
            return kind;
        }

        return Appendix().IsMatch(bare) ? PolicySectionKind.Other : null;
    }

    /// <summary>Whether the section belongs to the body: before the first of these, the other names are links of the header.</summary>
    public static bool OpensBody(PolicySectionKind kind) =>
        kind is PolicySectionKind.Description or PolicySectionKind.Criteria or PolicySectionKind.Background;

    [GeneratedRegex(@"^Appendix( [A-Z0-9]{1,3})?([:.–-].{0,80})?$")]
    private static partial Regex Appendix();
}
