using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Features.SignOff;

/// <summary>A case that waits for a signature. Due is UTC.</summary>
public sealed record WaitingCase(
    string Number, string MemberName, string Codes, LineOfBusiness LineOfBusiness, string RecommendedBy, string Recommended, string? FirstSignedBy, DateTimeOffset DueAt);

/// <summary>A case whose signature its signer can still take back. Release is UTC.</summary>
public sealed record RecallableCase(string Number, string MemberName, CaseOutcome Outcome, DateTimeOffset ReleaseAt);

/// <summary>Who signs, as the top of the page names them; null for everybody else.</summary>
public sealed record SigningDirector(string Name, string? Specialty, License? License);

/// <summary>Reads the director's queue, due first. Each read asks the database whether the person is a medical director.</summary>
public sealed class SignOffQueueQuery(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>The most that a queue shows; a plan with more open signatures has another problem.</summary>
    public const int Limit = 200;

    public async Task<SigningDirector?> DirectorAsync(Guid personId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await FindAsync(context, personId, cancellationToken) is { } director
            ? new SigningDirector($"{director.FullName}, {director.Credentials}", director.Specialty, director.License)
            : null;
    }

    /// <summary>What the person can sign: not what awaits the second signature after their own first. Empty for anybody who is no medical director.</summary>
    public async Task<IReadOnlyList<WaitingCase>> WaitingAsync(Guid personId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(context, personId, cancellationToken) is null) return [];
        var revoked = context.Set<SignOffRevocation>();
        var rows = await context.Set<AuthorizationCase>()
            .Where(c => c.Status == CaseStatus.AwaitingSignOff
                        || (c.Status == CaseStatus.AwaitingSecondSignature && !c.SignOffs.Any(s => s.IsFirstOfTwo && s.SignerId == personId && !revoked.Any(r => r.SignOffId == s.Id))))
            .OrderBy(c => c.DueAt).ThenBy(c => c.Number).Take(Limit)
            .Select(c => new
            {
                c.Number,
                c.Member.FamilyName,
                c.Member.GivenName,
                Codes = c.Lines.OrderBy(l => l.LineNumber).Select(l => l.Code).ToList(),
                c.Coverage.LineOfBusiness,
                Recommended = c.Recommendations.Where(r => r.Id == c.CurrentRecommendationId).Select(r => new { r.RecommendedByName, Outcomes = r.Lines.Select(l => l.Outcome).ToList() }).First(),
                FirstSignedBy = c.Status == CaseStatus.AwaitingSecondSignature ? c.SignOffs.Where(s => s.IsFirstOfTwo).OrderByDescending(s => s.SignedAt).Select(s => s.SignerName).FirstOrDefault() : null,
                c.DueAt,
            }).AsSplitQuery().ToListAsync(cancellationToken);
        return [.. rows.Select(r => new WaitingCase(
            r.Number, $"{r.FamilyName}, {r.GivenName}", string.Join(", ", r.Codes), r.LineOfBusiness, r.Recommended.RecommendedByName,
            InWords(Determination.CaseOutcome(r.Recommended.Outcomes)), r.FirstSignedBy, r.DueAt))];
    }

    /// <summary>What the person signed and can still take back, the newest first. Empty for anybody who is no medical director.</summary>
    public async Task<IReadOnlyList<RecallableCase>> RecallableAsync(Guid personId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(context, personId, cancellationToken) is null) return [];
        return await (from signOff in context.Set<Domain.Determinations.SignOff>()
                      where signOff.SignerId == personId && signOff.ReleaseAt > now && !signOff.IsFirstOfTwo
                            && !context.Set<SignOffRevocation>().Any(r => r.SignOffId == signOff.Id)
                      join signed in context.Set<AuthorizationCase>() on signOff.CaseId equals signed.Id
                      where signed.Outcome != null
                      orderby signOff.SignedAt descending
                      select new RecallableCase(signed.Number, signed.Member.FamilyName + ", " + signed.Member.GivenName, signed.Outcome!.Value, signOff.ReleaseAt))
            .ToListAsync(cancellationToken);
    }

    private static async Task<Reviewer?> FindAsync(PortalDbContext context, Guid personId, CancellationToken cancellationToken) =>
        await ReviewerLoader.FindAsync(context, personId, cancellationToken) is { } person && person.Is(Role.MedicalDirector) ? person : null;

    private static string InWords(CaseOutcome outcome) => outcome switch
    {
        CaseOutcome.Denied => "denial",
        CaseOutcome.Approved => "approval",
        _ => "partial approval",
    };
}
