using System.Text.RegularExpressions;

namespace ReviewerPortal.Domain.Policies.Parsing;

/// <summary>
/// Finds the running page headers that a conversion left in the text: the words CLINICAL POLICY and the policy's own title,
/// on one line, on adjacent lines, or with blank lines between.
/// </summary>
internal static partial class PageHeaderFinder
{
    private const string Banner = "CLINICAL POLICY";

    /// <summary>A long title may be broken over as many lines as this.</summary>
    private const int LongestTitleInLines = 4;

    /// <summary>The page headers, and the other lines, each knowing whether a page header came before it.</summary>
    public static (IReadOnlyList<PageHeader> PageHeaders, IReadOnlyList<SourceLine> Content) SetAside(
        IReadOnlyList<SourceLine> lines, string title)
    {
        var headers = new List<PageHeader>();
        var content = new List<SourceLine>();
        var (afterHeader, blankBefore) = (false, false);
        for (var index = 0; index < lines.Count;)
        {
            if (At(lines, index, Bare(title)) is not var (header, taken))
            {
                content.Add(lines[index] with { AfterPageHeader = afterHeader, AfterBlank = blankBefore || lines[index].AfterBlank });
                (afterHeader, blankBefore) = (false, false);
                index++;
                continue;
            }

            headers.Add(header);
            (afterHeader, blankBefore) = (true, blankBefore || lines[index].AfterBlank);
            index += taken;
        }

        return (headers, content);
    }

    private static (PageHeader Header, int Lines)? At(IReadOnlyList<SourceLine> lines, int index, string title)
    {
        var first = Bare(lines[index].Text);
        if (first == $"{Banner} {title}" || first == Banner + title)
        {
            return (new PageHeader(PageHeaderShape.OneLine, lines[index].Span), 1);
        }

        return first == Banner ? WithTitleBelow(lines, index, title) : null;
    }

    private static (PageHeader Header, int Lines)? WithTitleBelow(IReadOnlyList<SourceLine> lines, int index, string title)
    {
        var below = "";
        for (var next = index + 1; next < lines.Count && next <= index + LongestTitleInLines; next++)
        {
            below = $"{below} {Bare(lines[next].Text)}".Trim();
            if (below == title)
            {
                var shape = lines[index + 1].AfterBlank ? PageHeaderShape.SeparatedLines : PageHeaderShape.AdjacentLines;
                return (new PageHeader(shape, SourceSpan.Between(lines[index].Span.Start, lines[next].Span.End)), next - index + 1);
            }
        }

        return null;
    }

    /// <summary>The words alone: no emphasis marks, single spaces.</summary>
    private static string Bare(string text) => Space().Replace(text.Replace("**", " ", StringComparison.Ordinal).TrimStart('#'), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
