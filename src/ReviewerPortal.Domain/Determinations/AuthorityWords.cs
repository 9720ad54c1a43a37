namespace ReviewerPortal.Domain.Determinations;

/// <summary>The sources by the names that reviewers use.</summary>
public static class AuthorityWords
{
    public static string InWords(this AuthoritySource source) => source switch
    {
        AuthoritySource.PlanDocument => "plan document",
        AuthoritySource.StateMedicaidManual => "state Medicaid manual",
        AuthoritySource.NationalCoverageDetermination => "National Coverage Determinations (NCD)",
        AuthoritySource.LocalCoverageDetermination => "Local Coverage Determinations (LCD)",
        AuthoritySource.CoverageArticle => "Medicare Coverage Articles",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Unknown source."),
    };
}
