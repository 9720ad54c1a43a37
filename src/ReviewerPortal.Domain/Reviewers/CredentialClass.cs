using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Domain.Reviewers;

/// <summary>
/// Which credentials may sign an adverse determination for a line of business: a versioned row that compliance maintains.
/// 42 CFR 422.566(d) and 438.210(b)(3) ask for appropriate expertise; "physician" is the plan's own, stricter default.
/// </summary>
public sealed class CredentialClass : RuleVersion
{
    public const int CredentialsLength = 200;

    public required LineOfBusiness LineOfBusiness { get; init; }

    /// <summary>Comma-separated credentials, e.g. "MD,DO".</summary>
    public required string Credentials { get; init; }

    public override string Key => LineOfBusiness.ToString();

    public override IReadOnlyList<RuleField> Fields => [new("Credentials", string.Join(", ", Split(Credentials))), new("Cite", Cite)];

    public bool Allows(string credentials) => Split(credentials).Intersect(Split(Credentials), StringComparer.OrdinalIgnoreCase).Any();

    /// <summary>The next version. Refused where nobody could sign any more, or without a cite.</summary>
    public Result<CredentialClass> Change(string credentials, string cite, RuleChange change)
    {
        Refusal[] refusals = [.. Refusals(credentials, cite)];
        return refusals.Length > 0 ? refusals : new CredentialClass
        {
            Id = Guid.CreateVersion7(),
            LineOfBusiness = LineOfBusiness,
            Version = Version + 1,
            Credentials = string.Join(',', Split(credentials).Distinct(StringComparer.OrdinalIgnoreCase)),
            Cite = cite.Trim(),
            ChangedById = change.By.Id,
            ChangedByName = change.By.FullName,
            ChangedAt = change.At,
            ChangeReason = change.Reason,
        };
    }

    private static IEnumerable<Refusal> Refusals(string credentials, string cite)
    {
        var list = Split(credentials);
        if (list.Length == 0 || credentials.Length > CredentialsLength || list.Any(credential => !credential.All(char.IsLetter)))
            yield return new Refusal("credential-class.credentials", "Enter the credentials that may sign, in letters and separated by commas, for example MD, DO.") { Field = "Credentials" };
        if (string.IsNullOrWhiteSpace(cite) || cite.Trim().Length > CiteLength)
            yield return new Refusal("credential-class.cite", $"Enter the law, standard or plan document behind the row, in at most {CiteLength} characters.") { Field = "Cite" };
    }

    private static string[] Split(string list) => list.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
