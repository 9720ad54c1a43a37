using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web.Features.CaseReview;

namespace ReviewerPortal.Web.Operations.Demo;

internal sealed record ClaimStep(string By, double AfterHours) : DemoStep(By, AfterHours)
{
    public override async Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken) =>
        DemoDesk.Demand(await desk.Use<ClaimCase>().ExecuteAsync(desk.Person, desk.CaseNumber, cancellationToken));
}

internal sealed record ReleaseStep(string By, double AfterHours) : DemoStep(By, AfterHours)
{
    public override async Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken) =>
        DemoDesk.Demand(await desk.Use<ReleaseCase>().ExecuteAsync(desk.Person, desk.CaseNumber, cancellationToken));
}

/// <summary>What is looked at before the review, each with what was found.</summary>
internal sealed record CheckStep(string By, double AfterHours, string Eligibility, string Benefit, string Delegation, string EarlierRequests) : DemoStep(By, AfterHours)
{
    public override async Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken)
    {
        foreach (var (subject, found) in new[] { (CheckSubject.Eligibility, Eligibility), (CheckSubject.Benefit, Benefit), (CheckSubject.Delegation, Delegation), (CheckSubject.EarlierRequests, EarlierRequests) })
            DemoDesk.Demand(await desk.Use<CheckRequest>().ExecuteAsync(desk.Person, desk.CaseNumber, [subject], found, cancellationToken));
    }
}

/// <summary>The person opens every document of the case.</summary>
internal sealed record ViewDocumentsStep(string By, double AfterHours) : DemoStep(By, AfterHours)
{
    public override async Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken)
    {
        foreach (var document in await desk.DocumentsAsync(cancellationToken))
            DemoDesk.Demand(await desk.Use<OpenDocument>().ExecuteAsync(desk.Person, desk.CaseNumber, document, cancellationToken));
    }
}

/// <summary>For a code that no policy's code table lists: the reviewer says which policy speaks of the service.</summary>
internal sealed record ChoosePolicyStep(string By, double AfterHours, string Policy, int? Line) : DemoStep(By, AfterHours)
{
    public override async Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken)
    {
        var version = await desk.PolicyVersionAsync(Policy, cancellationToken);
        foreach (var line in await desk.LinesAsync(Line, cancellationToken))
            DemoDesk.Demand(await desk.Use<ChoosePolicy>().ExecuteAsync(desk.Person, desk.CaseNumber, line.LineNumber, version, cancellationToken));
    }
}

/// <summary>A search of a source above the policy, recorded on the named line or on all.</summary>
internal sealed record AuthorityStep(
    string By, double AfterHours, AuthoritySource Source, string Title, string Version, string Clause, string Place, string Excerpt, AuthorityConclusion Conclusion, int? Line)
    : DemoStep(By, AfterHours)
{
    public override async Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken)
    {
        var search = new AuthoritySearch(Source, Title, Version, Clause, Place, await desk.TodayAsync(cancellationToken), Excerpt, Conclusion);
        foreach (var line in await desk.LinesAsync(Line, cancellationToken))
            DemoDesk.Demand(await desk.Use<RecordAuthority>().ExecuteAsync(desk.Person, desk.CaseNumber, line.LineNumber, search, cancellationToken));
    }
}

/// <summary>The same answer to every question of the policy, on the named line or on all that have a policy.</summary>
internal sealed record AnswerStep(string By, double AfterHours, AnswerValue Value, int? Line) : DemoStep(By, AfterHours)
{
    public override async Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken)
    {
        var policies = await desk.PoliciesAsync(cancellationToken);
        foreach (var line in await desk.LinesAsync(Line, cancellationToken))
            foreach (var question in policies.Of(line)?.Questions ?? [])
                DemoDesk.Demand(await desk.Use<AnswerStatement>().ExecuteAsync(desk.Person, desk.CaseNumber, line.LineNumber, question.Address, Value, cancellationToken));
    }
}

internal sealed record PeerToPeerStep(string By, double AfterHours, string With, string Outcome) : DemoStep(By, AfterHours)
{
    public override async Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken) =>
        DemoDesk.Demand(await desk.Use<OfferPeerToPeer>().ExecuteAsync(desk.Person, desk.CaseNumber, With, Outcome, cancellationToken));
}

internal sealed record PendStep(string By, double AfterHours, string Request) : DemoStep(By, AfterHours)
{
    public override async Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken) =>
        DemoDesk.Demand(await desk.Use<PendCase>().ExecuteAsync(desk.Person, desk.CaseNumber, Request, cancellationToken));
}

internal sealed record InformationReceivedStep(string By, double AfterHours, string Received) : DemoStep(By, AfterHours)
{
    public override async Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken) =>
        DemoDesk.Demand(await desk.Use<PendCase>().ReceiveAsync(desk.Person, desk.CaseNumber, Received, cancellationToken));
}
