using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Cases;

/// <summary>What people do with a case. Reading is none of these: whoever may read a case may read it in every status.</summary>
public enum CaseAct
{
    Claim,
    Release,
    RecordChecks,
    ChoosePolicy,
    RecordAuthority,
    WithdrawAuthority,
    AnswerStatement,
    RecordPeerToPeer,
    PendForInformation,
    ReceiveInformation,
    ReceiveLateInformation,
    Recommend,
    Approve,
    ReturnToNurse,
    Sign,
    Recall,
    Withdraw,
    Dismiss,
    Close,
    Reopen,
    Extend,
    RefuseExpedite,
    RecordNotice,
}

/// <summary>
/// The state machine as data: which act is possible in which status, and whose it is. What an act needs beyond that is said by
/// the rules that the act lists. <c>docs/case-acts.md</c> shows every cell; a test acts it out.
/// </summary>
public static class CaseFlow
{
    private static readonly Role[] Nurses = [Role.Nurse];
    private static readonly Role[] Directors = [Role.MedicalDirector];
    private static readonly Role[] Clinicians = [Role.Nurse, Role.MedicalDirector];

    private static readonly CaseStatus[] InReview = [CaseStatus.InReview];
    private static readonly CaseStatus[] Awaiting = [CaseStatus.AwaitingSignOff, CaseStatus.AwaitingSecondSignature];
    private static readonly CaseStatus[] Decided = [CaseStatus.Approved, CaseStatus.PartiallyApproved, CaseStatus.Denied];
    private static readonly CaseStatus[] Settled = [.. Enum.GetValues<CaseStatus>().Where(status => status.IsSettled())];
    private static readonly CaseStatus[] Unsettled = [.. Enum.GetValues<CaseStatus>().Where(status => !status.IsSettled())];

    private static readonly Dictionary<CaseAct, Step> Steps = new()
    {
        [CaseAct.Claim] = new(Nurses, [CaseStatus.Received, CaseStatus.InReview, CaseStatus.PendedForInformation, CaseStatus.ReturnedToNurse, CaseStatus.Reopened], "case.not-claimable"),
        [CaseAct.Release] = new(Nurses, [CaseStatus.InReview, CaseStatus.PendedForInformation, CaseStatus.ReturnedToNurse], "case.not-releasable"),
        [CaseAct.RecordChecks] = new(Nurses, InReview, "case.not-in-review"),
        [CaseAct.ChoosePolicy] = new(Nurses, InReview, "case.not-in-review"),
        [CaseAct.RecordAuthority] = new(Nurses, InReview, "case.not-in-review"),
        [CaseAct.WithdrawAuthority] = new(Nurses, InReview, "case.not-in-review"),
        [CaseAct.AnswerStatement] = new(Nurses, InReview, "case.not-in-review"),
        [CaseAct.RecordPeerToPeer] = new(Clinicians, [.. InReview, .. Awaiting, .. Decided, CaseStatus.Closed], "peer-to-peer.not-now"),
        [CaseAct.PendForInformation] = new(Nurses, InReview, "case.not-in-review"),
        [CaseAct.ReceiveInformation] = new(Nurses, [CaseStatus.PendedForInformation], "case.not-pended"),
        [CaseAct.ReceiveLateInformation] = new(Nurses, Awaiting, "case.not-awaiting"),
        [CaseAct.Recommend] = new(Nurses, InReview, "case.not-in-review"),
        [CaseAct.Approve] = new(Nurses, InReview, "case.not-in-review"),
        [CaseAct.ReturnToNurse] = new(Directors, Awaiting, "case.not-awaiting"),
        [CaseAct.Sign] = new(Directors, Awaiting, "case.not-awaiting"),
        [CaseAct.Recall] = new(Directors, Decided, "case.not-decided"),
        [CaseAct.Withdraw] = new(Nurses, Unsettled, "case.settled"),
        [CaseAct.Dismiss] = new(Nurses, InReview, "case.not-in-review"),
        [CaseAct.Close] = new(Clinicians, [.. Settled.Where(status => status != CaseStatus.Closed)], "case.not-settled"),
        [CaseAct.Reopen] = new(Clinicians, Settled, "case.not-settled"),
        [CaseAct.Extend] = new(Nurses, [CaseStatus.InReview, CaseStatus.PendedForInformation], "case.not-in-review"),
        [CaseAct.RefuseExpedite] = new(Nurses, [CaseStatus.InReview, CaseStatus.PendedForInformation], "case.not-in-review"),
        [CaseAct.RecordNotice] = new(Clinicians, Enum.GetValues<CaseStatus>(), "notice.not-now"),
    };

    /// <summary>For what a screen offers; the case itself refuses what is not possible.</summary>
    public static bool Allows(CaseAct act, CaseStatus status) => Steps[act].From.Contains(status);

    internal static Step StepOf(CaseAct act) => Steps[act];

    /// <summary>Whose an act is, from which statuses it starts, and the code of the refusal elsewhere.</summary>
    internal sealed record Step(IReadOnlyList<Role> Roles, IReadOnlyList<CaseStatus> From, string NotNowCode);
}

/// <summary>An act is the work of certain roles: nurses work cases, medical directors sign (42 CFR 422.566(d), 438.210(b)(3)).</summary>
internal sealed record TheActIsOfTheRole(CaseAct Act, Reviewer By) : IRule
{
    public Refusal? Broken() => CaseFlow.StepOf(Act).Roles switch
    {
        var roles when roles.Any(By.Is) => null,
        [Role.Nurse] => new Refusal("case.not-a-nurse", "Only a nurse reviewer works on a case."),
        [Role.MedicalDirector] => AuthorizationCase.OnlyADirectorSigns,
        _ => new Refusal("case.not-a-clinician", "Only a nurse reviewer or a medical director does this."),
    };
}

/// <summary>An act starts from certain statuses only; the sentence says where the case is and what comes first.</summary>
internal sealed record TheActFitsTheStatus(CaseAct Act, CaseStatus Status) : IRule
{
    public Refusal? Broken() => CaseFlow.Allows(Act, Status)
        ? null
        : new Refusal(CaseFlow.StepOf(Act).NotNowCode, $"This case is {Status.InWords()}, so nothing was changed. {WhatComesFirst}");

    private string WhatComesFirst => Status switch
    {
        CaseStatus.Received or CaseStatus.ReturnedToNurse or CaseStatus.Reopened => "A nurse claims it first.",
        CaseStatus.InReview => "It is open for review.",
        CaseStatus.PendedForInformation => "Record what came in, or that nothing did, and go on.",
        CaseStatus.AwaitingSignOff or CaseStatus.AwaitingSecondSignature => "A medical director signs it or returns it.",
        _ => "To change what was settled, reopen it with a reason.",
    };
}
