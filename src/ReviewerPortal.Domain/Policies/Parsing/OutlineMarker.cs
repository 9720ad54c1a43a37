using System.Globalization;
using System.Text.RegularExpressions;

namespace ReviewerPortal.Domain.Policies.Parsing;

/// <summary>How an outline level is numbered.</summary>
internal enum OutlineStyle { UpperRoman, UpperLetter, Digit, LowerLetter, LowerRoman, LetterBracket, RomanBracket, DigitBracket, Bullet }

/// <summary>One way to read a marker: <c>C.</c> is the third letter or the Roman hundred.</summary>
internal readonly record struct OutlineReading(OutlineStyle Style, int Ordinal);

/// <summary>The marker that opens an outline item, its label without punctuation, and every way to read it.</summary>
internal sealed partial record OutlineMarker(string Label, IReadOnlyList<OutlineReading> Readings)
{
    private static readonly string[] RomanOnes = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    private static readonly string[] RomanTens = ["", "x", "xx", "xxx", "xl"];

    /// <summary>The length of the marker, the space after it included; 0 when the line has none.</summary>
    public static int LengthIn(string line) => Marker().Match(line).Length;

    /// <summary>Reads a marker such as <c>- I.</c>, <c>a)</c> or a bare bullet.</summary>
    public static OutlineMarker Read(string marker)
    {
        var match = Marker().Match(marker + " x");
        var label = match.Groups["label"].Value;
        return label.Length == 0
            ? new OutlineMarker("•", [new OutlineReading(OutlineStyle.Bullet, 1)])
            : new OutlineMarker(label, [.. ReadingsOf(label, match.Groups["close"].Value == ")").OrderBy(reading => reading.Ordinal)]);
    }

    private static IEnumerable<OutlineReading> ReadingsOf(string label, bool bracket)
    {
        if (char.IsDigit(label[0]))
        {
            yield return new OutlineReading(bracket ? OutlineStyle.DigitBracket : OutlineStyle.Digit, int.Parse(label, CultureInfo.InvariantCulture));
            yield break;
        }

        var upper = char.IsUpper(label[0]);
        if (label.Length == 1)
        {
            var letter = upper ? OutlineStyle.UpperLetter : bracket ? OutlineStyle.LetterBracket : OutlineStyle.LowerLetter;
            yield return new OutlineReading(letter, char.ToLowerInvariant(label[0]) - 'a' + 1);
        }

        if (Roman(label) is { } number)
        {
            var roman = upper ? OutlineStyle.UpperRoman : bracket ? OutlineStyle.RomanBracket : OutlineStyle.LowerRoman;
            yield return new OutlineReading(roman, number);
        }
    }

    private static int? Roman(string label)
    {
        var lower = label.ToLowerInvariant();
        var tens = Array.FindLastIndex(RomanTens, ten => lower.StartsWith(ten, StringComparison.Ordinal));
        var ones = Array.IndexOf(RomanOnes, lower[RomanTens[tens].Length..]);
        return ones < 0 ? null : (tens * 10) + ones;
    }

    // "- I. ", "A. ", "12. ", "a) ", "(1) ", "**I.** ", "- "
    [GeneratedRegex(@"^(?:[-*•]\s+)?\**\(?(?<label>[IVXL]{1,7}|[ivxl]{1,7}|[A-Za-z]|\d{1,2})(?<close>[.)])\**\s+(?=\S)|^[-*•▪]\s+(?=\S)")]
    private static partial Regex Marker();
}
