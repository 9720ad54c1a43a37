using System.Globalization;
using System.Text.RegularExpressions;

namespace ReviewerPortal.Domain.Policies.Parsing;

/// <summary>Reads from a statement's words its verdict, and how many of its criteria must be met.</summary>
internal static partial class WordsOfStatements
{
    private static readonly string[] Counts = ["zero", "one", "two", "three", "four", "five", "six"];

    /// <summary>The verdict named first; null when none is named, because a verdict is never guessed.</summary>
    public static PolicyVerdict? Verdict(string text)
    {
        (Match Match, PolicyVerdict Verdict)[] found =
        [
            (NotNecessary().Match(text), PolicyVerdict.NotMedicallyNecessary),
            (NotSupported().Match(text), PolicyVerdict.NotSupportedByLiterature),
            (Investigational().Match(text), PolicyVerdict.Investigational),
            (Necessary().Match(text), PolicyVerdict.MedicallyNecessaryWhen),
        ];
        return found.Where(reading => reading.Match.Success)
            .OrderBy(reading => reading.Match.Index)
            .Select(reading => (PolicyVerdict?)reading.Verdict)
            .FirstOrDefault();
    }

    /// <summary>"all of the following", "at least two of the following three", "either of the following"; null when nothing is said.</summary>
    public static Combination? Combination(string text)
    {
        var match = OfTheFollowing().Matches(text).LastOrDefault();
        if (match is null)
        {
            return null;
        }

        var word = match.Groups["count"].Value.ToLowerInvariant();
        return word switch
        {
            "all" or "both" or "each" => Policies.Combination.All,
            "any" or "either" or "one or more" => new Combination(1),
            _ => new Combination(Number(word)),
        };
    }

    private static int Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Array.IndexOf(Counts, word);

    [GeneratedRegex(@"\bnot\s+(?:considered\s+|be\s+)?medically\s+necessary", RegexOptions.IgnoreCase)]
    private static partial Regex NotNecessary();

    [GeneratedRegex(@"\b(?:does|do)\s+not\s+support\b|\b(?:insufficient|inadequate|lack\s+of)\s+(?:\w+\s+){0,2}evidence", RegexOptions.IgnoreCase)]
    private static partial Regex NotSupported();

    [GeneratedRegex(@"\b(?:investigational|experimental)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Investigational();

    [GeneratedRegex(@"\bmedically\s+necessary\b", RegexOptions.IgnoreCase)]
    private static partial Regex Necessary();

    [GeneratedRegex(@"\b(?<count>all|both|each|any|either|one or more|one|two|three|four|five|six|[1-6])(?:\s*\(\d\))?\s+(?:of\s+)?(?:the\s+)?following\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfTheFollowing();
}
