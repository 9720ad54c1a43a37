using System.Data.Common;
using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Security;

namespace ReviewerPortal.Web.Features.Rules;

/// <summary>The table of one kind; the first where none is named. The part that is shown is in the address.</summary>
public partial class RulesPage
{
    private IRuleKind? _kind;
    private IReadOnlyList<RuleRow>? _rows;
    private Refusal? _refusal;
    private bool _failed;

    [Parameter]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "part")]
    public string? Part { get; set; }

    [Inject]
    public required RuleBook Book { get; set; }

    [Inject]
    public required ActingPerson Person { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    private IReadOnlyList<string> Sections => [.. _rows!.Select(row => row.Section).Distinct()];

    private string Shown => Sections.FirstOrDefault(section => section == Part) ?? Sections[0];

    protected override Task OnParametersSetAsync()
    {
        var kind = Book.Kind(Kind);
        if (kind != _kind) _rows = null;
        _kind = kind;
        return _rows is null ? LoadAsync() : Task.CompletedTask;
    }

    private async Task LoadAsync()
    {
        if (_kind is null) return;
        try
        {
            var listed = await Book.ListAsync(await Person.IdAsync(), _kind, CancellationToken.None);
            (_rows, _refusal, _failed) = (listed.IsRefused ? null : listed.Value, listed.Refusals.Count > 0 ? listed.Refusals[0] : null, false);
        }
        catch (DbException)
        {
            _failed = true;
        }
    }

    private string UrlOf(string section) => Navigation.GetUriWithQueryParameter("part", section);
}
