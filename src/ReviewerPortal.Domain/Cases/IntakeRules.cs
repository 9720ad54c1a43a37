using System.Text.RegularExpressions;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Domain.Cases;

/// <summary>What a request must hold to become a case. Each refusal names the field that mends it.</summary>
public static partial class IntakeRules
{
    public const int MaxAddressLines = 8;
    public const int MaxUnits = 999;

    public static IReadOnlyList<Refusal> Check(CaseIntake intake, DateTimeOffset now) =>
        [.. MemberRefusals(intake, now), .. ProviderRefusals(intake), .. RequestRefusals(intake, now), .. ServiceRefusals(intake)];

    private static IEnumerable<Refusal> MemberRefusals(CaseIntake intake, DateTimeOffset now)
    {
        var member = intake.Member;
        if (IsBlankOrLong(member.GivenName, Member.NameLength)) yield return Field("GivenName", $"Enter the member's given name, at most {Member.NameLength} characters.");
        if (IsBlankOrLong(member.FamilyName, Member.NameLength)) yield return Field("FamilyName", $"Enter the member's family name, at most {Member.NameLength} characters.");
        if (!MemberId().IsMatch(member.MemberId)) yield return Field("MemberId", "A member id has 5 to 20 letters, digits or hyphens, at least one digit, for example C7781-002.");
        if (LooksLikeSocialSecurityNumber(member.MemberId)) yield return Field("MemberId", "This looks like a Social Security number. Enter the plan's member id.");
        if (member.BirthDate > DateOnly.FromDateTime(now.UtcDateTime) || member.BirthDate.Year < 1900) yield return Field("BirthDate", "The date of birth must be between 1900 and today.");
        if (!State().IsMatch(member.State)) yield return Field("State", "Enter the two-letter state of the coverage, for example TX.");
        if (AddressLineCount(member.Address) is < 2 or > MaxAddressLines) yield return Field("Address", $"Enter the postal address on 2 to {MaxAddressLines} lines; letters go there.");
    }

    private static IEnumerable<Refusal> ProviderRefusals(CaseIntake intake)
    {
        if (IsBlankOrLong(intake.RequestingProvider.Name, Provider.NameLength)) yield return Field("ProviderName", "Enter the requesting provider's name.");
        if (!Npi.IsValid(intake.RequestingProvider.Npi)) yield return Field("Npi", "An NPI has ten digits and a check digit; this one does not pass the check. Compare it with the request.");
    }

    private static IEnumerable<Refusal> RequestRefusals(CaseIntake intake, DateTimeOffset now)
    {
        if (intake.ReceivedAt > now) yield return Field("ReceivedAt", "A request cannot be received in the future.");
        if (intake.ReceivedAt < now.AddYears(-2)) yield return Field("ReceivedAt", "The receipt lies more than two years back. Check the year.");
        if (intake.Coverage.LineOfBusiness == LineOfBusiness.Commercial && intake.Coverage.Funding is null) yield return Field("Funding", "Say whether the Commercial plan is an ERISA plan; the appeal rights depend on it.");
        if (intake.Diagnoses.Count == 0) yield return Field("Diagnoses", "Enter at least one diagnosis.");
        foreach (var diagnosis in intake.Diagnoses.Where(d => !CodeShapes.IsDiagnosis(d.Code)))
            yield return Field("Diagnoses", $"“{diagnosis.Code}” has not the shape of an ICD-10 code, for example M96.1.");
    }

    private static IEnumerable<Refusal> ServiceRefusals(CaseIntake intake)
    {
        if (intake.Services.Count == 0) yield return Field("Services", "Enter at least one requested service.");
        for (var i = 0; i < intake.Services.Count; i++)
        {
            var service = intake.Services[i];
            if (!CodeShapes.IsProcedure(service.Code)) yield return Field($"Code{i}", $"“{service.Code}” has not the shape of a CPT or HCPCS code, for example 62264.");
            else if (string.IsNullOrWhiteSpace(service.Description)) yield return Field($"Description{i}", "No policy describes this code. Enter its description.");
            if (service.Units is < 1 or > MaxUnits) yield return Field($"Units{i}", $"Units must be between 1 and {MaxUnits}.");
            if (service.ToDate < service.FromDate) yield return Field($"ToDate{i}", "The last day lies before the first.");
        }
    }

    private static Refusal Field(string field, string sentence) => new($"intake.{field.TrimEnd([.. "0123456789"])}", sentence) { Field = field };

    private static bool IsBlankOrLong(string text, int limit) => string.IsNullOrWhiteSpace(text) || text.Length > limit;

    private static int AddressLineCount(string address) => address.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length;

    private static bool LooksLikeSocialSecurityNumber(string memberId) => SocialSecurityNumber().IsMatch(memberId);

    [GeneratedRegex(@"^(?=.*[0-9])[A-Z0-9-]{5,20}\z", RegexOptions.CultureInvariant)]
    private static partial Regex MemberId();

    [GeneratedRegex(@"^[0-9]{3}-?[0-9]{2}-?[0-9]{4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SocialSecurityNumber();

    [GeneratedRegex(@"^[A-Z]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex State();
}
