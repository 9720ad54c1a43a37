namespace ReviewerPortal.Domain.Cases;

/// <summary>The practitioner who asks for the authorization.</summary>
public sealed record Provider
{
    public const int NameLength = 200;
    public const int PhoneLength = 40;

    public required string Name { get; init; }

    public string? Organisation { get; init; }

    /// <summary>Ten digits, Luhn-checked with the prefix 80840 (45 CFR 162.406).</summary>
    public required string Npi { get; init; }

    public string? Phone { get; init; }

    public string? Fax { get; init; }

    public string? Address { get; init; }
}
