using ReviewerPortal.Data.Cases;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>Answers one statement or criterion of a line's policy.</summary>
public sealed class AnswerStatement(CaseActions cases, PolicyLibrary policies)
{
    private static readonly Refusal NoPolicy = new("policy.none", "No policy is chosen for this line. Choose one first.");

    public Task<Result<long>> ExecuteAsync(Guid personId, string caseNumber, int lineNumber, string address, AnswerValue value, CancellationToken cancellationToken) =>
        cases.ActAsync(new CaseAction(personId, caseNumber, "answer statement"), async (found, operation) =>
        {
            var governing = await policies.GoverningAsync(operation.Database, found, cancellationToken);
            var line = found.Lines.FirstOrDefault(l => l.LineNumber == lineNumber);
            return line is not null && governing.Of(line) is { } policy
                ? found.AnswerStatement(operation.Actor, lineNumber, address, value, policy, operation.Now)
                : NoPolicy;
        }, cancellationToken);
}
