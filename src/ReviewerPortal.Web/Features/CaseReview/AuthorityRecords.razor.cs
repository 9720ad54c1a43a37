using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web.Components.Values;
using ReviewerPortal.Web.Features.Drafts;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>The authority record of one line.</summary>
public partial class AuthorityRecords
{
    private bool _isRecording;
    private DraftBook _drafts = DraftBook.Empty;

    [Parameter, EditorRequired]
    public required CaseDesk Desk { get; set; }

    [Parameter, EditorRequired]
    public required LineView Line { get; set; }

    [Inject]
    public required DraftDesk DraftDesk { get; set; }

    private string Scope => CaseDrafts.Authority(Desk.View, Line.Number);

    private IReadOnlyList<(AuthoritySource Source, string Cite)> Missing =>
        [.. RequiredAuthorities.For(Desk.View.Coverage.LineOfBusiness).Where(required => Line.Authorities.All(a => a.Source != required.Source))];

    private AuthoritySource? NextSource => Missing.Count == 0 ? null : Missing[0].Source;

    /// <summary>A search that was being typed is open again.</summary>
    protected override async Task OnInitializedAsync()
    {
        await LoadDraftsAsync();
        _isRecording = new[] { nameof(AuthorityEntry.Title), nameof(AuthorityEntry.Excerpt) }.Any(field => _drafts.Text(Scope, field) is { Length: > 0 });
    }

    private async Task StartAsync()
    {
        await LoadDraftsAsync();
        _isRecording = true;
    }

    private async Task LoadDraftsAsync() => _drafts = await DraftDesk.LoadAsync(Desk.PersonId, Scope);

    private async Task RecordAsync(AuthoritySearch search)
    {
        if (!await Desk.RecordAuthorityAsync(Line.Number, search)) return;
        _isRecording = false;
        await DraftDesk.DiscardAsync(Desk.PersonId, Scope);
    }

    private static ChipTone Tone(AuthorityConclusion conclusion) => conclusion switch
    {
        AuthorityConclusion.Covers => ChipTone.Ok,
        AuthorityConclusion.Excludes => ChipTone.Late,
        _ => ChipTone.Plain,
    };

    private static string Sentence(string words) => string.Concat(words[..1].ToUpperInvariant(), words[1..]);
}
