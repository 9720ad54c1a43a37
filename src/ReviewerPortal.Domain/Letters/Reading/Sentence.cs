using System.Text.RegularExpressions;

namespace ReviewerPortal.Domain.Letters.Reading;

/// <summary>One sentence and where it stands in its text. An empty line ends one too; the point of an abbreviation or a number does not.</summary>
public sealed partial record Sentence(int Start, string Text)
{
    private static readonly string[] Abbreviations = ["dr", "mr", "mrs", "ms", "st", "vs", "e.g", "i.e", "etc", "approx", "a.m", "p.m"];

    private static readonly int LongestAbbreviation = Abbreviations.Max(abbreviation => abbreviation.Length);

    /// <summary>What is read as words. A number without a letter counts as one.</summary>
    public IReadOnlyList<string> Words { get; } = [.. Word().Matches(Text).Select(match => match.Value)];

    /// <summary>The sentences of a text in their order; none where it has no word.</summary>
    public static IReadOnlyList<Sentence> Of(string text)
    {
        var (sentences, start) = (new List<Sentence>(), 0);
        foreach (var end in End().Matches(text).Where(end => !EndsAbbreviation(text, end.Index)).Select(end => end.Index + end.Length).Append(text.Length))
        {
            sentences.Add(new Sentence(start, text[start..end]).Trimmed());
            start = end;
        }

        return [.. sentences.Where(sentence => sentence.Words.Count > 0)];
    }

    private Sentence Trimmed()
    {
        var leading = Text.Length - Text.TrimStart().Length;
        return new Sentence(Start + leading, Text.Trim());
    }

    /// <summary>Looks back no further than an abbreviation is long: a pasted text may have a hundred thousand points.</summary>
    private static bool EndsAbbreviation(string text, int point) =>
        text[point] == '.' && Abbreviations.Contains(LastWord().Match(text[Math.Max(0, point - LongestAbbreviation - 1)..point]).Value.ToLowerInvariant());

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"[.!?]+[""'”’)\]]*(?=\s|\z)|(?:\r?\n){2,}")]
    private static partial Regex End();

    [GeneratedRegex(@"[\p{L}.]+\z")]
    private static partial Regex LastWord();
}
