using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Domain.Deadlines;

/// <summary>What compliance makes of a row. The limit is null where what was typed is no number.</summary>
public sealed record ClockRowEdit(int? Limit, ClockUnit Unit, string Cite, string Note, bool Verified, bool SwitchedOn, ExtensionEdit Extension);

/// <summary>How a row is added, and changes: by its next version.</summary>
public sealed partial class ClockRow
{
    /// <summary>The first version of a row that is not there yet. Refused beside the field where it is there, or would be none.</summary>
    public static Result<ClockRow> Add(ClockIdentity identity, ClockRowEdit edit, IReadOnlyList<ClockRow> current, RuleChange change)
    {
        var blank = Blank(identity);
        Refusal[] refusals = [.. identity.Refusals(current), .. blank.EditRefusals(edit, current)];
        return refusals.Length > 0 ? refusals : blank.Next(edit, change);
    }

    /// <summary>A row before its first version; what was not chosen yet is the first of its kind.</summary>
    public static ClockRow Blank(ClockIdentity identity) => new()
    {
        Id = Guid.Empty,
        Version = 0,
        LineOfBusiness = identity.LineOfBusiness.GetValueOrDefault(),
        RequestType = identity.RequestType.GetValueOrDefault(),
        Urgency = identity.Urgency.GetValueOrDefault(),
        Measures = (identity.Duty ?? ClockDuty.All[0]).Measures,
        To = (identity.Duty ?? ClockDuty.All[0]).To,
        Start = (identity.Duty ?? ClockDuty.All[0]).Start,
        Source = identity.Source.GetValueOrDefault(),
        Limit = 0,
        Unit = ClockUnit.CalendarDays,
        Cite = "",
        Verified = false,
        SwitchedOn = true,
    };

    /// <summary>The next version. Refused beside the field where the row would be none, or would leave a kind of request without a clock.</summary>
    public Result<ClockRow> Change(ClockRowEdit edit, IReadOnlyList<ClockRow> current, RuleChange change)
    {
        Refusal[] refusals = [.. EditRefusals(edit, current)];
        return refusals.Length > 0 ? refusals : Next(edit, change);
    }

    private IEnumerable<Refusal> EditRefusals(ClockRowEdit edit, IReadOnlyList<ClockRow> current) =>
    [
        .. LimitRule.Refusals("Limit", "The limit", edit.Limit, Start == ClockStart.DecisionBreach ? 0 : 1, edit.Unit),
        .. TextRefusals(edit),
        .. ExtensionOf(edit).Refusals(),
        .. CellRefusals(edit, current),
    ];

    /// <summary>Only a decision is extended; its notices move with it.</summary>
    private ExtensionEdit ExtensionOf(ClockRowEdit edit) => Measures == ClockMeasure.Decision ? edit.Extension : ExtensionEdit.None;

    private static IEnumerable<Refusal> TextRefusals(ClockRowEdit edit)
    {
        if (string.IsNullOrWhiteSpace(edit.Cite)) yield return LimitRule.Beside("Cite", "Enter the law, standard or plan document behind the row.");
        if (edit.Cite.Trim().Length > CiteLength) yield return LimitRule.Beside("Cite", $"The cite is longer than {CiteLength} characters. Shorten it.");
        if (edit.Note.Trim().Length > TextLength) yield return LimitRule.Beside("Note", $"The note is longer than {TextLength:N0} characters. Shorten it.");
    }

    private IEnumerable<Refusal> CellRefusals(ClockRowEdit edit, IReadOnlyList<ClockRow> current)
    {
        if (Measures != ClockMeasure.Decision || edit.SwitchedOn) yield break;
        if (!current.Any(row => row.Key != Key && row is { Measures: ClockMeasure.Decision, SwitchedOn: true } && row.AppliesTo(LineOfBusiness, RequestType, Urgency)))
            yield return LimitRule.Beside("SwitchedOn", "Without this row no clock would govern such requests. Switch another decision row on first.");
    }

    private ClockRow Next(ClockRowEdit edit, RuleChange change) => new()
    {
        Id = Guid.CreateVersion7(),
        LineOfBusiness = LineOfBusiness,
        RequestType = RequestType,
        Urgency = Urgency,
        Measures = Measures,
        To = To,
        Start = Start,
        Source = Source,
        Version = Version + 1,
        Limit = edit.Limit!.Value,
        Unit = edit.Unit,
        Cite = edit.Cite.Trim(),
        Note = string.IsNullOrWhiteSpace(edit.Note) ? null : edit.Note.Trim(),
        Verified = edit.Verified,
        SwitchedOn = edit.SwitchedOn,
        Extension = ExtensionOf(edit).Terms(),
        ChangedById = change.By.Id,
        ChangedByName = change.By.FullName,
        ChangedAt = change.At,
        ChangeReason = change.Reason,
    };
}
