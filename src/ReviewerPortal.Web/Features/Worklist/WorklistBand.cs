namespace ReviewerPortal.Web.Features.Worklist;

/// <summary>A stretch of the list, by due time.</summary>
internal sealed record WorklistBand(string Words, string Look, string? Icon = null)
{
    public static readonly WorklistBand None = new("", "");

    /// <summary>The band of a row; a case that passes its due time while it is shown moves up at once.</summary>
    public static WorklistBand Of(WorklistRow row, WorklistList list, DateTimeOffset now)
    {
        if (row.DecidedAt is not null) return new($"Decided · {Cases(list.Total)}", "plain");
        if (row.DueAt <= now) return new($"Past due · {Cases(list.PastDue)} · it stays on the record as a breach", "late", "⚠");
        return row.DueAt <= list.EndOfToday
            ? new($"Due today · {Cases(list.DueToday)}", "soon")
            : new($"Later · {Cases(list.Later)}", "plain");
    }

    private static string Cases(CappedCount count) => count.Value == 1 ? "1 case" : $"{count} cases";
}
