namespace ReviewerPortal.Domain.Letters.Reading;

/// <summary>
/// The Flesch-Kincaid grade (Kincaid et al., 1975, for the US Navy): about how many years of school a reader needs. It measures the length of
/// sentences and words, and nothing of what they say.
/// </summary>
public static class ReadingGrade
{
    /// <summary>Null where there is no sentence.</summary>
    public static double? Of(IReadOnlyList<Sentence> sentences)
    {
        var words = sentences.SelectMany(sentence => sentence.Words).ToList();
        return words.Count == 0 ? null : Of(words.Count, sentences.Count, words.Sum(Syllables.Of));
    }

    /// <summary>The published formula.</summary>
    public static double Of(double words, double sentences, double syllables) => (0.39 * (words / sentences)) + (11.8 * (syllables / words)) - 15.59;
}
