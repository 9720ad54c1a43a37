using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Components.Fields;

namespace ReviewerPortal.Web.Features.Rules;

/// <summary>A rule in its newest version, as a table shows it. The section is a part of the table, the group a heading in it.</summary>
public sealed record RuleRow(Guid Id, string Section, string Group, string Name, string? About, int Version, IReadOnlyList<RuleField> Fields);

/// <summary>How a field of a rule is edited.</summary>
public enum RuleInputKind
{
    Text,
    Area,
    Choice,

    /// <summary>Any of the options; the value is their names, separated by commas.</summary>
    Checks,
}

/// <summary>A field of a rule as the editor offers it. The name is that of its refusals and its draft.</summary>
public sealed record RuleInput(string Name, string Label, RuleInputKind Kind, string Value, IReadOnlyList<PillOption>? Options = null, string? Hint = null)
{
    /// <summary>Stands above the field, where a part of the form begins with it.</summary>
    public string? Heading { get; init; }

    /// <summary>Takes the whole width of the form.</summary>
    public bool IsWide { get; init; }

    /// <summary>False while what stands in the other fields leaves nothing to ask here. What was typed is kept.</summary>
    public Func<IReadOnlyDictionary<string, string>, bool> IsAsked { get; init; } = _ => true;

    /// <summary>The field of choices whose chosen ones are offered here; null where all are.</summary>
    public string? Among { get; init; }

    /// <summary>What can be chosen, given what stands in the other fields. What is chosen already can always be taken back.</summary>
    public IReadOnlyList<PillOption> Offered(IReadOnlyDictionary<string, string> typed) => Among is null
        ? Options ?? []
        : [.. Options!.Where(option => Chosen(typed, Among).Concat(Chosen(typed, Name)).Contains(option.Value))];

    /// <summary>The chosen ones of a field of choices.</summary>
    public static string[] Chosen(IReadOnlyDictionary<string, string> typed, string name) =>
        typed.GetValueOrDefault(name, "").Split(',', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>One version in the history of a rule, with what it changed. The time is UTC; by and at are null for the version that came with the product.</summary>
public sealed record RuleHistoryEntry(int Version, string? By, DateTimeOffset? At, string? Reason, IReadOnlyList<RuleDifference> Differences);

public sealed record RuleDifference(string Field, string Before, string After);

/// <summary>A rule to be read and edited. The first id names all its versions; null for a row that is not there yet.</summary>
public sealed record RuleDetail(RuleRow Row, Guid? FirstId, IReadOnlyList<RuleInput> Inputs, IReadOnlyList<RuleHistoryEntry> History);
