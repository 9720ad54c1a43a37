using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Determinations.Rules;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Cases;

/// <summary>What a nurse does with a case, up to a recommendation or an approval.</summary>
public sealed partial class AuthorizationCase
{
    /// <summary>How long a claim holds without activity; every accepted action of the holder renews it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(30);

    /// <summary>One nurse takes the case. Refused while another's lease runs.</summary>
    public Result<CaseEvent> Claim(Reviewer nurse, DateTimeOffset now)
    {
        if (ActRefusals(CaseAct.Claim, nurse) is { Length: > 0 } broken) return broken;
        if (IsHeldByAnother(nurse, now))
            return new Refusal("case.held", $"{HolderName} holds this case. Another nurse can take it when the lease has run out.");

        var previousHolder = HolderId;
        (HolderId, HolderName) = (nurse.Id, nurse.FullName);
        if (Status != CaseStatus.PendedForInformation) Status = CaseStatus.InReview;
        return Accept("case.claimed", now, ("previousHolder", previousHolder));
    }

    /// <summary>The holder gives the case back to the list.</summary>
    public Result<CaseEvent> Release(Reviewer nurse, DateTimeOffset now)
    {
        if (HolderRefusals(CaseAct.Release, nurse) is { Length: > 0 } broken) return broken;
        (HolderId, HolderName, LeaseUntil) = (null, null, null);
        if (Status == CaseStatus.InReview) Status = _notes.Exists(n => n.Kind == CaseNoteKind.Reopened) ? CaseStatus.Reopened : CaseStatus.Received;
        return Accept("case.released", now);
    }

    /// <summary>Records that somebody looked, before the clinical review, and that nothing stands against it.</summary>
    public Result<CaseEvent> RecordChecks(Reviewer nurse, IReadOnlyList<CheckSubject> subjects, string remark, DateTimeOffset now)
    {
        if (HolderRefusals(CaseAct.RecordChecks, nurse) is { Length: > 0 } broken) return broken;
        if (subjects.Count == 0) return new Refusal("checks.none", "Choose what you looked at.") { Field = "Checks" };
        if (remark.Length > RequestCheck.RemarkLength) return new Refusal("checks.too-long", $"At most {RequestCheck.RemarkLength} characters fit here.") { Field = "CheckRemark" };
        _checks.AddRange(subjects.Distinct().Select(subject => RequestCheck.By(nurse, subject, remark, now)));
        return Accept("request.checked", now, ("subjects", string.Join(' ', subjects.Distinct())));
    }

    /// <summary>Chooses the policy version under which a line is reviewed, or none.</summary>
    public Result<CaseEvent> ReviewUnderPolicy(Reviewer nurse, int lineNumber, Guid? policyVersionId, DateTimeOffset now) =>
        OnLine(CaseAct.ChoosePolicy, nurse, lineNumber, line =>
        {
            line.ReviewUnder(policyVersionId);
            return Accept("line.policy-chosen", now, ("line", lineNumber), ("policyVersion", policyVersionId));
        });

    /// <summary>Records what a source above the policy says about a line.</summary>
    public Result<CaseEvent> RecordAuthority(Reviewer nurse, int lineNumber, AuthoritySearch search, DateTimeOffset now) =>
        OnLine(CaseAct.RecordAuthority, nurse, lineNumber, line =>
        {
            if (AuthoritySearchRules.Check(search, now) is { Length: > 0 } broken) return broken;
            var record = line.Record(search, nurse, now);
            return Accept("authority.recorded", now, ("line", lineNumber), ("record", record.Id), ("source", search.Source), ("conclusion", search.Conclusion));
        });

    /// <summary>Withdraws a wrong search; it stays on the record as withdrawn.</summary>
    public Result<CaseEvent> WithdrawAuthority(Reviewer nurse, int lineNumber, Guid recordId, DateTimeOffset now) =>
        OnLine(CaseAct.WithdrawAuthority, nurse, lineNumber, line =>
        {
            if (line.StandingAuthorities.FirstOrDefault(a => a.Id == recordId) is not { } record)
                return new Refusal("authority.none", "This search is already withdrawn.");
            record.Withdraw(now);
            return Accept("authority.withdrawn", now, ("line", lineNumber), ("record", recordId));
        });

