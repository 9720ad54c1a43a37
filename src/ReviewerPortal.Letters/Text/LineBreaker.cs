using System.Text.RegularExpressions;

namespace ReviewerPortal.Letters.Text;

/// <summary>
/// Where a line of text may end: UAX #14 of Unicode 15, tested with all of Unicode's own cases, and one rule of ours: web addresses
/// and what is joined by hyphens inside them stay whole. Thai, Khmer, Lao and Burmese need U+200B between their words.
/// </summary>
internal static partial class LineBreaker
{
    /// <summary>For every UTF-16 unit of the text, true when a line may end after it.</summary>
    public static bool[] Opportunities(string text)
    {
        var breaks = UnicodeOpportunities(text);
        foreach (var address in Address().EnumerateMatches(text))
            Array.Fill(breaks, false, address.Index, address.Length - 1);
        return breaks;
    }

    /// <summary>The same by UAX #14 alone. The end of the text is no opportunity.</summary>
    public static bool[] UnicodeOpportunities(string text)
    {
        var runes = text.EnumerateRunes().ToList();
        var rules = new LineBreakRules([.. runes.Select(r => UnicodeClasses.BreakOf(r.Value))]);
        var (breaks, unit) = (new bool[text.Length], 0);
        for (var i = 0; i + 1 < runes.Count; i++)
        {
            unit += runes[i].Utf16SequenceLength;
            breaks[unit - 1] = rules.MayBreakAfter(i);
        }
        return breaks;
    }

    public static bool IsSpace(char character) => character is ' ' or '\t' or '\n';

    // A full stop or colon between letters makes a word an address.
    [GeneratedRegex(@"[^\s]*(?:://|[A-Za-z0-9]\.[A-Za-z])[^\s]*")]
    private static partial Regex Address();
}
