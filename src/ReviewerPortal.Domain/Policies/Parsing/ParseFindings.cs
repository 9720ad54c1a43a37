namespace ReviewerPortal.Domain.Policies.Parsing;

/// <summary>What a person must look at before a parsed policy is published.</summary>
internal static class ParseFindings
{
    private static readonly PolicySectionKind[] Expected =
    [
        PolicySectionKind.Description, PolicySectionKind.Background, PolicySectionKind.Coding,
        PolicySectionKind.References, PolicySectionKind.Reminder,
    ];

    public static IEnumerable<ParseFinding> Of(ClinicalPolicy policy) =>
        [.. Unplaced(policy), .. Verdicts(policy), .. MissingSections(policy), .. CitationsToNothing(policy), .. RepeatedNumbers(policy)];

    private static IEnumerable<ParseFinding> Unplaced(ClinicalPolicy policy) =>
        policy.Layout.Where(segment => segment.Kind == SegmentKind.Unplaced)
            .Select(segment => new ParseFinding("policy.text-not-placed", "This text belongs to no piece of the policy that is known.", segment.Span));

    private static IEnumerable<ParseFinding> Verdicts(ClinicalPolicy policy) =>
        policy.Statements.Where(statement => statement.Verdict is null)
            .Select(statement => new ParseFinding(
                "policy.verdict-not-stated", $"Statement {statement.Address} does not say its verdict in words that are known.", statement.Text.Spans[0]));

    private static IEnumerable<ParseFinding> MissingSections(ClinicalPolicy policy) =>
        Expected.Where(kind => policy.HeadingOf(kind) is null)
            .Select(kind => new ParseFinding("policy.section-missing", $"The policy has no section {kind}.", null));

    private static IEnumerable<ParseFinding> CitationsToNothing(ClinicalPolicy policy) =>
        from mark in policy.Citations
        from number in mark.Numbers
        where policy.Reference(number) is null
        select new ParseFinding("policy.citation-without-reference", $"Reference {number} is cited and not listed.", mark.Source);

    private static IEnumerable<ParseFinding> RepeatedNumbers(ClinicalPolicy policy) =>
        policy.References.GroupBy(reference => reference.Number)
            .Where(group => group.Count() > 1)
            .Select(group => new ParseFinding("policy.reference-number-repeated", $"Number {group.Key} stands for {group.Count()} references.", group.Last().Text.Spans[0]));
}
