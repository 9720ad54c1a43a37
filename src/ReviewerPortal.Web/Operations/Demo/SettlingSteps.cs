using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Web.Features.CaseReview;

namespace ReviewerPortal.Web.Operations.Demo;

/// <summary>Whoever asked takes the request back.</summary>
internal sealed record WithdrawStep(string By, double AfterHours, NoticeRecipient AskedBy, string Reason) : DemoStep(By, AfterHours)
{
    public override async Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken) =>
        DemoDesk.Demand(await desk.Use<WithdrawCase>().ExecuteAsync(desk.Person, desk.CaseNumber, await desk.NameAsync(AskedBy, cancellationToken), Reason, cancellationToken));
}

/// <summary>There is nothing to determine; not a denial.</summary>
internal sealed record DismissStep(string By, double AfterHours, DismissalReason Reason, string Text) : DemoStep(By, AfterHours)
{
    public override async Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken) =>
        DemoDesk.Demand(await desk.Use<DismissCase>().ExecuteAsync(desk.Person, desk.CaseNumber, Reason, Text, cancellationToken));
}

internal sealed record CloseStep(string By, double AfterHours) : DemoStep(By, AfterHours)
{
    public override async Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken) =>
        DemoDesk.Demand(await desk.Use<CloseCase>().ExecuteAsync(desk.Person, desk.CaseNumber, cancellationToken));
}

internal sealed record ReopenStep(string By, double AfterHours, string Reason) : DemoStep(By, AfterHours)
{
    public override async Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken) =>
        DemoDesk.Demand(await desk.Use<ReopenCase>().ExecuteAsync(desk.Person, desk.CaseNumber, Reason, cancellationToken));
}
