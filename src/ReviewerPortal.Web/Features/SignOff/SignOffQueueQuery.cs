using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Features.SignOff;

/// <summary>A case that waits for a signature. Due is UTC.</summary>
public sealed record WaitingCase(
    string Number, string MemberName, string Codes, LineOfBusiness LineOfBusiness, string RecommendedBy, bool IsAdverse, DateTimeOffset DueAt);

/// <summary>Who signs, as the top of the page names them; null for everybody else.</summary>
public sealed record SigningDirector(string Name, string? Specialty, License? License);

/// <summary>Reads the director's queue, due first.</summary>
public sealed class SignOffQueueQuery(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>The most that a queue shows; a plan with more open signatures has another problem.</summary>
    public const int Limit = 200;

    public async Task<SigningDirector?> DirectorAsync(Guid personId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var person = await ReviewerLoader.FindAsync(context, personId, cancellationToken);
        return person?.Is(Role.MedicalDirector) == true ? new SigningDirector($"{person.FullName}, {person.Credentials}", person.Specialty, person.License) : null;
    }

    public async Task<IReadOnlyList<WaitingCase>> WaitingAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Set<AuthorizationCase>().Where(c => c.Status == CaseStatus.AwaitingSignOff)
            .OrderBy(c => c.DueAt).ThenBy(c => c.Number).Take(Limit)
            .Select(c => new
            {
                c.Number,
                c.Member.FamilyName,
                c.Member.GivenName,
                Codes = c.Lines.OrderBy(l => l.LineNumber).Select(l => l.Code).ToList(),
                c.Coverage.LineOfBusiness,
                Recommended = c.Recommendations.Where(r => r.Id == c.CurrentRecommendationId).Select(r => new { r.RecommendedByName, Adverse = r.Lines.Any(l => l.Outcome != LineOutcome.Approved) }).First(),
                c.DueAt,
            }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new WaitingCase(
            r.Number, $"{r.FamilyName}, {r.GivenName}", string.Join(", ", r.Codes), r.LineOfBusiness, r.Recommended.RecommendedByName, r.Recommended.Adverse, r.DueAt))];
    }
}
