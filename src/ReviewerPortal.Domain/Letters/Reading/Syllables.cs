using System.Text.RegularExpressions;

namespace ReviewerPortal.Domain.Letters.Reading;

/// <summary>
/// Counts the syllables of an English word by its spelling: its groups of vowels, less the silent ones, and more where two vowels in a row are
/// spoken apart. Right for most words, not for all; a grade is a mean over many.
/// </summary>
public static partial class Syllables
{
    private static readonly Dictionary<string, int> Irregular = new()
    {
        ["people"] = 2, ["area"] = 3, ["idea"] = 3, ["being"] = 2, ["every"] = 2, ["business"] = 2, ["element"] = 3, ["create"] = 2, ["created"] = 3,
        ["science"] = 2, ["client"] = 2, ["quiet"] = 2, ["diet"] = 2, ["something"] = 2, ["sometimes"] = 2, ["someone"] = 2, ["therefore"] = 2,
        ["evidence"] = 3, ["review"] = 2, ["reviewed"] = 2, ["reviewer"] = 3, ["medicine"] = 3, ["recipe"] = 3, ["supplement"] = 3, ["implement"] = 3,
    };

    /// <summary>At least one.</summary>
    public static int Of(string word)
    {
        var parts = word.ToLowerInvariant().Split(['-', '.'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 ? parts.Sum(Of) : OfOne(Apostrophe().Replace(word.ToLowerInvariant(), ""));
    }

    private static int OfOne(string word)
    {
        if (Irregular.TryGetValue(word, out var known)) return known;
        var spoken = Vowels().Count(word) + Apart().Count(word) - Silent().Count(word) - SilentInside().Count(word);
        return Math.Max(1, spoken);
    }

    [GeneratedRegex("['’].*$")]
    private static partial Regex Apostrophe();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();

    /// <summary>ra-di-o, e-val-u-ate, see-ing, mech-a-nis-m; but not na-tion, spe-cial, re-gion, mil-lion, e-qual.</summary>
    [GeneratedRegex("(?<=[^tscgxlnaeiou])i[aou]|(?<=[^qgaeiou])u(?=a[lt])|[aeiouy](?=ing$)|sm$|(?<=d)e(?=o)")]
    private static partial Regex Apart();

    /// <summary>The e at the end of "like", "plates" and "looked"; not of "ta-ble", "box-es" and "wait-ed".</summary>
    [GeneratedRegex("(?<=[aeiouy].*[^aeiouyl])e$|(?<=[aeiouy]l)e$|(?<=[aeiouy].*[^aeiouylszxcg])es$|(?<=[aeiouy]l)es$|(?<=[aeiouy].*[^aeiouytd])ed$|(?<=[aeiouy].*[^aeiouyl][^aeioutdl])ed$")]
    private static partial Regex Silent();

    /// <summary>The e inside "state-ment" and "safe-ly".</summary>
    [GeneratedRegex("(?<=[aeiouy].*[^aeiouyl]|[aeiouy]l)e(?=(?:ly|ment|ments|less|ful|ness)$)")]
    private static partial Regex SilentInside();
}
