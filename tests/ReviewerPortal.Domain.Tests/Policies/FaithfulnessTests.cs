using CsCheck;
using ReviewerPortal.Domain.Policies;
using ReviewerPortal.Tests.Fixtures;

namespace ReviewerPortal.Domain.Tests.Policies;

/// <summary>Nothing of a policy's text is lost: its pieces, the page headers set aside and the structure give it back whole.</summary>
public class FaithfulnessTests
{
    private static readonly string[] PageHeaders =
    [
        "CLINICAL POLICY\n\n{0}\n\n", "CLINICAL POLICY\n{0}\n\n", "CLINICAL POLICY**{0}**\n\n",
    ];

    private static Gen<string> HeaderParts => OneOf(
        "Clinical Policy: ", "Effective Date:", "04/26", "Line of Business: ", "**", "*", " ", "\n", "\n\n", "Coding Implications", "[Revision Log](#)",
        "See [Important Reminder](#) at the end.", "Note: see CP.MP.1.", "Description ..... 1", "words", "|", "CLINICAL POLICY\nThing\n");

    [Theory]
    [InlineData(PolicyFiles.Lysis)]
    [InlineData(PolicyFiles.Blankets)]
    public void Parse_AnyPolicy_GivesBackTheWholeTextInOrder(string name)
    {
        var policy = PolicyFiles.Parse(name);

        // The text comes from the pieces, not from the layout: a piece that lost a span would leave a hole here.
        var stretches = policy.Passages.SelectMany(passage => passage.Spans)
            .Concat(policy.PageHeaders.Select(header => header.Span))
            .Concat(policy.Layout.Where(IsStructure).Select(segment => segment.Span))
            .OrderBy(span => span.Start);

        AssertReassembles(policy.Source, stretches);
        Assert.Equal(1.0, policy.PlacedShare);
    }

    [Theory]
    [InlineData(PolicyFiles.Lysis)]
    [InlineData(PolicyFiles.Blankets)]
    public void Passages_OfAnyPolicy_AreThePiecesOfTheModelAndNoOthers(string name)
    {
        var policy = PolicyFiles.Parse(name);
        Assert.Equal(PiecesOf(policy).OrderBy(piece => piece.Start).Select(piece => piece.Start), policy.Passages.Select(passage => passage.Start));
    }

    [Theory]
    [InlineData(PolicyFiles.Lysis)]
    [InlineData(PolicyFiles.Blankets)]
    public void Structure_OfAnyPolicy_HoldsNoSentence(string name)
    {
        var policy = PolicyFiles.Parse(name);
        var structure = policy.Layout.Where(segment => IsStructure(segment) && segment.Kind is not (SegmentKind.Heading or SegmentKind.TableHeading or SegmentKind.TableOfContents));
        Assert.All(structure, segment => Assert.DoesNotContain(". ", segment.Span.In(policy.Source).TrimEnd(), StringComparison.Ordinal));
    }

    [Fact]
    public void Parse_WithPageHeadersBetweenParagraphs_GivesTheSamePieces() =>
        Gen.Select(OneOf(PolicyFiles.Lysis, PolicyFiles.Blankets), Gen.Int[0, 1_000_000].Array[1, 6], Gen.Int[0, 2].Array[6])
            .Sample((name, places, shapes) =>
            {
                var source = PolicyFiles.Source(name);
                var plain = PolicyParser.Parse(source).Value;
                var disturbed = PolicyParser.Parse(WithPageHeaders(plain, places, shapes)).Value;
                return Words(plain).SequenceEqual(Words(disturbed)) && disturbed.PlacedShare == 1.0;
            }, iter: 200);

    [Theory]
    [InlineData(PolicyFiles.Lysis)]
    [InlineData(PolicyFiles.Blankets)]
    public void Parse_WithOtherLineEnds_GivesTheSamePieces(string name)
    {
        var windows = PolicyParser.Parse(PolicyFiles.Source(name).ReplaceLineEndings("\r\n")).Value;
        Assert.Equal(Words(PolicyFiles.Parse(name)), Words(windows));
        Assert.Equal(1.0, windows.PlacedShare);
    }

