namespace ReviewerPortal.Domain.Policies;

/// <summary>The sections of a clinical policy, in the order a policy usually has them.</summary>
public enum PolicySectionKind
{
    Description,
    Criteria,
    Background,
    Coding,
    RevisionLog,
    References,
    Reminder,
    /// <summary>A section of another name, such as Definitions or an appendix.</summary>
    Other,
}

/// <summary>The heading of a section as printed.</summary>
public sealed record SectionHeading(PolicySectionKind Kind, Passage Text);

/// <summary>A heading with its paragraphs: an evidence section, or a section of another name.</summary>
public sealed record PolicySection(Passage Heading, IReadOnlyList<Passage> Paragraphs);
