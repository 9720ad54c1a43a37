using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Policies.Evidence;

namespace ReviewerPortal.Web.Features.Policies.Components;

/// <summary>
/// What one organisation says: in the policy's words, with its direction, strength and age on the case's day. Whether it
/// contradicts the policy is said first.
/// </summary>
public partial class EvidenceCard
{
    [Parameter, EditorRequired] public required EvidenceSummary Summary { get; set; }

    /// <summary>The day on which the evidence's age counts: the case's, in the plan's time zone.</summary>
    [Parameter, EditorRequired] public required DateOnly On { get; set; }

    /// <summary>The tags of the methods that the case requests; null where no case is open.</summary>
    [Parameter] public IReadOnlyCollection<string>? RequestedMethods { get; set; }

    [Parameter] public IReadOnlyList<PolicyFinding> Findings { get; set; } = [];

    [Parameter] public int HeadingLevel { get; set; } = 3;

    [Parameter] public string IdPrefix { get; set; } = PolicyAnchors.DefaultPrefix;

    /// <summary>Called with the summary's id when somebody opens its source and dates.</summary>
    [Parameter] public EventCallback<string> Opened { get; set; }

    private string TitleId => $"{IdPrefix}-evidence-{Summary.Id}";

    private string Title => $"{Summary.Organisation} {Summary.StatementYear}";

    private EvidenceAge Age => Summary.AgeOn(On);

    private bool CoversRequest => RequestedMethods is null || Summary.CoversAny(RequestedMethods);

    /// <summary>Findings about the reference number of this work.</summary>
    private IEnumerable<PolicyFinding> FindingsHere => Summary.Reference is { } number
        ? Findings.Where(finding => finding.References.Contains(number))
        : [];

    private string DirectionWords => Summary.Direction switch
    {
        EvidenceDirection.Supports => "supports",
        EvidenceDirection.Insufficient => "insufficient",
        _ => "safety concern",
    };

    private string? DirectionTone => Summary.Direction switch
    {
        EvidenceDirection.Supports => "ok",
        EvidenceDirection.SafetyConcern => "late",
        _ => null,
    };

    private string DirectionSign => Summary.Direction switch
    {
        EvidenceDirection.Supports => "+",
        EvidenceDirection.Insufficient => "○",
        _ => "⚠",
    };

    private IEnumerable<(string Term, string Date)> Dates =>
        from entry in ((string Term, DateOnly? Day)[])
        [
            ("Search ended", Summary.SearchEndedOn), ("Published", Summary.PublishedOn), ("Last reviewed", Summary.ReviewedOn),
        ]
        where entry.Day.HasValue
        select (entry.Term, $"{entry.Day:MMM d, yyyy}");
}