    [Fact]
    public void Parse_OfAnyTextUnderAHeader_ReassemblesTheText() =>
        OneOf("I. ", "A. ", "1. ", "a) ", "- ", "word ", "Word. ", "| a | b |", "|---|---|", "| Codes | x |", "¹⁻³", "\n", "\n\n", "\r\n", "# ",
                "References\n", "Background\n", "Important Reminder\n", "Coding Implications\n", "CLINICAL POLICY\n", "Thing\n", "Note: ", "5 \t", "©", "\uFEFF", "\\|")
            .Array[0, 60]
            .Select(HeaderParts.Array[0, 12])
            .Sample((parts, header) =>
            {
                var source = string.Concat(header) + "\nClinical Policy: Thing\nReference Number: AB.CD.1\nPolicy\nI. Thing is investigational.\n" + string.Concat(parts);
                var policy = PolicyParser.Parse(source).Value;
                AssertReassembles(source, policy.Layout.Select(segment => segment.Span));
                AssertReassembles(source, policy.Passages.SelectMany(passage => passage.Spans)
                    .Concat(policy.Layout.Where(segment => segment.Kind != SegmentKind.Text).Select(segment => segment.Span))
                    .OrderBy(span => span.Start));
            }, iter: 5_000);

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static bool IsStructure(Segment segment) => segment.Kind is not (SegmentKind.Text or SegmentKind.PageHeader or SegmentKind.Unplaced);

    private static void AssertReassembles(string source, IEnumerable<SourceSpan> stretches)
    {
        var position = 0;
        foreach (var span in stretches)
        {
            Assert.Equal(position, span.Start);
            position = span.End;
        }

        Assert.Equal(source.Length, position);
    }

    private static string WithPageHeaders(ClinicalPolicy policy, int[] places, int[] shapes)
    {
        var (source, title) = (policy.Source, policy.Header.Title.Text);
        var gaps = Enumerable.Range(0, source.Length - 2)
            .Where(at => source[at] == '\n' && source[at + 1] == '\n' && source[at + 2] != '\n')
            .Where(at => !policy.PageHeaders.Any(header => header.Span.Contains(new SourceSpan(at, 2))))
            .ToList();
        foreach (var (gap, index) in places.Select(place => gaps[place % gaps.Count]).Distinct().OrderDescending().Select((gap, index) => (gap, index)))
        {
            source = source.Insert(gap + 2, string.Format(null, PageHeaders[shapes[index]], title));
        }

        return source;
    }

    private static IEnumerable<string> Words(ClinicalPolicy policy) =>
    [
        .. PiecesOf(policy).Select(piece => piece.Text),
        .. policy.SectionHeadings.Select(heading => heading.Text.Text),
        .. policy.Background.EvidenceSections.Select(section => section.Heading.Text),
        .. policy.Background.Guidelines.Select(section => section.Heading.Text),
    ];

    private static IEnumerable<Passage> PiecesOf(ClinicalPolicy policy) =>
    [
        .. policy.Header.Fields.Select(field => field.Value),
        .. policy.Header.Links.Select(link => link.Text),
        .. policy.Preamble, .. policy.Description, .. policy.CriteriaIntroduction,
        .. policy.Statements.SelectMany(statement => (Passage[])[statement.Text, .. statement.Notes, .. statement.Criteria.SelectMany(PiecesOf)]),
        .. policy.Background.Paragraphs,
        .. policy.Background.EvidenceSections.SelectMany(section => section.Paragraphs),
        .. policy.Background.Guidelines.SelectMany(section => section.Paragraphs),
        .. policy.Coding.Paragraphs,
        .. policy.Codes.SelectMany(code => (Passage[])[code.Code, code.Description]),
        .. policy.RevisionLog.Entries.SelectMany(entry => (Passage?[])[entry.Change, entry.Revised.Text, entry.Approved.Text]).OfType<Passage>(),
        .. policy.References.Select(reference => reference.Text),
        .. policy.Reminder.Paragraphs,
        .. new[] { policy.Copyright }.OfType<Passage>(),
        .. policy.OtherSections.SelectMany(section => section.Paragraphs),
    ];

    private static IEnumerable<Passage> PiecesOf(Criterion criterion) =>
        [criterion.Text, .. criterion.Notes, .. criterion.Criteria.SelectMany(PiecesOf)];
}
