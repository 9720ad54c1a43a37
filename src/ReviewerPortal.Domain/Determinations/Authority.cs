using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Domain.Determinations;

/// <summary>A source that stands above the clinical policy, as the policy's own Important Reminder says.</summary>
public enum AuthoritySource
{
    PlanDocument,
    StateMedicaidManual,
    NationalCoverageDetermination,
    LocalCoverageDetermination,
    CoverageArticle,
}

/// <summary>What the searched source says about the service.</summary>
public enum AuthorityConclusion
{
    Silent,
    Covers,
    Excludes,
}

/// <summary>A search as the reviewer enters it: what was searched, where, and what it says.</summary>
public sealed record AuthoritySearch(
    AuthoritySource Source, string Title, string Version, string Clause, string Place, DateOnly SearchedOn, string Excerpt, AuthorityConclusion Conclusion);

/// <summary>
/// A recorded search on one line. Never edited: a wrong one is withdrawn and another recorded, so that the record shows both.
/// </summary>
public sealed class AuthorityRecord
{
    public const int TextLength = 300;
    public const int ExcerptLength = 4000;

    private AuthorityRecord()
    {
    }

    public Guid Id { get; private set; }

    public AuthoritySource Source { get; private set; }

    public string Title { get; private set; } = "";

    public string Version { get; private set; } = "";

    public string Clause { get; private set; } = "";

    /// <summary>Where it was found, so that an auditor finds it again.</summary>
    public string Place { get; private set; } = "";

    public DateOnly SearchedOn { get; private set; }

    public string Excerpt { get; private set; } = "";

    public AuthorityConclusion Conclusion { get; private set; }

    public Guid RecordedById { get; private set; }

    public string RecordedByName { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>UTC; null while the record stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public bool Stands => WithdrawnAt is null;

    internal static AuthorityRecord From(AuthoritySearch search, Reviewers.Reviewer by, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(),
        Source = search.Source,
        Title = search.Title.Trim(),
        Version = search.Version.Trim(),
        Clause = search.Clause.Trim(),
        Place = search.Place.Trim(),
        SearchedOn = search.SearchedOn,
        Excerpt = search.Excerpt.Trim(),
        Conclusion = search.Conclusion,
        RecordedById = by.Id,
        RecordedByName = by.FullName,
        RecordedAt = at,
    };

    internal void Withdraw(DateTimeOffset at) => WithdrawnAt = at;
}

/// <summary>
/// What must be searched before the policy is applied, by line of business. The order of authority is the Important Reminder's;
/// the Medicare sources are 42 CFR 422.101(b) and (c), the Medicaid manual 42 CFR 438.210(a)(5).
/// </summary>
public static class RequiredAuthorities
{
    private static readonly (LineOfBusiness LineOfBusiness, AuthoritySource Source, string Cite)[] Rows =
    [
        (LineOfBusiness.Commercial, AuthoritySource.PlanDocument, "29 CFR 2560.503-1(g)(1)(ii)"),
        (LineOfBusiness.Marketplace, AuthoritySource.PlanDocument, "45 CFR 147.136(b)"),
        (LineOfBusiness.Medicaid, AuthoritySource.StateMedicaidManual, "42 CFR 438.210(a)(5)"),
        (LineOfBusiness.MedicareAdvantage, AuthoritySource.PlanDocument, "42 CFR 422.111(b)"),
        (LineOfBusiness.MedicareAdvantage, AuthoritySource.NationalCoverageDetermination, "42 CFR 422.101(b)(1)"),
        (LineOfBusiness.MedicareAdvantage, AuthoritySource.LocalCoverageDetermination, "42 CFR 422.101(b)(3)"),
        (LineOfBusiness.MedicareAdvantage, AuthoritySource.CoverageArticle, "42 CFR 422.101(b)(6)"),
    ];

    public static IReadOnlyList<(AuthoritySource Source, string Cite)> For(LineOfBusiness lineOfBusiness) =>
        [.. Rows.Where(row => row.LineOfBusiness == lineOfBusiness).Select(row => (row.Source, row.Cite))];
}
