using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Retention;

/// <summary>Who keeps the plan's records.</summary>
public static class RecordKeepers
{
    public static readonly Refusal NotAllowed = new("retention.not-a-record-keeper",
        "Legal holds and the removal of cases belong to compliance and administrators. Your roles do not include it.");

    public static bool Include(Reviewer person) => person.Is(Role.Compliance) || person.Is(Role.Administrator);
}

internal sealed class HoldsAreKeptByComplianceOrAnAdministrator(Reviewer person) : IRule
{
    public Refusal? Broken() => RecordKeepers.Include(person) ? null : RecordKeepers.NotAllowed;
}

internal sealed class AHoldSaysWhy(string reason) : IRule
{
    private static readonly Refusal Missing = new("retention.no-reason", "Say why, for example which lawsuit or audit needs the case.") { Field = nameof(LegalHold.Reason) };

    private static readonly Refusal TooLong = new("retention.reason-too-long", $"Shorten the reason to {LegalHold.ReasonLength:N0} characters.") { Field = nameof(LegalHold.Reason) };

    public Refusal? Broken() => string.IsNullOrWhiteSpace(reason) ? Missing : reason.Trim().Length > LegalHold.ReasonLength ? TooLong : null;
}

internal sealed class AHoldIsReleasedOnce(LegalHold hold) : IRule
{
    private static readonly Refusal Released = new("retention.released-already", "This hold is released already. Reload the page to see by whom.");

    public Refusal? Broken() => hold.Release is null ? null : Released;
}
