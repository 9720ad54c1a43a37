namespace ReviewerPortal.Data.Retention;

/// <summary>The kinds of events about how long cases are kept.</summary>
public static class RetentionEvents
{
    /// <summary>The tombstone: names the removed case, and every covered row that may be missing from then on.</summary>
    public const string Removed = "retention.removed";

    public const string HoldPlaced = "retention.hold-placed";

    public const string HoldReleased = "retention.hold-released";
}
