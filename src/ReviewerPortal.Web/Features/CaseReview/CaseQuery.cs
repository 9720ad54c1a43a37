using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Cases;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Data.Plan;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>Reads what the case page shows. Asks the database each time whether the person may still read cases.</summary>
public sealed class CaseQuery(IDbContextFactory<PortalDbContext> contexts, PolicyLibrary library, TimeProvider clock)
{
    /// <summary>Null where there is no such case, or the person reads none.</summary>
    public async Task<CaseView?> FindAsync(Guid personId, string number, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await ReaderAsync(context, personId, cancellationToken) is not { } reader) return null;
        if (await CaseActions.LoadAsync(context, number, cancellationToken) is not { } found) return null;
        return found.ToView(new CaseSurroundings(
            await LettersAsync(context, found.Id, cancellationToken),
            await PoliciesAsync(context, found, cancellationToken),
            await ChoicesAsync(context, cancellationToken),
            await ReasonsAsync(context, cancellationToken),
            (await LetterRuleTables.TextsAsync(context, found.Coverage.LineOfBusiness, cancellationToken)).ReadingGrade,
            await EarlierAsync(context, found, cancellationToken),
            await DocumentOpening.OfAsync(context, found.Id, personId, cancellationToken),
            reader,
            (await PlanSettings.CurrentAsync(context, cancellationToken)).Zone,
            clock.GetUtcNow()));
    }

    private static async Task<Reviewer?> ReaderAsync(PortalDbContext context, Guid personId, CancellationToken cancellationToken) =>
        await ReviewerLoader.FindAsync(context, personId, cancellationToken) is { } reader && CaseReaders.Include(reader) ? reader : null;

    private static Task<List<LetterView>> LettersAsync(PortalDbContext context, Guid caseId, CancellationToken cancellationToken) =>
        context.Set<IssuedLetter>().Where(l => l.CaseId == caseId).OrderByDescending(l => l.IssuedAt)
            .Select(l => new LetterView(l.Id, l.Kind, l.LetterDate, context.Set<SignOffRevocation>().Any(r => r.SignOffId == l.SignOffId))).ToListAsync(cancellationToken);

    /// <summary>What the member asked for before or beside this, the newest first: a look at them is part of every review.</summary>
    private static Task<List<EarlierRequestView>> EarlierAsync(PortalDbContext context, AuthorizationCase found, CancellationToken cancellationToken) =>
        context.Set<AuthorizationCase>().Where(c => c.Member.MemberId == found.Member.MemberId && c.Id != found.Id).OrderByDescending(c => c.ReceivedAt)
            .Select(c => new EarlierRequestView(c.Number, c.ReceivedAt, c.Status, c.Outcome, c.Lines.OrderBy(l => l.LineNumber).Select(l => l.Code).ToList()))
            .ToListAsync(cancellationToken);

    private async Task<Dictionary<Guid, PolicyView>> PoliciesAsync(PortalDbContext context, AuthorizationCase found, CancellationToken cancellationToken)
    {
        var policies = new Dictionary<Guid, PolicyView>();
        foreach (var lines in found.Lines.Where(line => line.PolicyVersionId is not null).GroupBy(line => line.PolicyVersionId!.Value))
            if (await library.FindAsync(context, lines.Key, cancellationToken) is { } policy)
                policies[lines.Key] = new PolicyView(Choice(policy.Version), policy.GoverningFor(lines), policy.Content);
        return policies;
    }

    private static PolicyChoice Choice(PolicyVersion version) => new(version.Id, version.ReferenceNumber, version.Title, version.RevisionDate);

    private static Task<List<PolicyChoice>> ChoicesAsync(PortalDbContext context, CancellationToken cancellationToken) =>
        context.Set<PolicyVersion>().OrderBy(v => v.ReferenceNumber).ThenByDescending(v => v.EffectiveFrom)
            .Select(v => new PolicyChoice(v.Id, v.ReferenceNumber, v.Title, v.RevisionDate)).ToListAsync(cancellationToken);

    private static async Task<Dictionary<DeterminationBasis, BasisView>> ReasonsAsync(PortalDbContext context, CancellationToken cancellationToken)
    {
        var reasons = await context.Set<ReasonCode>().AsNoTracking().ToListAsync(cancellationToken);
        return reasons.GroupBy(r => r.Basis).Select(versions => versions.MaxBy(r => r.Version)!)
            .ToDictionary(r => r.Basis, r => new BasisView(r.ClinicianText, r.WhatWouldChange));
    }
}
