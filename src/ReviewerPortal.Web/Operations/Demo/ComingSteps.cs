namespace ReviewerPortal.Web.Operations.Demo;

/// <summary>A step that no use case takes yet. The loader never executes it: it passes it over, or leaves the case where it is.</summary>
internal abstract record ComingStep(string By, double AfterHours) : DemoStep(By, AfterHours)
{
    public override StepReadiness Readiness => StepReadiness.HoldsUpTheRest;

    public override Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"No use case takes the step {GetType().Name}.");
}

/// <summary>A coming step without which the case goes on: it adds to the record and moves nothing.</summary>
internal abstract record ComingRecord(string By, double AfterHours) : ComingStep(By, AfterHours)
{
    public override StepReadiness Readiness => StepReadiness.PassedOver;
}

/// <summary>The preliminary checks, each with what was found.</summary>
internal sealed record CheckStep(string By, double AfterHours, string Eligibility, string Benefit, string Delegation, string EarlierRequests) : ComingRecord(By, AfterHours);

/// <summary>The person opens every document of the case.</summary>
internal sealed record ViewDocumentsStep(string By, double AfterHours) : ComingRecord(By, AfterHours);

/// <summary>The extension, once: who asked, on which ground of the clock's row, why, how it serves the member, and when and how notice went out.</summary>
internal sealed record ExtendStep(
    string By, double AfterHours, DemoParty AskedBy, ExtensionGround Ground, string Reason, string MemberInterest, double NoticeAfterHours, DemoChannel Channel) : ComingRecord(By, AfterHours);

/// <summary>An expedite that no physician supports goes to the standard clock of the same receipt.</summary>
internal sealed record RefuseExpediteStep(string By, double AfterHours, string Reason) : ComingRecord(By, AfterHours);

/// <summary>What somebody was told, how, and through which channel. It stops the notice clock of its recipient.</summary>
internal sealed record NoticeStep(string By, double AfterHours, DemoNotice Kind, DemoForm Form, DemoParty Recipient, DemoChannel Channel) : ComingRecord(By, AfterHours);

internal sealed record WithdrawStep(string By, double AfterHours, DemoParty AskedBy, string Reason) : ComingStep(By, AfterHours);

/// <summary>There is nothing to determine; not a denial.</summary>
internal sealed record DismissStep(string By, double AfterHours, DismissalReason Reason, string Text) : ComingStep(By, AfterHours);

internal sealed record CloseStep(string By, double AfterHours) : ComingStep(By, AfterHours);

internal sealed record ReopenStep(string By, double AfterHours, string Reason) : ComingStep(By, AfterHours);

/// <summary>The signer takes a signature back before anything was released.</summary>
internal sealed record RecallStep(string By, double AfterHours, string Reason) : ComingStep(By, AfterHours);

/// <summary>The director signs a recommendation that approves every line; its letter is an approval, and no contrary evidence is to be answered.</summary>
internal sealed record SignApprovalStep(string By, double AfterHours, string Reasoning) : ComingStep(By, AfterHours);

/// <summary>The other director signs a case of a class that needs two.</summary>
internal sealed record SecondSignStep(string By, double AfterHours, string Reasoning, string ContraryEvidenceAnswer) : ComingStep(By, AfterHours);

/// <summary>The director decides in the member's favour in the place of what was recommended.</summary>
internal sealed record ApproveInsteadStep(string By, double AfterHours, string Reasoning, string ClinicalRationale, IReadOnlyList<DemoLine> Lines) : ComingStep(By, AfterHours);

/// <summary>Something came in while the case awaited a signature; the recommendation no longer stands.</summary>
internal sealed record LateInformationStep(string By, double AfterHours, string Received) : ComingStep(By, AfterHours);

internal enum DemoParty
{
    Member,
    Provider,
    Representative,
    Plan,
}

internal enum DemoChannel
{
    Phone,
    Mail,
    Fax,
    Portal,
}

internal enum DemoForm
{
    Oral,
    Written,
}

internal enum DemoNotice
{
    Decision,
    Extension,
    ExpediteRefusal,
    InformationRequest,
    Withdrawal,
    Dismissal,
    UntimelyDecision,
}

/// <summary>Why a due time is moved; which grounds serve depends on the clock's row (42 CFR 422.568(b), 438.210(d); 29 CFR 2560.503-1(f)).</summary>
internal enum ExtensionGround
{
    AskedFor,
    EvidenceThatMayChangeTheDecision,
    ExtraordinaryCircumstances,
    BeyondThePlansControl,
}

/// <summary>Why a request is dismissed.</summary>
internal enum DismissalReason
{
    RequesterNotEntitled,
    MemberNotEligible,
    Duplicate,
    DelegatedElsewhere,
    NoAuthorizationRequired,
}
