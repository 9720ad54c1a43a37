namespace ReviewerPortal.Domain.Determinations;

/// <summary>
/// How much of one text stands in another, by runs of three words. It tells an auditor where to look; it decides nothing.
/// </summary>
public static class TextSimilarity
{
    private const int WordsInARun = 3;

    /// <summary>Whole percent of the text's runs that the other text has too; 0 where the text is shorter than one run.</summary>
    public static int Percent(string text, string other)
    {
        var runs = Runs(text);
        var known = Runs(other).ToHashSet();
        return runs.Count == 0 ? 0 : runs.Count(known.Contains) * 100 / runs.Count;
    }

    private static List<string> Runs(string text)
    {
        var words = text.ToUpperInvariant().Split([.. " \t\r\n.,;:!?\"'()“”’"], StringSplitOptions.RemoveEmptyEntries);
        return [.. Enumerable.Range(0, Math.Max(0, words.Length - WordsInARun + 1)).Select(start => string.Join(' ', words[start..(start + WordsInARun)]))];
    }
}
