using System.Globalization;

namespace ReviewerPortal.Web.Features.Worklist;

/// <summary>A count that stops counting: nobody needs to know whether it is 4,000 or 5,000.</summary>
public readonly record struct CappedCount(int Value)
{
    public const int Cap = 1000;

    public override string ToString() => Value > Cap ? $"{Cap.ToString("N0", CultureInfo.InvariantCulture)}+" : Value.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>One page of the list, with everything around it.</summary>
public sealed record WorklistList
{
    public required IReadOnlyList<WorklistRow> Rows { get; init; }

    public required CappedCount Total { get; init; }

    /// <summary>Cases of the filter on the pages before this one.</summary>
    public required CappedCount Earlier { get; init; }

    public required bool HasNext { get; init; }

    public bool HasPrevious => Earlier.Value > 0;

    public required IReadOnlyDictionary<WorklistView, CappedCount> ViewCounts { get; init; }

    public required CappedCount PastDue { get; init; }

    public required CappedCount DueToday { get; init; }

    /// <summary>UTC; the end of the plan's day, up to which a case is due today.</summary>
    public required DateTimeOffset EndOfToday { get; init; }

    /// <summary>Everybody who holds an open case.</summary>
    public required IReadOnlyList<WorklistHolder> Holders { get; init; }

    /// <summary>The copyright sentence that must stand with CPT descriptions; null while no policy is published.</summary>
    public required string? AmaNotice { get; init; }

    /// <summary>Nurses claim and enter cases; everybody else reads.</summary>
    public required bool MayWork { get; init; }

    public CappedCount Later => new(Math.Max(0, Total.Value - PastDue.Value - DueToday.Value));
}

public sealed record WorklistHolder(Guid Id, string Name);
