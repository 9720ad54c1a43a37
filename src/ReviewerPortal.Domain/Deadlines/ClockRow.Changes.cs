using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Domain.Deadlines;

/// <summary>What compliance makes of a row. The limit is null where what was typed is no number.</summary>
public sealed record ClockRowEdit(int? Limit, ClockUnit Unit, string Cite, string Note, bool Verified, bool SwitchedOn, ExtensionEdit Extension);

/// <summary>What compliance makes of a row's extension; without a ground there is none. Numbers are null where what was typed is none.</summary>
public sealed record ExtensionEdit(int? Limit, IReadOnlyList<ExtensionGround> Grounds, int? Window, string Conditions);

/// <summary>How a row changes: by its next version.</summary>
public sealed partial class ClockRow
{
    public const int MaxDays = 366;

    /// <summary>The next version. Refused beside the field where the row would be none, or would leave a kind of request without a clock.</summary>
    public Result<ClockRow> Change(ClockRowEdit edit, IReadOnlyList<ClockRow> current, RuleChange change)
    {
        Refusal[] refusals = [.. LimitRefusals(edit), .. TextRefusals(edit), .. ExtensionRefusals(edit.Extension), .. CellRefusals(edit, current)];
        return refusals.Length > 0 ? refusals : Next(edit, change);
    }

    private IEnumerable<Refusal> LimitRefusals(ClockRowEdit edit)
    {
        var least = Start == ClockStart.DecisionBreach ? 0 : 1;
        var most = edit.Unit == ClockUnit.Hours ? MaxDays * 24 : MaxDays;
        if (edit.Limit is not { } limit || limit < least || limit > most)
            yield return Field("Limit", $"The limit is a whole number from {least} to {most:N0} {(edit.Unit == ClockUnit.Hours ? "hours" : "calendar days")}.");
    }

    private static IEnumerable<Refusal> TextRefusals(ClockRowEdit edit)
    {
        if (string.IsNullOrWhiteSpace(edit.Cite)) yield return Field("Cite", "Enter the law, standard or plan document behind the row.");
        if (edit.Cite.Trim().Length > CiteLength) yield return Field("Cite", $"The cite is longer than {CiteLength} characters. Shorten it.");
        if (edit.Note.Trim().Length > TextLength) yield return Field("Note", $"The note is longer than {TextLength:N0} characters. Shorten it.");
    }

    private static IEnumerable<Refusal> ExtensionRefusals(ExtensionEdit edit)
    {
        if (edit.Grounds.Count == 0) yield break;
        var least = edit.Grounds.All(ground => ground == ExtensionGround.MissingInformation) ? 0 : 1;
        if (edit.Limit is not { } limit || limit < least || limit > MaxDays) yield return Field("ExtensionLimit", $"The added time is a whole number from {least} to {MaxDays}.");
        if (string.IsNullOrWhiteSpace(edit.Conditions) || edit.Conditions.Trim().Length > TextLength) yield return Field("ExtensionConditions", $"Say under which conditions the row is extended, in at most {TextLength:N0} characters.");
        if (edit.Grounds.Contains(ExtensionGround.MissingInformation) && edit.Window is not (>= 1 and <= MaxDays)) yield return Field("ExtensionWindow", $"The time to answer is a whole number from 1 to {MaxDays}.");
    }

    private IEnumerable<Refusal> CellRefusals(ClockRowEdit edit, IReadOnlyList<ClockRow> current)
    {
        if (Measures != ClockMeasure.Decision || edit.SwitchedOn) yield break;
        if (!current.Any(row => row.Key != Key && row is { Measures: ClockMeasure.Decision, SwitchedOn: true } && row.AppliesTo(LineOfBusiness, RequestType, Urgency)))
            yield return Field("SwitchedOn", "Without this row no clock would govern such requests. Switch another decision row on first.");
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
        Extension = ExtensionOf(edit.Extension),
        ChangedById = change.By.Id,
        ChangedByName = change.By.FullName,
        ChangedAt = change.At,
        ChangeReason = change.Reason,
    };

    /// <summary>What the editor does not offer is taken from the version before: units, and how the rest of a pause counts.</summary>
    private ExtensionTerms? ExtensionOf(ExtensionEdit edit)
    {
        if (edit.Grounds.Count == 0) return null;
        var before = Extension;
        return new ExtensionTerms
        {
            Limit = edit.Limit!.Value,
            Unit = before?.Unit ?? ClockUnit.CalendarDays,
            Grounds = edit.Grounds,
            GroundsInTheMembersInterest = before?.GroundsInTheMembersInterest ?? [],
            Conditions = edit.Conditions.Trim(),
            Cite = before?.Cite ?? Cite,
            MissingInformation = edit.Grounds.Contains(ExtensionGround.MissingInformation) ? WindowOf(edit.Window!.Value, before?.MissingInformation) : null,
        };
    }

    private static MissingInformationTerms WindowOf(int window, MissingInformationTerms? before) =>
        before is null ? new MissingInformationTerms { Window = window, WindowUnit = ClockUnit.CalendarDays } : before with { Window = window };

    private static Refusal Field(string field, string sentence) => new($"clock-row.{field.ToLowerInvariant()}", sentence) { Field = field };
}
