using Microsoft.AspNetCore.Components;
using MudBlazor;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Components.Layout;
using ReviewerPortal.Web.Features.Drafts;
using ReviewerPortal.Web.Security;

namespace ReviewerPortal.Web.Features.Rules;

/// <summary>Adds a row, or edits one as its next version. What was typed outlives a version that somebody else saved meanwhile.</summary>
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

    /// <summary>Null for a row that is not there yet.</summary>
    [Parameter]
    public Guid? Id { get; set; }

    [Inject]
    public required RuleBook Book { get; set; }

    [Inject]
    public required AddRule AddRule { get; set; }

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

    private bool IsNew => _detail!.FirstId is null;

    private string Heading => IsNew ? "Add a row" : $"Version {_detail!.Row.Version}, change it";

    private string Where => string.Join(" · ", new[] { _detail!.Row.Section, _detail.Row.Group }.Where(part => part.Length > 0));

    private string Scope => ScopeOf(_detail!);

    private string BackUrl => _detail is { Row.Section.Length: > 0 }
        ? $"{PortalUrls.RulesOf(Kind)}?part={Uri.EscapeDataString(_detail.Row.Section)}"
        : PortalUrls.RulesOf(Kind);

    protected override Task OnParametersSetAsync() => LoadAsync();

    /// <summary>By the row and not its version, so that a draft follows the row.</summary>
    private string ScopeOf(RuleDetail detail) => $"rule:{Kind}:{detail.FirstId?.ToString() ?? "new"}";

    private async Task LoadAsync()
    {
        var (person, kind) = (await Person.IdAsync(), Book.Kind(Kind));
        var found = kind is null ? RuleBook.Unknown : await FindAsync(person, kind);
        _missing = found.Refusals.Count > 0 ? found.Refusals[0] : null;
        if (!found.IsRefused) Show(found.Value, await DraftDesk.LoadAsync(person, [ScopeOf(found.Value)]));
    }

    private Task<Result<RuleDetail>> FindAsync(Guid person, IRuleKind kind) =>
        Id is { } id ? Book.FindAsync(person, kind, id, CancellationToken.None) : Book.NewAsync(person, kind, CancellationToken.None);

    private void Show(RuleDetail detail, DraftBook drafts)
    {
        (_detail, _drafts, _refusals) = (detail, drafts, []);
        _typed.Clear();
        foreach (var input in detail.Inputs) _typed[input.Name] = drafts.Text(Scope, input.Name) ?? input.Value;
        _reason = drafts.Text(Scope, "Reason");
    }

    /// <summary>The browser keeps what is typed and chosen; ticks are kept from here.</summary>
    private async Task ChangedAsync(RuleInput input, string text)
    {
        _typed[input.Name] = text;
        if (input.Kind == RuleInputKind.Checks) await DraftDesk.MergeAsync(await Person.IdAsync(), Scope, input.Name, _ => text);
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
        var saved = await (IsNew
            ? AddRule.ExecuteAsync(person, Kind, _typed, _reason ?? "", CancellationToken.None)
            : ChangeRule.ExecuteAsync(person, Kind, detail.Row.Id, _typed, _reason ?? "", CancellationToken.None));
        _refusals = saved.Refusals;
        if (saved.IsRefused) return;
        await DraftDesk.DiscardAsync(person, Scope);
        Notices.Show(Severity.Success, IsNew ? "The row is added and in force from now on." : $"Version {detail.Row.Version + 1} is saved and in force from now on.");
        Navigation.NavigateTo(PortalUrls.Rule(Kind, saved.Value));
    }
}
