namespace ReviewerPortal.Domain.Cases;

/// <summary>The member for whom the service is requested, as the plan knew them at receipt.</summary>
public sealed record Member
{
    public const int NameLength = 200;
    public const int MemberIdLength = 40;
    public const int AddressLength = 600;

    public required string GivenName { get; init; }

    public required string FamilyName { get; init; }

    public required string MemberId { get; init; }

    public required DateOnly BirthDate { get; init; }

    /// <summary>Postal address, one line per line, at most eight.</summary>
    public required string Address { get; init; }

    public string? Phone { get; init; }

    /// <summary>The language in which the member wants to be written to, in English words; null is English.</summary>
    public string? PreferredLanguage { get; init; }

    public bool LargePrint { get; init; }

    /// <summary>Two-letter state of the coverage.</summary>
    public required string State { get; init; }

    /// <summary>Name and address of the member's representative, one line per line; letters then go there.</summary>
    public string? Representative { get; init; }

    public string FullName => $"{GivenName} {FamilyName}".Trim();

    /// <summary>Full years of age on a day, as rules about age count them.</summary>
    public int AgeOn(DateOnly day) => AgeOn(BirthDate, day);

    /// <summary>The same for a list that knows no more than the date of birth.</summary>
    public static int AgeOn(DateOnly birthDate, DateOnly day)
    {
        var years = day.Year - birthDate.Year;
        return birthDate.AddYears(years) > day ? years - 1 : years;
    }
}
