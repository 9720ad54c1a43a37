using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web.Features.Accounts;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Features.SignOff;

namespace ReviewerPortal.Web.Operations.Demo;

/// <summary>What is concluded on one line; a partial approval says what is granted in the place of what was asked for.</summary>
internal sealed record DemoLine(int Line, LineOutcome Outcome, DeterminationBasis Basis, DemoGrant? Granted)
{
    public LineProposal ToProposal() => new(Line, Outcome, Basis, Granted is { } part ? new ApprovedInPart(part.Code, part.Description, part.Units, part.PlainName) : null);
}

/// <summary>What is approved in part; the plain name is what the letter calls another service.</summary>
internal sealed record DemoGrant(string Code, string Description, int Units, string PlainName);

internal sealed record RecommendStep(
    string By, double AfterHours, string MemberReason, string WhatWouldChange, string ClinicalRationale, string? IndividualReview, IReadOnlyList<DemoLine> Lines)
    : DemoStep(By, AfterHours)
{
    public override async Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken)
    {
        var seen = (await desk.CaseAsync(cancellationToken)).Version;
        var rationale = new Rationale(MemberReason, ClinicalRationale, WhatWouldChange, IndividualReview ?? "");
        DemoDesk.Demand(await desk.Use<RecommendDetermination>().ExecuteAsync(
            new NurseConclusion(desk.Person, desk.CaseNumber, seen, rationale, [.. Lines.Select(line => line.ToProposal())]), cancellationToken));
    }
}

/// <summary>The nurse approves every line.</summary>
internal sealed record ApproveStep(string By, double AfterHours, string ClinicalRationale, IReadOnlyList<DemoLine> Lines) : DemoStep(By, AfterHours)
{
    public override async Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken)
    {
        var seen = (await desk.CaseAsync(cancellationToken)).Version;
        DemoDesk.Demand(await desk.Use<ApproveCase>().ExecuteAsync(
            new NurseConclusion(desk.Person, desk.CaseNumber, seen, Rationale.ClinicalOnly(ClinicalRationale), [.. Lines.Select(line => line.ToProposal())]), cancellationToken));
    }
}

internal sealed record ReturnStep(string By, double AfterHours, string Reason) : DemoStep(By, AfterHours)
{
    public override async Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken)
    {
        var seen = (await desk.CaseAsync(cancellationToken)).Version;
        DemoDesk.Demand(await desk.Use<ReturnToNurse>().ExecuteAsync(desk.Person, desk.CaseNumber, seen, Reason, cancellationToken));
    }
}

/// <summary>The director signs what was recommended, and answers each piece of contrary evidence for this member.</summary>
internal sealed record SignStep(string By, double AfterHours, string Reasoning, string ContraryEvidenceAnswer) : DemoStep(By, AfterHours)
{
    public override Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken) =>
        DemoSignature.GiveAsync(desk, Reasoning, ContraryEvidenceAnswer, [], cancellationToken);
}

/// <summary>The other director signs a case of a class that needs two.</summary>
internal sealed record SecondSignStep(string By, double AfterHours, string Reasoning, string ContraryEvidenceAnswer) : DemoStep(By, AfterHours)
{
    public override Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken) =>
        DemoSignature.GiveAsync(desk, Reasoning, ContraryEvidenceAnswer, [], cancellationToken);
}

/// <summary>The director signs a recommendation that approves every line; no contrary evidence is to be answered.</summary>
internal sealed record SignApprovalStep(string By, double AfterHours, string Reasoning) : DemoStep(By, AfterHours)
{
    public override Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken) => DemoSignature.GiveAsync(desk, Reasoning, null, [], cancellationToken);
}

/// <summary>The director decides in the member's favour in the place of what was recommended.</summary>
internal sealed record ApproveInsteadStep(string By, double AfterHours, string Reasoning, IReadOnlyList<DemoLine> Lines) : DemoStep(By, AfterHours)
{
    public override Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken) =>
        DemoSignature.GiveAsync(desk, Reasoning, null, [.. Lines.Select(line => line.ToProposal())], cancellationToken);
}

/// <summary>The signer takes a signature back before anything was released.</summary>
internal sealed record RecallStep(string By, double AfterHours, string Reason) : DemoStep(By, AfterHours)
{
    public override async Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken) =>
        DemoDesk.Demand(await desk.Use<RecallDetermination>().ExecuteAsync(desk.Person, desk.CaseNumber, Reason, cancellationToken));
}

/// <summary>Something came in while the case awaited a signature; the recommendation no longer stands.</summary>
internal sealed record LateInformationStep(string By, double AfterHours, string Received) : DemoStep(By, AfterHours)
{
    public override async Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken) =>
        DemoDesk.Demand(await desk.Use<PendCase>().ReceiveLateAsync(desk.Person, desk.CaseNumber, Received, cancellationToken));
}

/// <summary>Gives a signature as a director would: on the packet as it is now, with the same answer to every piece of contrary evidence.</summary>
internal static class DemoSignature
{
    private static readonly TimeSpan Read = TimeSpan.FromMinutes(25);

    public static async Task GiveAsync(DemoDesk desk, string reasoning, string? answer, IReadOnlyList<LineProposal> instead, CancellationToken cancellationToken)
    {
        var evidence = answer is null ? [] : (await desk.PoliciesAsync(cancellationToken)).All.SelectMany(policy => policy.ContraryEvidence);
        var answers = new SigningAnswers([.. evidence.Select(e => new ContraryEvidenceAnswer(e.Id, answer!))], instead);
        var packet = DemoDesk.Demand(await desk.Use<SignDetermination>().PreviewAsync(desk.Person, desk.CaseNumber, answers, cancellationToken));
        DemoDesk.Demand(await desk.Use<SignDetermination>().ExecuteAsync(new Signing(
            desk.Person, desk.CaseNumber, packet.Digest, reasoning, answers, new Attestation(true, true, true), DemoAccounts.Password,
            desk.Now - Read, []), cancellationToken));
    }
}
