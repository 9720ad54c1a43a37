using ReviewerPortal.Data.Cases;
using ReviewerPortal.Data.Plan;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>What a nurse concludes, as the screen sends it: the texts, an outcome and basis per line, and the version that was on the screen.</summary>
public sealed record NurseConclusion(Guid PersonId, string CaseNumber, long SeenVersion, Rationale Rationale, IReadOnlyList<LineProposal> Proposals);

/// <summary>A nurse recommends an outcome for a medical director to decide.</summary>
public sealed class RecommendDetermination(CaseActions cases, PolicyLibrary policies)
{
    public Task<Result<long>> ExecuteAsync(NurseConclusion conclusion, CancellationToken cancellationToken) =>
        cases.ActAsync(new CaseAction(conclusion.PersonId, conclusion.CaseNumber, "recommend", conclusion.SeenVersion), async (found, operation) =>
            found.Recommend(operation.Actor, conclusion.Rationale, conclusion.Proposals,
                await policies.GoverningAsync(operation.Database, found, cancellationToken), await Moment.OfAsync(operation)), cancellationToken);
}

/// <summary>A nurse approves every line on a coded basis.</summary>
public sealed class ApproveCase(CaseActions cases, PolicyLibrary policies)
{
    public Task<Result<long>> ExecuteAsync(NurseConclusion conclusion, CancellationToken cancellationToken) =>
        cases.ActAsync(new CaseAction(conclusion.PersonId, conclusion.CaseNumber, "approve", conclusion.SeenVersion), async (found, operation) =>
            found.Approve(operation.Actor, conclusion.Rationale, conclusion.Proposals,
                await policies.GoverningAsync(operation.Database, found, cancellationToken), await Moment.OfAsync(operation)), cancellationToken);
}

internal static class Moment
{
    public static async Task<DecisionMoment> OfAsync(Operation operation) =>
        DecisionMoment.In((await PlanSettings.CurrentAsync(operation.Database, operation.CancellationToken)).Zone, operation.Now);
}
