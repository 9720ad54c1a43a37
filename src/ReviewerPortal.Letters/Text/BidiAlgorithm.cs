namespace ReviewerPortal.Letters.Text;

/// <summary>
/// The Unicode bidirectional algorithm, UAX #9 of Unicode 15: which way each character of a paragraph runs. A pure function, tested
/// with all of Unicode's own cases. Even levels run to the right, odd ones to the left; the names of the rules stand beside the code.
/// </summary>
internal static class BidiAlgorithm
{
    /// <summary>The level of every UTF-16 unit of a text; each line feed ends a paragraph.</summary>
    public static byte[] Levels(string text, bool rightToLeft)
    {
        var (levels, start) = (new List<byte>(text.Length), 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n' && i + 1 < text.Length)
                continue;
            levels.AddRange(LevelsOfParagraph(text[start..(i + 1)], rightToLeft));
            start = i + 1;
        }
        return [.. levels];
    }

    private static IEnumerable<byte> LevelsOfParagraph(string text, bool rightToLeft)
    {
        var runes = text.EnumerateRunes().ToList();
        var levels = Levels([.. runes.Select(r => UnicodeClasses.BidiOf(r.Value))], [.. runes.Select(r => UnicodeClasses.BracketOf(r.Value))], (byte)(rightToLeft ? 1 : 0));
        return runes.SelectMany((rune, i) => Enumerable.Repeat(levels[i], rune.Utf16SequenceLength));
    }

    /// <summary>The levels of one paragraph on one line, after rules P2 to L1. What rule X9 removes has the level of what is before it.</summary>
    /// <param name="brackets">As <see cref="UnicodeClasses.BracketOf"/> gives them.</param>
    /// <param name="direction">The paragraph's level, 0 or 1; null to take it from the first strong character.</param>
    public static byte[] Levels(BidiClass[] classes, int[] brackets, byte? direction)
    {
        var matches = IsolatesOf(classes);
        var paragraph = direction ?? FirstStrong(classes, 0, classes.Length, matches) ?? 0;
        var explicitLevels = new BidiExplicitLevels(classes, matches, paragraph);
        foreach (var sequence in BidiSequence.SequencesOf(classes, matches, explicitLevels.Levels, explicitLevels.Types, paragraph))
            sequence.Resolve(brackets);
        return ResetWhiteSpace(classes, explicitLevels.Levels, paragraph);
    }

    /// <summary>The order in which the parts of a line are drawn from left to right, rule L2.</summary>
    public static int[] VisualOrder(IReadOnlyList<byte> levels)
    {
        var order = Enumerable.Range(0, levels.Count).ToArray();
        var lowestOdd = levels.Where(l => l % 2 == 1).DefaultIfEmpty((byte)255).Min();
        for (var level = levels.DefaultIfEmpty((byte)0).Max(); level >= lowestOdd; level--)
        {
            for (var i = 0; i < order.Length; i++)
            {
                var end = i;
                while (end < order.Length && levels[order[end]] >= level)
                    end++;
                Array.Reverse(order, i, end - i);
                i = Math.Max(i, end);
            }
        }
        return order;
    }

    /// <summary>Rules P2 and P3 for a stretch: the level that its first strong character outside isolates asks for, or null.</summary>
    public static byte? FirstStrong(BidiClass[] classes, int from, int to, int[] matches)
    {
        for (var i = from; i < to; i++)
        {
            if (classes[i] is BidiClass.L)
                return 0;
            if (classes[i] is BidiClass.R or BidiClass.AL)
                return 1;
            if (IsIsolate(classes[i]))
                i = matches[i];
        }
        return null;
    }

    public static bool IsIsolate(BidiClass type) => type is BidiClass.LRI or BidiClass.RLI or BidiClass.FSI;

    /// <summary>What rule X9 removes.</summary>
    public static bool IsRemoved(BidiClass type) => type is BidiClass.LRE or BidiClass.RLE or BidiClass.LRO or BidiClass.RLO or BidiClass.PDF or BidiClass.BN;

    // BD9: the end of each isolate, the paragraph's length where it has none; for an end its beginning, -1 where it has none.
    private static int[] IsolatesOf(BidiClass[] classes)
    {
        var (matches, open) = (new int[classes.Length], new Stack<int>());
        Array.Fill(matches, -1);
        for (var i = 0; i < classes.Length; i++)
        {
            if (IsIsolate(classes[i]))
            {
                open.Push(i);
                matches[i] = classes.Length;
            }
            else if (classes[i] == BidiClass.PDI && open.TryPop(out var start))
            {
                (matches[start], matches[i]) = (i, start);
            }
        }
        return matches;
    }

    // L1, with the whole paragraph as one line. What X9 removed follows what is before it.
    private static byte[] ResetWhiteSpace(BidiClass[] classes, byte[] levels, byte paragraph)
    {
        for (var i = 0; i < levels.Length; i++)
        {
            if (IsRemoved(classes[i]))
                levels[i] = i == 0 ? paragraph : levels[i - 1];
        }
        var atEnd = true;
        for (var i = levels.Length - 1; i >= 0; i--)
        {
            atEnd = classes[i] is BidiClass.B or BidiClass.S || (atEnd && (classes[i] is BidiClass.WS or BidiClass.PDI || IsIsolate(classes[i]) || IsRemoved(classes[i])));
            if (atEnd)
                levels[i] = paragraph;
        }
        return levels;
    }
}
