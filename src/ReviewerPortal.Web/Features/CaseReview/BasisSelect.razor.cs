using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web.Features.Drafts;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>Chooses the coded basis of an outcome.</summary>
public partial class BasisSelect
{
    public static readonly IReadOnlyList<DeterminationBasis> Denials = [.. Enum.GetValues<DeterminationBasis>().Where(b => !b.Approves())];

    /// <summary>The exception is the director's alone.</summary>
    public static readonly IReadOnlyList<DeterminationBasis> Approvals =
        [.. Enum.GetValues<DeterminationBasis>().Where(b => b.Approves() && b != DeterminationBasis.DirectorException)];

    /// <summary>What a nurse may recommend to a director, the exception among them.</summary>
    public static readonly IReadOnlyList<DeterminationBasis> RecommendedApprovals = [.. Enum.GetValues<DeterminationBasis>().Where(b => b.Approves())];

    private readonly string _id = $"basis-{Guid.NewGuid():N}";

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<DeterminationBasis> Options { get; set; }

    [Parameter]
    public DeterminationBasis? Value { get; set; }

    [Parameter]
    public EventCallback<DeterminationBasis?> ValueChanged { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<DeterminationBasis, BasisView> Reasons { get; set; }

    [Parameter, EditorRequired]
    public required string Scope { get; set; }

    [Parameter, EditorRequired]
    public required string DraftField { get; set; }

    [Parameter]
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    [Parameter]
    public bool Disabled { get; set; }

    [CascadingParameter]
    public DraftBook Drafts { get; set; } = DraftBook.Empty;

    private Task ChooseAsync(ChangeEventArgs chosen) =>
        ValueChanged.InvokeAsync(Enum.TryParse<DeterminationBasis>(chosen.Value?.ToString(), out var basis) ? basis : null);

    private static string Sentence(string words) => string.Concat(words[..1].ToUpperInvariant(), words[1..]);
}
