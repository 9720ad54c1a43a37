using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>A search as it is being typed; what is not chosen yet is null.</summary>
public sealed class AuthorityEntry
{
    public AuthoritySource? Source { get; set; }

    public string Title { get; set; } = "";

    public string Version { get; set; } = "";

    public string Clause { get; set; } = "";

    public string Place { get; set; } = "";

    public DateOnly? SearchedOn { get; set; }

    public string Excerpt { get; set; } = "";

    public AuthorityConclusion? Conclusion { get; set; }

    /// <summary>Refused where something is not chosen; the case checks the rest.</summary>
    public Result<AuthoritySearch> ToSearch()
    {
        Refusal[] missing =
        [
            .. Needs(Source is null, "AuthoritySource", "Choose what was searched."),
            .. Needs(SearchedOn is null, "AuthoritySearchedOn", "Enter the day of the search."),
            .. Needs(Conclusion is null, "AuthorityConclusion", "Choose what the source says: silent, covers or excludes."),
        ];
        return missing.Length > 0
            ? missing
            : new AuthoritySearch(Source!.Value, Title, Version, Clause, Place, SearchedOn!.Value, Excerpt, Conclusion!.Value);
    }

    private static IEnumerable<Refusal> Needs(bool missing, string field, string sentence) =>
        missing ? [new Refusal("authority.incomplete", sentence) { Field = field }] : [];
}
