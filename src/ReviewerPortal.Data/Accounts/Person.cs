using Microsoft.AspNetCore.Identity;

namespace ReviewerPortal.Data.Accounts;

/// <summary>
/// Somebody who signs in. Carries what a determination copies about its signer (name, credentials, licence),
/// so that a later change of the person never changes what was signed.
/// </summary>
public sealed class Person : IdentityUser<Guid>
{
    public const int NameLength = 200;
    public const int CredentialsLength = 40;
    public const int LicenseLength = 60;

    /// <summary>As printed on letters, e.g. "Dana Placeholder".</summary>
    public string FullName { get; set; } = "";

    /// <summary>Post-nominal credentials, e.g. RN, MD, DO.</summary>
    public string Credentials { get; set; } = "";

    public string? Specialty { get; set; }

    public string? LicenseNumber { get; set; }

    /// <summary>Two-letter state that issued the licence.</summary>
    public string? LicenseState { get; set; }

    /// <summary>Last day on which the licence is valid.</summary>
    public DateOnly? LicenseExpiresOn { get; set; }

    public bool LicenseRestricted { get; set; }

    /// <summary>When an administrator disabled the account (UTC); null while it may sign in. People are never deleted.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>The optimistic version that two administrators' edits are checked against.</summary>
    public long Version { get; set; }
}
