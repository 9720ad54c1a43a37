namespace ReviewerPortal.Domain.Policies;

/// <summary>
/// A clinical policy as read from its published text. Nothing of the text is lost: <see cref="Layout"/> names every stretch of
/// <see cref="Source"/> in order, and every piece knows where it stands.
/// </summary>
public sealed record ClinicalPolicy
{
    /// <summary>The published text, character for character.</summary>
    public required string Source { get; init; }

    /// <summary>SHA-256 of the source's UTF-8 bytes, lower-case hex: the name of this version of the text.</summary>
    public required string ContentHash { get; init; }

    public required PolicyHeader Header { get; init; }

    /// <summary>Paragraphs between the header and the first section, such as notes that lead to other policies.</summary>
    public required IReadOnlyList<Passage> Preamble { get; init; }

    public required IReadOnlyList<SectionHeading> SectionHeadings { get; init; }

    public required IReadOnlyList<Passage> Description { get; init; }

    /// <summary>Unnumbered paragraphs of the Policy/Criteria section that state no verdict.</summary>
    public required IReadOnlyList<Passage> CriteriaIntroduction { get; init; }

    public required IReadOnlyList<PolicyStatement> Statements { get; init; }

    public required PolicyBackground Background { get; init; }

    public required CodingImplications Coding { get; init; }

    public required RevisionLog RevisionLog { get; init; }

    public required IReadOnlyList<PolicyReference> References { get; init; }

    public required ImportantReminder Reminder { get; init; }

    /// <summary>The owner's copyright paragraph, which goes wherever the policy's text goes; null when the text has none.</summary>
    public required Passage? Copyright { get; init; }

    /// <summary>Sections of other names, such as Definitions.</summary>
    public required IReadOnlyList<PolicySection> OtherSections { get; init; }

    /// <summary>Running page headers that were set aside.</summary>
    public required IReadOnlyList<PageHeader> PageHeaders { get; init; }

    /// <summary>Every stretch of the source with its kind, in order, without gap or overlap.</summary>
    public required IReadOnlyList<Segment> Layout { get; init; }

    public required IReadOnlyList<ParseFinding> Findings { get; init; }

    /// <summary>Every text passage in source order, for search, pins and findings. Headings are not among them.</summary>
    public required IReadOnlyList<Passage> Passages { get; init; }

    /// <summary>All codes of all tables, in order.</summary>
    public IEnumerable<PolicyCode> Codes => Coding.Tables.SelectMany(table => table.Codes);

    /// <summary>All citation marks, in source order.</summary>
    public IEnumerable<CitationMark> Citations => Passages.SelectMany(passage => passage.Citations);

    /// <summary>The share of the source's characters that the parser placed, from 0 to 1.</summary>
    public double PlacedShare =>
        1.0 - (double)Layout.Where(segment => segment.Kind == SegmentKind.Unplaced).Sum(segment => segment.Span.Length) / Source.Length;

    /// <summary>The work with that number; null when the list has none.</summary>
    public PolicyReference? Reference(int number) => References.FirstOrDefault(reference => reference.Number == number);

    /// <summary>The heading of a section as printed; null when the policy has no such section.</summary>
    public Passage? HeadingOf(PolicySectionKind kind) => SectionHeadings.FirstOrDefault(heading => heading.Kind == kind)?.Text;
}
