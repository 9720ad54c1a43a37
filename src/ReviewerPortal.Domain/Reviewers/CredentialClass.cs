using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Domain.Reviewers;

/// <summary>
/// Which credentials may sign an adverse determination for a line of business: a versioned row that compliance maintains.
/// 42 CFR 422.566(d) and 438.210(b)(3) ask for appropriate expertise; "physician" is the plan's own, stricter default.
/// </summary>
public sealed class CredentialClass
{
    public required Guid Id { get; init; }

    public required LineOfBusiness LineOfBusiness { get; init; }

    public required int Version { get; init; }

    /// <summary>Comma-separated credentials, e.g. "MD,DO".</summary>
    public required string Credentials { get; init; }

    public required string Cite { get; init; }

    public bool Allows(string credentials) => Split(credentials).Intersect(Split(Credentials), StringComparer.OrdinalIgnoreCase).Any();

    private static string[] Split(string list) => list.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
