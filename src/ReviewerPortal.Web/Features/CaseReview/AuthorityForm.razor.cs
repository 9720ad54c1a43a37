using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web.Features.Drafts;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>The form of one search. What is typed is a draft until the search is recorded.</summary>
public partial class AuthorityForm
{
    private readonly string _id = $"authority-{Guid.NewGuid():N}";
    private AuthorityEntry _entry = new();
    private IReadOnlyList<Refusal> _missing = [];

    [Parameter, EditorRequired]
    public required LineOfBusiness LineOfBusiness { get; set; }

    /// <summary>The plan's day; the search is of today until somebody says otherwise.</summary>
    [Parameter, EditorRequired]
    public required DateOnly Today { get; set; }

    /// <summary>The source that is missing next, preselected.</summary>
    [Parameter]
    public AuthoritySource? Next { get; set; }

    [Parameter, EditorRequired]
    public required string Scope { get; set; }

    /// <summary>What the case refused; shown beside the fields.</summary>
    [Parameter]
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public EventCallback<AuthoritySearch> OnRecord { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    [CascadingParameter]
    public DraftBook Drafts { get; set; } = DraftBook.Empty;

    private IReadOnlyList<AuthoritySource> Needed => [.. RequiredAuthorities.For(LineOfBusiness).Select(required => required.Source)];

    private IReadOnlyList<Refusal> All => [.. _missing, .. Refusals];

    protected override void OnInitialized() => _entry = new AuthorityEntry
    {
        Source = Enum.TryParse<AuthoritySource>(Typed(nameof(AuthorityEntry.Source)), out var source) ? source : Next,
        Title = Typed(nameof(AuthorityEntry.Title)) ?? "",
        Version = Typed(nameof(AuthorityEntry.Version)) ?? "",
        Clause = Typed(nameof(AuthorityEntry.Clause)) ?? "",
        Place = Typed(nameof(AuthorityEntry.Place)) ?? "",
        SearchedOn = DateOnly.TryParse(Typed(nameof(AuthorityEntry.SearchedOn)), CultureInfo.InvariantCulture, out var day) ? day : Today,
        Excerpt = Typed(nameof(AuthorityEntry.Excerpt)) ?? "",
    };

    private string? Typed(string field) => Drafts.Text(Scope, field);

    private Task RecordAsync()
    {
        var search = _entry.ToSearch();
        _missing = search.Refusals;
        return search.IsRefused ? Task.CompletedTask : OnRecord.InvokeAsync(search.Value);
    }

    private void ChooseSource(ChangeEventArgs chosen) =>
        _entry.Source = Enum.TryParse<AuthoritySource>(chosen.Value?.ToString(), out var source) ? source : null;

    private Dictionary<string, object> Draft(string field) => new()
    {
        ["data-draft-scope"] = Scope,
        ["data-draft-field"] = field,
        ["data-draft-revision"] = Drafts.Revision(Scope, field),
    };

    private string Id(string part) => $"{_id}-{part}";

    private static string Sentence(string words) => string.Concat(words[..1].ToUpperInvariant(), words[1..]);
}
