using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Features.Accounts;

/// <summary>The invented people of the demo data; they exist in Development only and share one password.</summary>
public static class DemoAccounts
{
    public const string Password = "Demo-Portal-2026";

    public static readonly DemoAccount Nurse = new(
        "nurse@demo.example", Role.Nurse, "Alex Testnurse", "RN", "Utilization review", "RN-DEMO-1001");

    public static readonly DemoAccount Nurse2 = new(
        "nurse2@demo.example", Role.Nurse, "Bailey Sampler", "RN", "Utilization review", "RN-DEMO-1002");

    public static readonly DemoAccount Director = new(
        "director@demo.example", Role.MedicalDirector, "Dana Placeholder", "MD", "Pain medicine", "MD-DEMO-2001");

    public static readonly DemoAccount Director2 = new(
        "director2@demo.example", Role.MedicalDirector, "Drew Mockingham", "DO", "Physical medicine and rehabilitation", "DO-DEMO-2002");

    public static readonly DemoAccount Auditor = new("auditor@demo.example", Role.Auditor, "Audrey Fixture");

    public static readonly DemoAccount Administrator = new("admin@demo.example", Role.Administrator, "Adrian Example");

    public static readonly DemoAccount Compliance = new("compliance@demo.example", Role.Compliance, "Corin Draftrule");

    public static IReadOnlyList<DemoAccount> All { get; } = [Nurse, Nurse2, Director, Director2, Auditor, Administrator, Compliance];
}

/// <summary>One invented person; clinicians carry a licence, the others none.</summary>
public sealed record DemoAccount(
    string Email, Role Role, string FullName, string Credentials = "", string? Specialty = null, string? LicenseNumber = null)
{
    internal static readonly DateOnly LicenseExpiresOn = new(2027, 6, 30);

    internal Person ToPerson() => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = Email,
        Email = Email,
        EmailConfirmed = true,
        FullName = FullName,
        Credentials = Credentials,
        Specialty = Specialty,
        LicenseNumber = LicenseNumber,
        LicenseState = LicenseNumber is null ? null : "TX",
        LicenseExpiresOn = LicenseNumber is null ? null : LicenseExpiresOn,
    };
}
