using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;

namespace ReviewerPortal.Domain.Reviewers;

/// <summary>
/// A class of adverse determinations that two medical directors sign: a versioned row that compliance maintains. An empty field
/// matches everything. Plan policy; no federal rule asks for it.
/// </summary>
public sealed class SecondSignatureClass
{
    public const int NameLength = 120;

    public required Guid Id { get; init; }

    /// <summary>Which class; its versions share the name.</summary>
    public required string Name { get; init; }

    public required int Version { get; init; }

    public LineOfBusiness? LineOfBusiness { get; init; }

    public Urgency? Urgency { get; init; }

    public DeterminationBasis? Basis { get; init; }

    /// <summary>Members younger than this in full years on the day of the signature; null for every age.</summary>
    public int? MemberYoungerThan { get; init; }

    public required string Cite { get; init; }

    public required bool SwitchedOn { get; init; }

    /// <summary>True where a determination of these lines needs a second signature.</summary>
    public bool Includes(AuthorizationCase found, IEnumerable<LineProposal> proposals, DateOnly day) =>
        SwitchedOn
        && (LineOfBusiness is null || LineOfBusiness == found.Coverage.LineOfBusiness)
        && (Urgency is null || Urgency == found.Urgency)
        && (MemberYoungerThan is null || found.Member.AgeOn(day) < MemberYoungerThan)
        && proposals.Any(proposal => proposal.Outcome != LineOutcome.Approved && (Basis is null || Basis == proposal.Basis));
}
