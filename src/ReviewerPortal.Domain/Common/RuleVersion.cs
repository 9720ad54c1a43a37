using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Common;

/// <summary>
/// One version of a rule that compliance maintains as data. A version is never edited: a change is the next version, with who, when and why.
/// </summary>
public abstract class RuleVersion
{
    public const int CiteLength = 300;
    public const int TextLength = 1000;

    public required Guid Id { get; init; }

    /// <summary>Counts from 1, the version that came with the product or that somebody added.</summary>
    public required int Version { get; init; }

    /// <summary>The law, standard or plan document behind the row.</summary>
    public required string Cite { get; init; }

    /// <summary>Who made this version; null for one that came with the product.</summary>
    public Guid? ChangedById { get; init; }

    public string? ChangedByName { get; init; }

    /// <summary>UTC; a clock row counts for requests received from then on, a class of credentials or of second signatures for every signature from then on. Null for a version that came with the product, which was always in force.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    public string? ChangeReason { get; init; }

    /// <summary>What all versions of one row have in common; no two rows share it.</summary>
    public abstract string Key { get; }

    /// <summary>What the row says, by the names that people use; history and audit compare versions by it.</summary>
    public abstract IReadOnlyList<RuleField> Fields { get; }
}

/// <summary>One thing that a row says.</summary>
public sealed record RuleField(string Name, string Value);

/// <summary>Who changes a row, when (UTC) and why.</summary>
public sealed record RuleChange(Reviewer By, DateTimeOffset At, string Reason);
