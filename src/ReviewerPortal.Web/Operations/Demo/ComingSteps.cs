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

/// <summary>The extension, once: who asked, on which ground of the clock's row, why, how it serves the member, and when and how notice went out.</summary>
internal sealed record ExtendStep(
    string By, double AfterHours, DemoParty AskedBy, ExtensionGround Ground, string Reason, string MemberInterest, double NoticeAfterHours, DemoChannel Channel) : ComingRecord(By, AfterHours);

/// <summary>An expedite that no physician supports goes to the standard clock of the same receipt.</summary>
internal sealed record RefuseExpediteStep(string By, double AfterHours, string Reason) : ComingRecord(By, AfterHours);

/// <summary>What somebody was told, how, and through which channel. It stops the notice clock of its recipient.</summary>
internal sealed record NoticeStep(string By, double AfterHours, DemoNotice Kind, DemoForm Form, DemoParty Recipient, DemoChannel Channel) : ComingRecord(By, AfterHours);

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
