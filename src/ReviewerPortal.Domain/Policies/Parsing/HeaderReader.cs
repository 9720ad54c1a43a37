using System.Text.RegularExpressions;

namespace ReviewerPortal.Domain.Policies.Parsing;

/// <summary>
/// Reads the head of a policy: labels with values and links to sections, in any order, one per line or glued together.
/// </summary>
internal sealed partial class HeaderReader(SourceMap map)
{
    private readonly List<HeaderField> _fields = [];
    private readonly List<HeaderLink> _links = [];
    private readonly List<SourceLine> _otherLines = [];

    public IReadOnlyList<HeaderField> Fields => _fields;

    public IReadOnlyList<HeaderLink> Links => _links;

    /// <summary>The title's words as they stand in the lines, before anything else is read: page headers repeat them.</summary>
    public static string? FindTitle(IReadOnlyList<SourceLine> lines) =>
        (from line in lines
         let tokens = Tokens(line)
         from index in Enumerable.Range(0, tokens.Count)
         where IsTitle(tokens[index].Groups["label"].Value)
         let value = ValueSpan(line, tokens, index).In(line.Text)
         where value.Length > 0
         let rest = index == tokens.Count - 1 ? WrappedTitle(lines, line).Select(next => next.Text) : []
         select string.Join(' ', [value, .. rest])).FirstOrDefault();

    /// <summary>Reads the lines before the first section. Gives the paragraphs that are neither label nor link.</summary>
    public IReadOnlyList<Passage> Read(IReadOnlyList<SourceLine> lines)
    {
        var wrapped = new HashSet<SourceLine>();
        foreach (var line in lines.Where(line => !wrapped.Contains(line)))
        {
            if (TableOfContentsLine().IsMatch(line.Text))
            {
                map.Claim(line.Span, SegmentKind.TableOfContents);
                continue;
            }

            var tokens = Tokens(line);
            List<SourceLine> titleRest = tokens.Count > 0 ? [.. WrappedTitle(lines, line)] : [];
            wrapped.UnionWith(titleRest);
            ReadLine(line, tokens, [.. titleRest.Select(next => next.Span)]);
        }

        return [.. BlockReader.Read(_otherLines, (_, _) => 0).Select(block => map.Take(block.Whole))];
    }

    public Passage? Value(params string[] labels) =>
        _fields.FirstOrDefault(entry => labels.Contains(entry.Label, StringComparer.OrdinalIgnoreCase))?.Value;

    public Passage? Title => _fields.FirstOrDefault(entry => IsTitle(entry.Label))?.Value;

    private void ReadLine(SourceLine line, List<Match> tokens, IReadOnlyList<SourceSpan> wrapped)
    {
        if (tokens.Count == 0)
        {
            _otherLines.Add(line);
        }

        for (var index = 0; index < tokens.Count; index++)
        {
            var token = tokens[index];
            if (token.Groups["label"].Success)
            {
                ReadField(line, tokens, index, index == tokens.Count - 1 ? wrapped : []);
            }
            else
            {
                var text = map.Take(new SourceSpan(line.Span.Start + token.Index, token.Length));
                _links.Add(new HeaderLink(text, SectionNames.Of(token.Groups["link"].Value)!.Value));
            }
        }
    }

    private void ReadField(SourceLine line, List<Match> tokens, int index, IReadOnlyList<SourceSpan> wrapped)
    {
        var label = tokens[index];
        map.Claim(new SourceSpan(line.Span.Start + label.Index, label.Length), SegmentKind.Label);
        var value = ValueSpan(line, tokens, index);
        ClaimEmphasis(line, value.End, ValueLimit(line, tokens, index));
        if (value.Length > 0)
        {
            var inSource = value with { Start = line.Span.Start + value.Start };
            var name = label.Groups["label"].Value;
            _fields.Add(new HeaderField(name, map.Take([inSource, .. wrapped])));
        }
    }

    /// <summary>"**Clinical Policy: Name**": the closing stars belong to the label as the opening ones do.</summary>
    private void ClaimEmphasis(SourceLine line, int start, int limit)
    {
        var stars = line.Text[start..limit].TakeWhile(character => character == '*').Count();
        map.Claim(new SourceSpan(line.Span.Start + start, stars), SegmentKind.Label);
    }

    /// <summary>A label's value reaches to the next label or link; in the line's own positions, without outer space.</summary>
    private static SourceSpan ValueSpan(SourceLine line, List<Match> tokens, int index)
    {
        var start = tokens[index].Index + tokens[index].Length;
        var value = line.Text[start..ValueLimit(line, tokens, index)];
        var indent = value.Length - value.TrimStart().Length;
        return new SourceSpan(start + indent, value.Trim().TrimEnd('*').TrimEnd().Length);
    }

    private static int ValueLimit(SourceLine line, List<Match> tokens, int index) =>
        index + 1 < tokens.Count ? tokens[index + 1].Index : line.Text.Length;

    /// <summary>A line speaks for the header only when it begins with a label or link; prose may mention both.</summary>
    private static List<Match> Tokens(SourceLine line)
    {
        var tokens = Token().Matches(line.Text).ToList();
        return tokens is [{ Index: 0 }, ..] ? tokens : [];
    }

    /// <summary>The lines over which a long title runs on; none when something follows the title on its own line.</summary>
    private static IEnumerable<SourceLine> WrappedTitle(IReadOnlyList<SourceLine> lines, SourceLine titleLine) =>
        IsTitle(Tokens(titleLine)[^1].Groups["label"].Value)
            ? lines.SkipWhile(line => line.Span != titleLine.Span).Skip(1)
                .TakeWhile(line => !line.AfterBlank && Tokens(line).Count == 0 && SectionNames.Of(line.Text) is null)
            : [];

    private static bool IsTitle(string label) => label.EndsWith(" Policy", StringComparison.OrdinalIgnoreCase);

    // "Clinical Policy: Lysis ...", "Date of Last Revision: 04/26", "[Revision Log](#)", "See [Important Reminder](#) at the end ..."
    [GeneratedRegex(
        @"(?:\#+\s*)?\**(?<label>(?:Clinical|Medical|Payment) Policy|Reference Number|Date of Last Revision|Last Review Date|Last Revision Date|Revision Date|Effective Date|Lines? of Business|Product Types?)\s*:\**"
        + @"|See\s+\[?(?<link>Important Reminder)\]?.*$"
        + @"|\[?(?<link>Coding Implications|Revision Log|Important Reminder)(?:\]\([^)]*\))?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Token();

    [GeneratedRegex(@"(?:\.\s?){4,}\s*\d{1,3}$")]
    private static partial Regex TableOfContentsLine();
}
