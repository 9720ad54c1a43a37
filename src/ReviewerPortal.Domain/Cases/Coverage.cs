namespace ReviewerPortal.Domain.Cases;

/// <summary>The coverage under which the service is requested.</summary>
public sealed record Coverage
{
    public const int ProductLength = 200;

    public required LineOfBusiness LineOfBusiness { get; init; }

    /// <summary>Only a Commercial case has one; ERISA rights are printed by it.</summary>
    public Funding? Funding { get; init; }

    public string? Product { get; init; }

    public DateOnly? ActiveFrom { get; init; }
}
