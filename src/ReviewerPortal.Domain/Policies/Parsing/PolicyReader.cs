using System.Security.Cryptography;
using System.Text;

namespace ReviewerPortal.Domain.Policies.Parsing;

/// <summary>Reads a whole policy, section by section, into one model.</summary>
internal sealed class PolicyReader
{
    private readonly SourceMap _map;
    private readonly IReadOnlyList<PageHeader> _pageHeaders;
    private readonly IReadOnlyList<SourceLine> _headerLines;
    private readonly IReadOnlyList<RawSection> _sections;
    private readonly TableReader _tables;

    public PolicyReader(string source, IReadOnlyList<SourceLine> lines, string title)
    {
        _map = new SourceMap(source);
        _tables = new TableReader(_map);
        (_pageHeaders, var content) = PageHeaderFinder.SetAside(lines, title);
        (_headerLines, _sections) = Sections.Cut(content);
    }

    /// <summary>The policy. The coverage of the source is closed last, when every section has claimed its text.</summary>
    public ClinicalPolicy Read(string referenceNumber)
    {
        foreach (var pageHeader in _pageHeaders)
        {
            _map.Claim(pageHeader.Span, SegmentKind.PageHeader);
        }

        var policy = ReadSections(referenceNumber) with { Passages = _map.Passages(), Layout = _map.Layout() };
        return policy with { Findings = [.. ParseFindings.Of(policy)] };
    }

    private ClinicalPolicy ReadSections(string referenceNumber)
    {
        var header = new HeaderReader(_map);
        var preamble = header.Read(_headerLines);
        var criteria = new CriteriaReader(_map);
        var statements = criteria.Read(Blocks(PolicySectionKind.Criteria, (line, _) => OutlineMarker.LengthIn(line.Text)));
        var description = Paragraphs(PolicySectionKind.Description);
        var background = new BackgroundReader(_map).Read(Blocks(PolicySectionKind.Background));
        var coding = Paragraphs(PolicySectionKind.Coding);
        var references = new ReferenceReader(_map).Read(Blocks(PolicySectionKind.References, ReferenceReader.MarkerLength));
        var closing = Paragraphs(PolicySectionKind.Reminder);
        // Rows of the log that are no table any more stay unplaced: nobody can tell their columns.
        _ = Blocks(PolicySectionKind.RevisionLog);

        return new ClinicalPolicy
        {
            Source = _map.Source,
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_map.Source))),
            Header = new PolicyHeader(header.Title!, referenceNumber, LastRevision(header), header.Fields, header.Links),
            Preamble = preamble,
            SectionHeadings = [.. _sections.Select(Heading)],
            Description = description,
            CriteriaIntroduction = criteria.Introduction,
            Statements = statements,
            Background = background,
            Coding = new CodingImplications(coding, _tables.CodeTables),
            RevisionLog = _tables.RevisionLog,
            References = references,
            Reminder = new ImportantReminder([.. closing.Where(paragraph => !IsCopyright(paragraph))]),
            Copyright = closing.FirstOrDefault(IsCopyright),
            OtherSections = [.. OtherSections()],
            PageHeaders = _pageHeaders,
            Passages = [],
            Layout = [],
            Findings = [],
        };
    }

    private IEnumerable<PolicySection> OtherSections() =>
        from section in _sections
        where section.Kind == PolicySectionKind.Other
        let heading = Passage.From(_map.Source, [SourceMap.Words(section.Heading)])
        select new PolicySection(heading, Paragraphs(Blocks(section.Lines, Bullets)));

    private SectionHeading Heading(RawSection section) =>
        new(section.Kind, _map.Heading(section.Heading));

    private IReadOnlyList<Passage> Paragraphs(PolicySectionKind kind) => Paragraphs(Blocks(kind));

    private IReadOnlyList<Passage> Paragraphs(IReadOnlyList<Block> blocks) => [.. blocks.Select(block => _map.Take(block.Whole))];

    private IReadOnlyList<Block> Blocks(PolicySectionKind kind) => Blocks(kind, Bullets);

    private IReadOnlyList<Block> Blocks(PolicySectionKind kind, Func<SourceLine, Block?, int> markers) =>
        [.. _sections.Where(section => section.Kind == kind).SelectMany(section => Blocks(section.Lines, markers))];

    private IReadOnlyList<Block> Blocks(List<SourceLine> lines, Func<SourceLine, Block?, int> markers) =>
        _tables.Read(BlockReader.Read(lines, markers));

    /// <summary>Outside criteria and references a bullet starts a paragraph and stays part of its words.</summary>
    private static int Bullets(SourceLine line, Block? before) => line.Text.StartsWith("- ", StringComparison.Ordinal) || line.Text.StartsWith("• ", StringComparison.Ordinal) ? 2 : 0;

    private static PrintedMonth? LastRevision(HeaderReader header) =>
        header.Value("Date of Last Revision", "Last Revision Date", "Last Review Date", "Revision Date") is { } value
            ? PrintedMonth.Read(value.Text)
            : null;

    private static bool IsCopyright(Passage paragraph) =>
        paragraph.Text.StartsWith('©') || paragraph.Text.StartsWith("(c)", StringComparison.OrdinalIgnoreCase)
        || paragraph.Text.StartsWith("Copyright ", StringComparison.OrdinalIgnoreCase);
}
