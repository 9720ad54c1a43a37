using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Features.Admin;

/// <summary>What an administrator types about a person. Property names are the field names of refusals.</summary>
internal sealed class PersonForm
{
    public string FullName { get; set; } = "";

    public string Email { get; set; } = "";

    public string Credentials { get; set; } = "";

    public string Specialty { get; set; } = "";

    public string LicenseNumber { get; set; } = "";

    public string LicenseState { get; set; } = "";

    public DateOnly? LicenseExpiresOn { get; set; }

    public bool LicenseRestricted { get; set; }

    public ISet<Role> Roles { get; init; } = new HashSet<Role>();

    /// <summary>Copies the form onto a person; empty texts of optional fields become null.</summary>
    public void ApplyTo(Person person)
    {
        person.FullName = FullName.Trim();
        person.Email = person.UserName = Email.Trim();
        person.EmailConfirmed = true;
        person.Credentials = Credentials.Trim();
        person.Specialty = NullIfEmpty(Specialty);
        person.LicenseNumber = NullIfEmpty(LicenseNumber);
        person.LicenseState = NullIfEmpty(LicenseState)?.ToUpperInvariant();
        person.LicenseExpiresOn = LicenseExpiresOn;
        person.LicenseRestricted = LicenseRestricted;
    }

    private static string? NullIfEmpty(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
