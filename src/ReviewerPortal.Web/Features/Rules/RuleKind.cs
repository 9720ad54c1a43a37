using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Plan;
using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Features.Rules;

/// <summary>A kind of rule that compliance maintains: a table of versioned rows with a page, an editor and a history. Registering one adds its page.</summary>
public interface IRuleKind
{
    /// <summary>In the address.</summary>
    string Slug { get; }

    string Title { get; }

    /// <summary>What the rows decide, for whoever edits them.</summary>
    string About { get; }

    /// <summary>The form of a row that is not there yet; null where none can be added.</summary>
    RuleDetail? Blank { get; }

    Task<IReadOnlyList<RuleRow>> ListAsync(PortalDbContext context, CancellationToken cancellationToken);

    /// <summary>The newest version of the rule that the id is a version of; null where there is none.</summary>
    Task<RuleDetail?> FindAsync(PortalDbContext context, Guid id, CancellationToken cancellationToken);

    /// <summary>Adds the first version of a row. Refused beside the field, and where the row is there already.</summary>
    Task<Result<Change<Guid>>> AddAsync(Operation operation, IReadOnlyDictionary<string, string> typed, string reason);

    /// <summary>Adds the next version. Refused beside the field, and where the seen version is no longer the newest.</summary>
    Task<Result<Change<Guid>>> ChangeAsync(Operation operation, Guid seenId, IReadOnlyDictionary<string, string> typed, string reason);
}

/// <summary>What all kinds share: a new kind says how its rows are named, edited and made.</summary>
public abstract class RuleKind<T> : IRuleKind where T : RuleVersion
{
    public abstract string Slug { get; }

    public abstract string Title { get; }

    public abstract string About { get; }

    public virtual RuleDetail? Blank => null;

    /// <summary>As the table shows them.</summary>
    protected abstract IEnumerable<T> InOrder(IEnumerable<T> rules);

    protected abstract RuleRow RowOf(T rule);

    protected abstract IReadOnlyList<RuleInput> InputsOf(T rule);

    /// <summary>The next version, as the rule itself makes or refuses it; <paramref name="current"/> are all rows in their newest version.</summary>
    protected abstract Result<T> NextVersion(T rule, IReadOnlyDictionary<string, string> typed, IReadOnlyList<T> current, RuleChange change);

    /// <summary>The first version, as the rule itself makes or refuses it. Kinds without <see cref="Blank"/> refuse.</summary>
    protected virtual Result<T> FirstVersion(IReadOnlyDictionary<string, string> typed, IReadOnlyList<T> current, RuleChange change) => RuleBook.Complete;

    /// <summary>A row that is not there yet: what names it, and what every row of its kind says.</summary>
    protected RuleDetail NewOf(string name, T blank, IEnumerable<RuleInput> identity) =>
        new(new RuleRow(blank.Id, "", "", name, null, blank.Version, blank.Fields), null, [.. identity, .. InputsOf(blank)], []);

    public async Task<IReadOnlyList<RuleRow>> ListAsync(PortalDbContext context, CancellationToken cancellationToken) =>
        [.. InOrder(RulesInForce.Newest(await AllAsync(context, cancellationToken))).Select(RowOf)];

    public async Task<RuleDetail?> FindAsync(PortalDbContext context, Guid id, CancellationToken cancellationToken)
    {
        var all = await AllAsync(context, cancellationToken);
        if (all.Find(rule => rule.Id == id) is not { } asked) return null;
        var versions = all.Where(rule => rule.Key == asked.Key).OrderByDescending(rule => rule.Version).ToList();
        return new RuleDetail(RowOf(versions[0]), versions[^1].Id, InputsOf(versions[0]), [.. versions.Select((rule, i) => Told(rule, versions.ElementAtOrDefault(i + 1)))]);
    }

    public async Task<Result<Change<Guid>>> AddAsync(Operation operation, IReadOnlyDictionary<string, string> typed, string reason)
    {
        var current = RulesInForce.Newest(await AllAsync(operation.Database, operation.CancellationToken));
        var first = FirstVersion(typed, current, ChangeBy(operation, reason));
        Refusal[] refusals = [.. first.Refusals, .. ReasonRefusals(reason, "Say why the row is added; the history keeps it.")];
        if (refusals.Length > 0) return refusals;
        operation.Database.Add(first.Value);
        return new Change<Guid>(first.Value.Id, CaseEvent.Of("rule.added", [.. NameOf(first.Value), .. first.Value.Fields.Select(field => (field.Name, (object?)field.Value))]));
    }

    public async Task<Result<Change<Guid>>> ChangeAsync(Operation operation, Guid seenId, IReadOnlyDictionary<string, string> typed, string reason)
    {
        var current = RulesInForce.Newest(await AllAsync(operation.Database, operation.CancellationToken));
        var seen = await operation.Database.Set<T>().AsNoTracking().SingleOrDefaultAsync(rule => rule.Id == seenId, operation.CancellationToken);
        if (seen is null) return RuleBook.Unknown;
        var newest = current.Single(rule => rule.Key == seen.Key);
        if (newest.Id != seenId) return Stale(newest);

        var next = NextVersion(newest, typed, current, ChangeBy(operation, reason));
        Refusal[] refusals = [.. next.Refusals, .. ReasonRefusals(reason, "Say why the row changes; the history keeps it.")];
        if (refusals.Length > 0) return refusals;
        if (Differences(newest, next.Value) is not { Count: > 0 } differences) return Unchanged;
        operation.Database.Add(next.Value);
        return new Change<Guid>(next.Value.Id, CaseEvent.Of("rule.changed", [.. NameOf(next.Value), .. differences.Select(d => (d.Field, (object?)$"{d.Before} → {d.After}"))]));
    }

    private static Task<List<T>> AllAsync(PortalDbContext context, CancellationToken cancellationToken) =>
        context.Set<T>().AsNoTracking().ToListAsync(cancellationToken);

    private static RuleChange ChangeBy(Operation operation, string reason) => new(operation.Actor, operation.Now, reason.Trim());

    private (string Name, object? Value)[] NameOf(T rule) => [("kind", Slug), ("rule", rule.Key), ("version", rule.Version), ("reason", rule.ChangeReason)];

    private static RuleHistoryEntry Told(T rule, T? before) =>
        new(rule.Version, rule.ChangedByName, rule.ChangedAt, rule.ChangeReason, before is null ? [] : Differences(before, rule));

    private static List<RuleDifference> Differences(T before, T after) =>
        [.. before.Fields.Zip(after.Fields, (b, a) => new RuleDifference(a.Name, b.Value, a.Value)).Where(d => d.Before != d.After)];

    private static IEnumerable<Refusal> ReasonRefusals(string reason, string ask)
    {
        if (string.IsNullOrWhiteSpace(reason)) yield return new Refusal("rule.no-reason", ask) { Field = "Reason" };
        if (reason.Trim().Length > RuleVersion.TextLength) yield return new Refusal("rule.reason-too-long", $"The reason is longer than {RuleVersion.TextLength:N0} characters. Shorten it.") { Field = "Reason" };
    }

    private static readonly Refusal Unchanged = new("rule.unchanged", "Nothing was changed, so there is no new version to save.");

    private static Refusal Stale(T newest) => new("rule.stale",
        $"Meanwhile {newest.ChangedByName ?? "somebody"} saved version {newest.Version} of this row. Nothing was changed. Your text is kept; reload to see the new version with it.");
}
