using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web.Features.Accounts;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Features.SignOff;

namespace ReviewerPortal.Web.Operations.Demo;

/// <summary>What is concluded on one line; a partial approval says what is granted in the place of what was asked for.</summary>
internal sealed record DemoLine(int Line, LineOutcome Outcome, DeterminationBasis Basis, DemoGrant? Granted)
{
    public LineProposal ToProposal() => new(Line, Outcome, Basis);
}

/// <summary>The service that is granted; the plain name is what its letter calls it.</summary>
internal sealed record DemoGrant(string Code, string Description, int Units, string PlainName);

internal sealed record RecommendStep(
    string By, double AfterHours, string MemberReason, string WhatWouldChange, string ClinicalRationale, string? IndividualReview, IReadOnlyList<DemoLine> Lines)
    : DemoStep(By, AfterHours)
{
    /// <summary>A proposal cannot name what is granted in part, so such a case waits for its recommendation.</summary>
    public override StepReadiness Readiness => Lines.Any(line => line.Granted is not null) ? StepReadiness.HoldsUpTheRest : StepReadiness.Ready;

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
    public override async Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken)
    {
        var evidence = (await desk.PoliciesAsync(cancellationToken)).All.SelectMany(policy => policy.ContraryEvidence);
        var answers = evidence.Select(e => new ContraryEvidenceAnswer(e.Id, ContraryEvidenceAnswer)).ToList();
        var packet = DemoDesk.Demand(await desk.Use<SignDetermination>().PreviewAsync(desk.Person, desk.CaseNumber, answers, cancellationToken));
        DemoDesk.Demand(await desk.Use<SignDetermination>().ExecuteAsync(new Signing(
            desk.Person, desk.CaseNumber, packet.Digest, Reasoning, answers, new Attestation(true, true, true), DemoAccounts.Password), cancellationToken));
    }
}
