using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ReviewerPortal.Domain.Policies.Parsing;

/// <summary>Finds superscript citations. A square metre and a power of ten are written with the same characters and are none.</summary>
internal static partial class CitationScanner
{
    private const string SuperscriptDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static readonly SearchValues<char> AnySuperscriptDigit = SearchValues.Create(SuperscriptDigits);
    private const char RangeMinus = '⁻';

    /// <summary>A range of more works than this is a misread number, and only its ends are taken.</summary>
    private const int LongestRange = 50;

    public static IReadOnlyList<CitationMark> Scan(string text, IReadOnlyList<SourceSpan> spans)
    {
        if (text.AsSpan().IndexOfAny(AnySuperscriptDigit) < 0)
        {
            return [];
        }

        return [.. from match in Mark().Matches(text)
                   where !MeasureBefore().IsMatch(text[..match.Index])
                   select new CitationMark(match.Index, match.Length, InSource(match, spans), Numbers(match.Value))];
    }

    private static List<int> Numbers(string mark) =>
        [.. mark.Split(',').SelectMany(part => Range(part.Split(RangeMinus)))];

    private static IEnumerable<int> Range(string[] ends)
    {
        var (first, last) = (Number(ends[0]), Number(ends[^1]));
        return last < first || last - first > LongestRange
            ? ends.Select(Number)
            : Enumerable.Range(first, last - first + 1);
    }

    private static int Number(string superscript) =>
        int.Parse(string.Concat(superscript.Select(digit => SuperscriptDigits.IndexOf(digit))), CultureInfo.InvariantCulture);

    private static SourceSpan InSource(Match match, IReadOnlyList<SourceSpan> spans)
    {
        var offset = match.Index;
        foreach (var span in spans)
        {
            if (offset < span.Length)
            {
                return new SourceSpan(span.Start + offset, match.Length);
            }

            offset -= span.Length + 1;
        }

        throw new InvalidOperationException("A citation mark stands outside the spans of its passage.");
    }

    // "pain.¹⁻⁵", "trials.”⁶", "others²,⁷"; at most three digits, as reference lists have.
    [GeneratedRegex("[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[⁻,][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})*")]
    private static partial Regex Mark();

    // "kg/m²", "5 cm³", "10⁹/L", "10⁻⁵"
    [GeneratedRegex(@"(?:(?<!\p{L})(?:m|cm|mm|µm|ft|in)|(?<!\d)10|⁻)$")]
    private static partial Regex MeasureBefore();
}
