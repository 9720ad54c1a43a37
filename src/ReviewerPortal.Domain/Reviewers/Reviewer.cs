namespace ReviewerPortal.Domain.Reviewers;

/// <summary>The person who acts, as the database knew them when the use case began.</summary>
public sealed record Reviewer(
    Guid Id, string FullName, string Credentials, string? Specialty, License? License, IReadOnlySet<Role> Roles)
{
    public bool Is(Role role) => Roles.Contains(role);
}

/// <summary>A licence to practise. Valid through its last day; a restricted one signs nothing (42 CFR 422.566(d)).</summary>
public sealed record License(string Number, string State, DateOnly ExpiresOn, bool Restricted)
{
    public bool IsCurrentOn(DateOnly day) => day <= ExpiresOn && !Restricted;
}
