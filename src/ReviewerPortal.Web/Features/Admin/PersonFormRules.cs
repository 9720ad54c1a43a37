using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.Accounts;

namespace ReviewerPortal.Web.Features.Admin;

/// <summary>Every rule of the form, each with its own sentence, all reported at once.</summary>
internal static class PersonFormRules
{
    public static IReadOnlyList<Refusal> Check(PersonForm form) =>
        [.. Names(form), .. Licence(form), .. Roles(form)];

    private static IEnumerable<Refusal> Names(PersonForm form)
    {
        if (string.IsNullOrWhiteSpace(form.FullName))
            yield return Refuse("name-missing", "Enter the name as letters print it.", nameof(form.FullName));
        if (form.FullName.Length > Person.NameLength)
            yield return Refuse("name-long", $"Use at most {Person.NameLength} characters.", nameof(form.FullName));
        if (!EmailShape.IsPlausible(form.Email))
            yield return Refuse("email-invalid", "Enter an email address, for example name@plan.example.", nameof(form.Email));
        if (form.Credentials.Length > Person.CredentialsLength)
            yield return Refuse("credentials-long", $"Use at most {Person.CredentialsLength} characters.", nameof(form.Credentials));
        if (form.Specialty.Length > Person.NameLength)
            yield return Refuse("specialty-long", $"Use at most {Person.NameLength} characters.", nameof(form.Specialty));
    }

    /// <summary>A licence is number, state and expiry together: a part of it proves nothing.</summary>
    private static IEnumerable<Refusal> Licence(PersonForm form)
    {
        if (form.LicenseNumber.Length > Person.LicenseLength)
            yield return Refuse("licence-long", $"Use at most {Person.LicenseLength} characters.", nameof(form.LicenseNumber));
        var state = form.LicenseState.Trim();
        if (state.Length > 0 && !LicenseStates.Codes.Contains(state.ToUpperInvariant()))
            yield return Refuse("licence-state", "Choose the state that issued the licence.", nameof(form.LicenseState));
        if (!HasLicence(form) && !form.Roles.Contains(Role.MedicalDirector))
            yield break;

        if (string.IsNullOrWhiteSpace(form.LicenseNumber))
            yield return Refuse("licence-number-missing", "Enter the licence number.", nameof(form.LicenseNumber));
        if (state.Length == 0)
            yield return Refuse("licence-state-missing", "Choose the state that issued the licence.", nameof(form.LicenseState));
        if (form.LicenseExpiresOn is null)
            yield return Refuse("licence-expiry-missing", "Enter the last day on which the licence is valid.", nameof(form.LicenseExpiresOn));
    }

    private static IEnumerable<Refusal> Roles(PersonForm form)
    {
        if (form.Roles.Count == 0)
            yield return Refuse("role-missing", "Choose at least one role.", nameof(form.Roles));
        var clinical = form.Roles.Contains(Role.Nurse) || form.Roles.Contains(Role.MedicalDirector);
        if (clinical && string.IsNullOrWhiteSpace(form.Credentials))
            yield return Refuse("credentials-missing", "Reviewers sign with their credentials, e.g. RN or MD. Enter them.", nameof(form.Credentials));
    }

    private static bool HasLicence(PersonForm form) =>
        form.LicenseNumber.Trim().Length > 0 || form.LicenseState.Trim().Length > 0 || form.LicenseExpiresOn is not null || form.LicenseRestricted;

    private static Refusal Refuse(string code, string sentence, string field) => new($"person.{code}", sentence) { Field = field };
}
