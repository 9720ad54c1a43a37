using System.Text.RegularExpressions;

namespace ReviewerPortal.Domain.Policies.Parsing;

/// <summary>Groups lines into paragraphs, list items and table rows, and joins what a page header split.</summary>
internal static partial class BlockReader
{
    /// <param name="markerLength">The length of the list marker that opens the line, given the block before it; 0 for none.</param>
    public static IReadOnlyList<Block> Read(IEnumerable<SourceLine> lines, Func<SourceLine, Block?, int> markerLength)
    {
        var blocks = new List<Block>();
        foreach (var line in lines)
        {
            var before = blocks.Count > 0 ? blocks[^1] : null;
            var marker = markerLength(line, before);
            if (marker == 0 && before is not null && Continues(line, before))
            {
                before.Add(line);
            }
            else
            {
                blocks.Add(new Block(line, marker));
            }
        }

        return blocks;
    }

    private static bool Continues(SourceLine line, Block before)
    {
        if (line.Text.StartsWith('|') || before.IsTableRow || line.Text.StartsWith('#') || before.First.Text.StartsWith('#'))
        {
            return false;
        }

        return !line.AfterBlank || (line.AfterPageHeader && IsLeftOpen(before, line.Text));
    }

    /// <summary>
    /// Whether a page header fell into the middle of a sentence. Between whole sentences nothing in the text tells a split
    /// paragraph from two, so they stay two, as they are printed.
    /// </summary>
    private static bool IsLeftOpen(Block before, string next)
    {
        if (char.IsLower(next[0]))
        {
            return true;
        }

        return !SentenceEnd().IsMatch(before.LastLine)
            && !before.LooksLikeHeading
            && !next.StartsWith("Note", StringComparison.OrdinalIgnoreCase);
    }

    // A sentence may end in its full stop, then a closing quote, bracket or citation: "governance.”¹²"
    [GeneratedRegex("[.!?:;]['\"”’)\\]*⁰¹²³⁴⁵⁶⁷⁸⁹⁻,]*$")]
    private static partial Regex SentenceEnd();
}
