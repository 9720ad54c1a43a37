namespace ReviewerPortal.Domain.Cases;

/// <summary>An ICD-10-CM diagnosis of the request.</summary>
public sealed record Diagnosis(string Code, string Description)
{
    public const int CodeLength = 8;
    public const int DescriptionLength = 300;
}
