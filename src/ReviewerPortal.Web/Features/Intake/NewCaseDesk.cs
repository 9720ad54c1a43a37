using Microsoft.AspNetCore.Components;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Features.Drafts;

namespace ReviewerPortal.Web.Features.Intake;

/// <summary>The open form with what its parts share: typed text, refusals, codes that were looked up, and where each input stands.</summary>
public sealed class NewCaseDesk(Guid personId, DraftBook drafts, DraftStore store, IntakeCodes codes)
{
    private readonly Dictionary<string, PublishedCode?> _known = [];
    private readonly Dictionary<string, Func<ValueTask>> _inputs = [];
    private readonly Dictionary<RowKind, long> _rowRevisions = [];

    public NewCaseForm Form { get; } = NewCaseForm.From(drafts);

    public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    /// <summary>The copyright sentence for CPT descriptions; null while no policy is published.</summary>
    public string? AmaNotice { get; private set; }

    public long Revision(string field) => drafts.Revision(NewCaseForm.DraftScope, field);

    /// <summary>An input says how it takes the focus.</summary>
    internal void Place(string field, Func<ValueTask> focus) => _inputs[field] = focus;

    /// <summary>Moves to the input that mends a refusal; a refusal of a whole group leads to its first row.</summary>
    public ValueTask FocusAsync(string? field)
    {
        var name = field switch
        {
            "Services" => FirstOf(RowKind.Service),
            "Diagnoses" => FirstOf(RowKind.Diagnosis),
            _ => field,
        };
        return name is not null && _inputs.TryGetValue(name, out var focus) ? focus() : ValueTask.CompletedTask;
    }

    /// <summary>The code as a policy describes it, once it was looked up.</summary>
    public PublishedCode? Known(string code) => _known.GetValueOrDefault(code.Trim().ToUpperInvariant());

    public async Task LookUpAsync(string typed)
    {
        var code = typed.Trim().ToUpperInvariant();
        if (!CodeShapes.IsProcedure(code) || _known.ContainsKey(code)) return;
        _known[code] = await codes.FindAsync(code, CancellationToken.None);
        AmaNotice ??= await codes.AmaNoticeAsync(CancellationToken.None);
    }

    /// <summary>Looks up every code that drafts brought back.</summary>
    public async Task LookUpAllAsync()
    {
        foreach (var key in Form.Rows(RowKind.Service)) await LookUpAsync(Form[RowKind.Service, key, "Code"]);
    }

    public Task AddAsync(RowKind kind)
    {
        Form.Add(kind);
        return SaveRowsAsync(kind);
    }

    public Task RemoveAsync(RowKind kind, int key)
    {
        Form.Remove(kind, key);
        Refusals = [.. Refusals.Where(refusal => refusal.Field?.StartsWith($"{kind}.{key}.", StringComparison.Ordinal) != true)];
        return SaveRowsAsync(kind);
    }

    /// <summary>The keys of the rows are saved like a typed text; of two windows the later one wins.</summary>
    private async Task SaveRowsAsync(RowKind kind)
    {
        var name = NewCaseForm.RowsName(kind);
        var revision = _rowRevisions.GetValueOrDefault(kind, Revision(name));
        var saved = await SaveAsync(revision);
        if (saved.Outcome == DraftOutcome.Conflict) saved = await SaveAsync(saved.Revision);
        _rowRevisions[kind] = saved.Revision;

        Task<DraftSave> SaveAsync(long seen) => store.SaveAsync(personId, NewCaseForm.DraftScope, name, Form.RowsText(kind), seen, CancellationToken.None);
    }

    private string? FirstOf(RowKind kind) => Form.Rows(kind) is [var first, ..] ? NewCaseForm.NameOf(kind, first, "Code") : null;
}
