using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Cases;
using ReviewerPortal.Data.Plan;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web.Features.Accounts;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Features.SignOff;

namespace ReviewerPortal.Web.Operations.Demo;

/// <summary>Carries a demo case from the claim to the signed letter, by the same use cases that people use.</summary>
internal sealed class DemoReviews(
    IDbContextFactory<PortalDbContext> contexts, PolicyLibrary policies, TimeProvider clock, ChoosePolicy choosePolicy, RecordAuthority recordAuthority,
    AnswerStatement answer, OfferPeerToPeer offer, RecommendDetermination recommend, SignDetermination sign, CheckRequest check, OpenDocument open)
{
    public async Task RecommendAsync(Guid nurse, string number, DemoReview review, CancellationToken cancellationToken)
    {
        DemoData.Demand(await check.ExecuteAsync(nurse, number, Enum.GetValues<CheckSubject>(), "", cancellationToken));
        foreach (var line in (await LoadAsync(number, cancellationToken)).Lines)
        {
            if (line.PolicyVersionId is null)
                DemoData.Demand(await choosePolicy.ExecuteAsync(nurse, number, line.LineNumber, await FirstPolicyAsync(cancellationToken), cancellationToken));
            foreach (var authority in review.Authorities)
                DemoData.Demand(await recordAuthority.ExecuteAsync(nurse, number, line.LineNumber, await SearchAsync(authority, cancellationToken), cancellationToken));
        }

        await AnswerAsync(nurse, number, review, cancellationToken);
        if (review.PeerToPeerOffered is { } talk)
            DemoData.Demand(await offer.ExecuteAsync(nurse, number, talk.To, talk.Outcome, cancellationToken));
        await ConcludeAsync(nurse, number, review, cancellationToken);
    }

    public async Task SignAsync(Guid director, string number, DemoReview review, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var governing = await policies.GoverningAsync(context, await LoadAsync(number, cancellationToken), cancellationToken);
        var answers = governing.All.SelectMany(p => p.ContraryEvidence).Select(e => new ContraryEvidenceAnswer(e.Id, review.ContraryEvidenceAnswer)).ToList();
        foreach (var document in (await LoadAsync(number, cancellationToken)).Documents)
            DemoData.Demand(await open.ExecuteAsync(director, number, document.Id, cancellationToken));
        var decided = new SigningAnswers(answers, []);
        var packet = DemoData.Demand(await sign.PreviewAsync(director, number, decided, cancellationToken));
        DemoData.Demand(await sign.ExecuteAsync(new Signing(
            director, number, packet.Digest, review.DirectorReasoning, decided, new Attestation(true, true, true), DemoAccounts.Password, clock.GetUtcNow(), []), cancellationToken));
    }

    private async Task AnswerAsync(Guid nurse, string number, DemoReview review, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var reviewed = await LoadAsync(number, cancellationToken);
        var governing = await policies.GoverningAsync(context, reviewed, cancellationToken);
        foreach (var line in reviewed.Lines)
            foreach (var question in governing.Of(line)!.Questions)
                DemoData.Demand(await answer.ExecuteAsync(nurse, number, line.LineNumber, question.Address, review.Applicability, cancellationToken));
    }

    private async Task ConcludeAsync(Guid nurse, string number, DemoReview review, CancellationToken cancellationToken)
    {
        var reviewed = await LoadAsync(number, cancellationToken);
        var rationale = new Rationale(review.MemberReason, review.ClinicalRationale, review.WhatWouldChange, "");
        var proposals = reviewed.Lines.Select(line => new LineProposal(line.LineNumber, LineOutcome.Denied, review.Basis)).ToList();
        DemoData.Demand(await recommend.ExecuteAsync(new NurseConclusion(nurse, number, reviewed.Version, rationale, proposals), cancellationToken));
    }

    private async Task<AuthorizationCase> LoadAsync(string number, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await CaseActions.LoadAsync(context, number, cancellationToken))!;
    }

    private async Task<Guid> FirstPolicyAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<PolicyVersion>().OrderBy(v => v.ReferenceNumber).Select(v => v.Id).FirstAsync(cancellationToken);
    }

    private async Task<AuthoritySearch> SearchAsync(DemoAuthority authority, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return new AuthoritySearch(
            authority.Source, authority.Title, authority.Version, authority.Clause, authority.Place, (await PlanSettings.CurrentAsync(context, cancellationToken)).DayOf(clock.GetUtcNow()), authority.Excerpt, authority.Conclusion);
    }
}
