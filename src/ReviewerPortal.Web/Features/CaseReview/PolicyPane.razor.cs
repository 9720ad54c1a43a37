using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Policies;
using ReviewerPortal.Web.Features.Policies.Components;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>The middle pane: the policy of a line, and its evidence.</summary>
public partial class PolicyPane
{
    private const string LeadAnchor = "policy-lead";
    private const string EvidenceAnchor = "policy-evidence";
    private const string TextAnchor = "policy-full-text";

    [Parameter, EditorRequired]
    public required CaseDesk Desk { get; set; }

    /// <summary>The line that is worked on.</summary>
    [Parameter]
    public int Line { get; set; } = 1;

    [Parameter]
    public EventCallback<int> LineChanged { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    private CaseView View => Desk.View;

    private LineView Shown => View.Lines.Single(line => line.Number == Line);

    private PolicyView? Policy => View.PolicyOf(Shown);

    private IReadOnlyCollection<string> RequestedMethods => [.. Policy!.Content.MethodsOf([Shown.Code]).Select(method => method.Tag)];

    private bool IsInForce => Policy!.Governing.IsInForceOn(View.Today);

    private string InForceWords => IsInForce
        ? $"in force since {TimeWords.Day(Policy!.Governing.EffectiveFrom)}"
        : "not in force today";

    /// <summary>Only on Medicare Advantage does it matter whether the committee adopted the version (42 CFR 422.101(b)(6)).</summary>
    private string? AdoptionWords => View.Coverage.LineOfBusiness != LineOfBusiness.MedicareAdvantage ? null
        : Policy!.Governing.CommitteeAdoptedOn is { } day ? $"adopted by the UM committee {TimeWords.Day(day)}" : "not adopted by the UM committee";

    private static IEnumerable<(string Text, string Anchor, int Count)> Jumps(PolicyView policy) =>
    [
        ("Statements", LeadAnchor, 0),
        ("Evidence", EvidenceAnchor, policy.Content.Evidence.Count),
        ("Full text", TextAnchor, 0),
        ("Codes", PolicyAnchors.Section(PolicyAnchors.DefaultPrefix, PolicySectionKind.Coding), 0),
        ("References", PolicyAnchors.Section(PolicyAnchors.DefaultPrefix, PolicySectionKind.References), policy.Content.Policy.References.Count),
        ("Reminder", PolicyAnchors.Section(PolicyAnchors.DefaultPrefix, PolicySectionKind.Reminder), 0),
    ];

    private Task<bool> ChooseAsync(ChangeEventArgs chosen) =>
        Desk.ChoosePolicyAsync(Line, Guid.TryParse(chosen.Value?.ToString(), out var id) ? id : null);
}
