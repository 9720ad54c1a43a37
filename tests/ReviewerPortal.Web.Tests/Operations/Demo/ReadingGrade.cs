using System.Text.RegularExpressions;

namespace ReviewerPortal.Web.Tests.Operations.Demo;

/// <summary>The Flesch-Kincaid grade of a text, with syllables counted as groups of vowels.</summary>
internal static partial class ReadingGrade
{
    public static double Of(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value.ToLowerInvariant()).ToList();
        var sentences = SentenceEnd().Count(text);
        return (0.39 * words.Count / sentences) + (11.8 * words.Sum(Syllables) / words.Count) - 15.59;
    }

    private static int Syllables(string word) => Math.Max(1, Vowels().Count(word) - (SilentEnd().IsMatch(word) ? 1 : 0));

    [GeneratedRegex(@"[A-Za-z'-]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"[.!?]+(\s|\z)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();

    /// <summary>A last e that is not spoken, as in "name", "names" and "named", but not in "little", "guided" or "places".</summary>
    [GeneratedRegex(@"([^aeiouyl]e|[^aeiouyszxcg]es|[^aeiouytd]ed)\z")]
    private static partial Regex SilentEnd();
}
