using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Web.Features.CaseReview.Clocks;

namespace ReviewerPortal.Web.Operations.Demo;

/// <summary>The extension, once: who asked, on which ground of the clock's row, why, how it serves the member, and how notice went out, in the same hour.</summary>
internal sealed record ExtendStep(string By, double AfterHours, ExtensionAsker AskedBy, ExtensionGround Ground, string Reason, string MemberInterest, NoticeChannel Channel)
    : DemoStep(By, AfterHours)
{
    public override async Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken) =>
        DemoDesk.Demand(await desk.Use<ExtendClock>().ExecuteAsync(
            desk.Person, desk.CaseNumber, new ExtensionRequest(AskedBy, Ground, Reason, MemberInterest, AwaitedProviderHasNoContract: false, desk.Now, Channel), cancellationToken));
}

/// <summary>An expedite that no physician supports goes to the standard clock of the same receipt.</summary>
internal sealed record RefuseExpediteStep(string By, double AfterHours, string Reason) : DemoStep(By, AfterHours)
{
    public override async Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken) =>
        DemoDesk.Demand(await desk.Use<RefuseExpedite>().ExecuteAsync(desk.Person, desk.CaseNumber, Reason, cancellationToken));
}

/// <summary>What somebody was told, how, and through which channel. It stops the notice clock of its recipient.</summary>
internal sealed record NoticeStep(string By, double AfterHours, NoticeKind Kind, NoticeForm Form, NoticeRecipient Recipient, NoticeChannel Channel) : DemoStep(By, AfterHours)
{
    public override async Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken) =>
        DemoDesk.Demand(await desk.Use<RecordNotice>().ExecuteAsync(
            desk.Person, desk.CaseNumber, new NoticeEntry(Kind, Form, Recipient, Channel, desk.Now, await desk.NameAsync(Recipient, cancellationToken)), cancellationToken));
}
