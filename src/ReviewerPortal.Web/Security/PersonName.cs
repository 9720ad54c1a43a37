using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Security;

/// <summary>How people and roles are written on screen.</summary>
public static class PersonName
{
    public static string WithCredentials(string fullName, string credentials) =>
        string.IsNullOrWhiteSpace(credentials) ? fullName : $"{fullName}, {credentials}";

    /// <summary>Two letters for the round badge: first and last name.</summary>
    public static string Initials(string fullName)
    {
        var words = fullName.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "?" : string.Concat(words[0][..1], words.Length > 1 ? words[^1][..1] : "").ToUpperInvariant();
    }

    public static string Of(Role role) => role switch
    {
        Role.Nurse => "Nurse reviewer",
        Role.MedicalDirector => "Medical director",
        Role.Auditor => "Auditor",
        Role.Administrator => "Administrator",
        Role.Compliance => "Compliance",
        _ => role.ToString(),
    };
}
