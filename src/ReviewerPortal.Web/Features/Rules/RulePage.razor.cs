using Microsoft.AspNetCore.Components;
using MudBlazor;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Components.Layout;
using ReviewerPortal.Web.Features.Drafts;
using ReviewerPortal.Web.Security;

namespace ReviewerPortal.Web.Features.Rules;

/// <summary>Edits a row as its next version. What was typed outlives a version that somebody else saved meanwhile.</summary>
public partial class RulePage
{
    private readonly Dictionary<string, string> _typed = [];
    private RuleDetail? _detail;
    private DraftBook _drafts = DraftBook.Empty;
    private IReadOnlyList<Refusal> _refusals = [];
    private Refusal? _missing;
    private string? _reason;
    private bool _busy;

    [Parameter]
    public required string Kind { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    public required RuleBook Book { get; set; }

    [Inject]
    public required ChangeRule ChangeRule { get; set; }

    [Inject]
    public required DraftDesk DraftDesk { get; set; }

    [Inject]
    public required ActingPerson Person { get; set; }

    [Inject]
    public required Notices Notices { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    private string Where => string.Join(" · ", new[] { _detail!.Row.Section, _detail.Row.Group }.Where(part => part.Length > 0));

    /// <summary>By the row and not its version, so that a draft follows the row.</summary>
    private string Scope => $"rule:{Kind}:{_detail!.FirstId}";

    private string BackUrl => _detail is { Row.Section.Length: > 0 }
        ? $"{PortalUrls.RulesOf(Kind)}?part={Uri.EscapeDataString(_detail.Row.Section)}"
        : PortalUrls.RulesOf(Kind);

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var (person, kind) = (await Person.IdAsync(), Book.Kind(Kind));
        var found = kind is null ? RuleBook.Unknown : await Book.FindAsync(person, kind, Id, CancellationToken.None);
        _missing = found.Refusals.Count > 0 ? found.Refusals[0] : null;
        if (found.IsRefused) return;
        (_detail, _refusals) = (found.Value, []);
        _drafts = await DraftDesk.LoadAsync(person, [Scope]);
        foreach (var input in _detail.Inputs) _typed[input.Name] = _drafts.Text(Scope, input.Name) ?? input.Value;
        _reason = _drafts.Text(Scope, "Reason");
    }

    private async Task SaveAsync()
    {
        if (_busy) return;
        _busy = true;
        try
        {
            await SaveAsync(await Person.IdAsync(), _detail!);
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task SaveAsync(Guid person, RuleDetail detail)
    {
        var saved = await ChangeRule.ExecuteAsync(person, Kind, detail.Row.Id, _typed, _reason ?? "", CancellationToken.None);
        _refusals = saved.Refusals;
        if (saved.IsRefused) return;
        await DraftDesk.DiscardAsync(person, Scope);
        Notices.Show(Severity.Success, $"Version {detail.Row.Version + 1} is saved and in force from now on.");
        Navigation.NavigateTo(PortalUrls.Rule(Kind, saved.Value));
    }
}