    /// <summary>Answers one statement or criterion of the line's policy.</summary>
    public Result<CaseEvent> AnswerStatement(Reviewer nurse, int lineNumber, string address, AnswerValue value, GoverningPolicy policy, DateTimeOffset now) =>
        OnLine(CaseAct.AnswerStatement, nurse, lineNumber, line =>
        {
            var question = policy.Questions.FirstOrDefault(q => q.Address == address);
            if (question is null || policy.VersionId != line.PolicyVersionId) return new Refusal("policy.no-such-statement", "The line's policy has no such statement. Reload the page.");
            if (!question.Accepts(value)) return new Refusal("policy.wrong-answer", "This statement does not take this answer.");
            line.Answer(address, value, nurse.Id, now);
            return Accept("statement.answered", now, ("line", lineNumber), ("address", address), ("answer", value));
        });

    /// <summary>
    /// Logs an offer of a peer-to-peer talk, or its outcome: by the nurse in review, by either of them later. What was said before
    /// a second signature is news to the first signer, so their signature falls.
    /// </summary>
    public Result<CaseEvent> RecordPeerToPeer(Reviewer by, string with, string outcome, DateTimeOffset now)
    {
        var refusals = Status == CaseStatus.InReview ? HolderRefusals(CaseAct.RecordPeerToPeer, by) : ActRefusals(CaseAct.RecordPeerToPeer, by);
        if (refusals is { Length: > 0 } broken) return broken;
        if (string.IsNullOrWhiteSpace(with) || string.IsNullOrWhiteSpace(outcome))
            return new Refusal("peer-to-peer.incomplete", "Say to whom the talk was offered, and what came of it.") { Field = "PeerToPeer" };
        var entry = PeerToPeerEntry.By(by, with, outcome, now);
        _peerToPeer.Add(entry);
        VoidFirstSignature(by, "A peer-to-peer talk was logged before the second signature.", now);
        if (Status == CaseStatus.AwaitingSecondSignature) Status = CaseStatus.AwaitingSignOff;
        return Accept("peer-to-peer.offered", now, ("entry", entry.Id));
    }

    /// <summary>Asks the provider for facts. The clock goes on.</summary>
    public Result<CaseEvent> PendForInformation(Reviewer nurse, string request, DateTimeOffset now)
    {
        if (HolderRefusals(CaseAct.PendForInformation, nurse) is { Length: > 0 } notYours) return notYours;
        if (Rules.Broken(new ARequestForInformationSaysWhatIsAsked(request)) is { Length: > 0 } broken) return broken;
        _notes.Add(CaseNote.By(nurse, CaseNoteKind.InformationRequested, request, now));
        Status = CaseStatus.PendedForInformation;
        return Accept("case.pended", now, ("note", _notes[^1].Id));
    }

    /// <summary>The review goes on, with what came in or without it.</summary>
    public Result<CaseEvent> ReceiveInformation(Reviewer nurse, string received, DateTimeOffset now)
    {
        if (HolderRefusals(CaseAct.ReceiveInformation, nurse) is { Length: > 0 } notYours) return notYours;
        if (Rules.Broken(new TheAnswerIsDescribed(received)) is { Length: > 0 } broken) return broken;
        _notes.Add(CaseNote.By(nurse, CaseNoteKind.InformationReceived, received, now));
        Status = CaseStatus.InReview;
        InformationArrived(now);
        return Accept("case.information-received", now, ("note", _notes[^1].Id));
    }

    private Result<CaseEvent> OnLine(CaseAct act, Reviewer nurse, int lineNumber, Func<RequestedService, Result<CaseEvent>> change)
    {
        if (HolderRefusals(act, nurse) is { Length: > 0 } broken) return broken;
        return Line(lineNumber) is { } line ? change(line) : NoSuchLine;
    }

    private IEnumerable<IRule> ActRules(CaseAct act, Reviewer by) => [new TheActIsOfTheRole(act, by), new TheActFitsTheStatus(act, Status)];

    /// <summary>The role first: who has no business here learns nothing of the case.</summary>
    private Refusal[] ActRefusals(CaseAct act, Reviewer by) => [.. Rules.Broken(ActRules(act, by)).Take(1)];

    private Refusal[] HolderRefusals(CaseAct act, Reviewer nurse)
    {
        if (ActRefusals(act, nurse) is { Length: > 0 } broken) return broken;
        return HolderId == nurse.Id ? [] : [NotTheHolder()];
    }

    private bool IsHeldByAnother(Reviewer nurse, DateTimeOffset now) => HolderId is { } holder && holder != nurse.Id && LeaseUntil > now;

    private Refusal NotTheHolder() => new(
        "case.not-holder", HolderName is null ? "Nobody holds this case. Claim it first." : $"{HolderName} holds this case, not you. Your text is kept as your draft.");
}
