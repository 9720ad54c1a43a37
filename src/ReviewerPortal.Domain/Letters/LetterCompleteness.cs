namespace ReviewerPortal.Domain.Letters;

/// <summary>The gate before a letter is issued: what it still lacks for its line of business.</summary>
public static class LetterCompleteness
{
    /// <summary>Every gap of the letter, in the order of the table; none means that the letter is complete.</summary>
    public static IReadOnlyList<LetterGap> Missing(DenialLetterContent content) =>
    [
        .. LetterRules.All
            .Where(rule => rule.Cites.ContainsKey(content.LineOfBusiness) && !rule.IsMet(content))
            .Select(rule => new LetterGap(rule.Id, rule.Sentence, rule.Cites[content.LineOfBusiness])),
    ];
}
