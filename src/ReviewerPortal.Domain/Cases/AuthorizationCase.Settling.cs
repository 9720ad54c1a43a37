using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Deadlines.Rules;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Determinations.Rules;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Cases;

/// <summary>How a case ends, with or without a determination, and how it is taken up again.</summary>
public sealed partial class AuthorizationCase
{
    /// <summary>Whoever asked took the request back. A signature that was awaited is no longer needed.</summary>
    public Result<CaseEvent> Withdraw(Reviewer nurse, string withdrawnBy, string reason, DateTimeOffset now)
    {
        if (ActRefusals(CaseAct.Withdraw, nurse) is { Length: > 0 } notNow) return notNow;
        if (IsHeldByAnother(nurse, now)) return NotTheHolder();
        var broken = Rules.Broken(
            new AStandingDeterminationIsOnlySuperseded(StandingDeterminations), new AWithdrawalNamesWhoWithdrew(withdrawnBy), new AWithdrawalHasAReason(reason));
        if (broken.Length > 0) return broken;

        VoidFirstSignature(nurse, "The request was withdrawn.", now);
        _notes.Add(CaseNote.By(nurse, CaseNoteKind.Withdrawn, $"{withdrawnBy.Trim()}: {reason.Trim()}", now));
        CurrentRecommendationId = null;
        Settle(CaseOutcome.Withdrawn, now);
        return Accept("case.withdrawn", now, ("note", _notes[^1].Id));
    }

    /// <summary>There is nothing to determine, for a coded reason. Not a denial: nobody weighed the service.</summary>
    public Result<CaseEvent> Dismiss(Reviewer nurse, DismissalReason reason, string explanation, DateTimeOffset now)
    {
        if (HolderRefusals(CaseAct.Dismiss, nurse) is { Length: > 0 } notYours) return notYours;
        var broken = Rules.Broken(new AStandingDeterminationIsOnlySuperseded(StandingDeterminations), new ADismissalIsExplained(explanation));
        if (broken.Length > 0) return broken;

        _notes.Add(CaseNote.By(nurse, CaseNoteKind.Dismissed, explanation, now));
        Dismissal = reason;
        Settle(CaseOutcome.Dismissed, now);
        return Accept("case.dismissed", now, ("reason", reason), ("note", _notes[^1].Id));
    }

    /// <summary>Everything owed was done and told. Refused while a signature can still be recalled.</summary>
    public Result<CaseEvent> Close(Reviewer by, DateTimeOffset now)
    {
        if (ActRefusals(CaseAct.Close, by) is { Length: > 0 } notNow) return notNow;
        var broken = Rules.Broken(new NothingGoesOutBeforeTheRelease(DecidingSignOff, now), new ACaseClosesWhenItsOutcomeWasTold(Outcome, DecidedAt, NoticeDueAt, ToldInWriting, _notices));
        if (broken.Length > 0) return broken;
        Status = CaseStatus.Closed;
        return Accept("case.closed", now);
    }

    /// <summary>
    /// A settled case is taken up again, with a reason. What was decided stays on the record and counts until new determinations
    /// supersede it; after a withdrawal or a dismissal the clocks go on from the receipt.
    /// </summary>
    public Result<CaseEvent> Reopen(Reviewer by, string reason, DateTimeOffset now)
    {
        if (ActRefusals(CaseAct.Reopen, by) is { Length: > 0 } notNow) return notNow;
        if (Rules.Broken(new NothingGoesOutBeforeTheRelease(DecidingSignOff, now), new AReopeningHasAReason(reason)) is { Length: > 0 } broken) return broken;

        _notes.Add(CaseNote.By(by, CaseNoteKind.Reopened, reason, now));
        CurrentRecommendationId = null;
        Dismissal = null;
        SettledAt = null;
        Status = CaseStatus.Reopened;
        if (StandingDeterminations.Count == 0) NothingWasDecided();
        return Accept("case.reopened", now, ("note", _notes[^1].Id));
    }

    /// <summary>
    /// Something came in while a signature was awaited. The recommendation, and a first signature on it, fall: they were made on
    /// another record. The case goes back to review.
    /// </summary>
    public Result<CaseEvent> ReceiveLateInformation(Reviewer nurse, string received, DateTimeOffset now)
    {
        if (ActRefusals(CaseAct.ReceiveLateInformation, nurse) is { Length: > 0 } notNow) return notNow;
        if (Rules.Broken(new LateInformationIsDescribed(received)) is { Length: > 0 } broken) return broken;

        var voided = CurrentRecommendationId;
        VoidFirstSignature(nurse, "Information came in before the second signature.", now);
        TakeBackRecommendation(CaseNote.By(nurse, CaseNoteKind.LateInformation, received, now));
        InformationArrived(now);
        return Accept("recommendation.voided", now, ("recommendation", voided), ("note", _notes[^1].Id));
    }

    private void Settle(CaseOutcome outcome, DateTimeOffset at)
    {
        (Outcome, Status, SettledAt) = (outcome, Enum.Parse<CaseStatus>(outcome.ToString()), at);
        (HolderId, HolderName, LeaseUntil) = (null, null, null);
        DecisionMade(at);
    }
}
