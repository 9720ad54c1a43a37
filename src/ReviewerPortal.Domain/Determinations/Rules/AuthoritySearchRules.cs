using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Domain.Determinations.Rules;

/// <summary>What a recorded search must hold, so that an auditor can repeat it.</summary>
internal static class AuthoritySearchRules
{
    public static Refusal[] Check(AuthoritySearch search, DateTimeOffset now) =>
    [
        .. Needs("AuthorityTitle", search.Title, "Name what was searched."),
        .. Needs("AuthorityVersion", search.Version, "Say which version or date of it was searched."),
        .. Needs("AuthorityPlace", search.Place, "Say where it was found, so that an auditor finds it again."),
        .. Excerpt(search),
        .. Date(search, now),
    ];

    private static IEnumerable<Refusal> Needs(string field, string text, string sentence)
    {
        if (string.IsNullOrWhiteSpace(text)) yield return new Refusal("authority.incomplete", sentence) { Field = field };
        else if (text.Length > AuthorityRecord.TextLength) yield return new Refusal("authority.too-long", $"At most {AuthorityRecord.TextLength} characters fit here.") { Field = field };
    }

    private static IEnumerable<Refusal> Excerpt(AuthoritySearch search)
    {
        if (search.Clause.Length > AuthorityRecord.TextLength) yield return new Refusal("authority.too-long", $"At most {AuthorityRecord.TextLength} characters fit here.") { Field = "AuthorityClause" };
        if (search.Excerpt.Length > AuthorityRecord.ExcerptLength) yield return new Refusal("authority.too-long", $"At most {AuthorityRecord.ExcerptLength:N0} characters fit here.") { Field = "AuthorityExcerpt" };
        if (search.Conclusion != AuthorityConclusion.Silent && string.IsNullOrWhiteSpace(search.Excerpt))
            yield return new Refusal("authority.no-excerpt", "A source that covers or excludes is quoted: enter its words.") { Field = "AuthorityExcerpt" };
    }

    private static IEnumerable<Refusal> Date(AuthoritySearch search, DateTimeOffset now)
    {
        // A day ahead of UTC exists somewhere; beyond it the date is a slip.
        if (search.SearchedOn > DateOnly.FromDateTime(now.UtcDateTime).AddDays(1))
            yield return new Refusal("authority.future", "The search cannot lie in the future.") { Field = "AuthoritySearchedOn" };
    }
}
