namespace ReviewerPortal.Domain.Policies.Evidence;

/// <summary>
/// A version of a policy ready to be stored: the parsed text, and what persons entered beside it, every quotation found in
/// the text.
/// </summary>
public sealed record PolicyVersionDraft
{
    public required ClinicalPolicy Policy { get; init; }

    public required PlanAdoption Adoption { get; init; }

    /// <summary>The service in a member's words, fit for a sentence ("a procedure to ..."); null where nobody entered them.</summary>
    public string? PlainName { get; init; }

    /// <summary>Who publishes the policy, as letters name them; null where nobody entered it.</summary>
    public string? Owner { get; init; }

    public required IReadOnlyList<PolicyMethod> Methods { get; init; }

    /// <summary>The methods that a code of the policy stands for.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<PolicyMethod>> MethodsOfCodes { get; init; }

    public required IReadOnlyList<StatementScope> Scopes { get; init; }

    public required IReadOnlyList<EvidenceSummary> Evidence { get; init; }

    public required IReadOnlyList<PolicyFinding> Findings { get; init; }

    /// <summary>The evidence with what contradicts the statement first, as the person who signs must see it.</summary>
    public IReadOnlyList<EvidenceSummary> EvidenceContraryFirst => [.. Evidence.OrderByDescending(summary => summary.IsContrary)];

    /// <summary>The methods that the codes of a request stand for; empty when none of them is a code of this policy.</summary>
    public IReadOnlyList<PolicyMethod> MethodsOf(IEnumerable<string> codes) =>
        [.. codes.SelectMany(code => MethodsOfCodes.GetValueOrDefault(code, [])).Distinct()];

    /// <summary>
    /// The methods that a request asks for: those its code stands for, else those that its own words name. Empty when neither says it.
    /// </summary>
    public IReadOnlyList<PolicyMethod> MethodsRequested(string code, string? statedMethod)
    {
        var byCode = MethodsOf([code]);
        return byCode.Count > 0 || statedMethod is null
            ? byCode
            : [.. Methods.Where(method => statedMethod.Contains(method.Name, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>Whether a letter may cite the work by its number: no finding forbids it, and the list has exactly one such work.</summary>
    public bool MayCiteByNumber(int reference) =>
        Policy.References.Count(listed => listed.Number == reference) == 1
        && !Findings.Any(finding => !finding.MayCiteByNumber && finding.References.Contains(reference));
}

/// <summary>
/// The plan's data on a version: the first day it is in force and, for Medicare Advantage, the day the UM committee adopted it.
/// <paramref name="IsDemo"/> marks invented dates.
/// </summary>
public sealed record PlanAdoption(DateOnly EffectiveFrom, bool IsDemo, DateOnly? EffectiveTo = null, DateOnly? CommitteeAdoptedOn = null);
