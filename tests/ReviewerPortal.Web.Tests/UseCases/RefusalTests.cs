using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Features.SignOff;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.UseCases;

/// <summary>What a nurse, or somebody who is none, is refused on a case: by the use case itself, and on the audit log.</summary>
public class RefusalTests(PortalHost host)
{
    [Fact]
    public async Task Approve_WhenALineIsDenied_IsRefused()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var number = await host.ReviewedCaseAsync(nurse);
        var conclusion = await host.ConclusionAsync(nurse, number);

        await host.AssertRefusedAsync(nurse.Id, number, "approve", "determination.adverse-by-nurse",
            () => host.Get<ApproveCase>().ExecuteAsync(conclusion, CancellationToken.None));
    }

    [Fact]
    public async Task Recommend_WhenALineHasNoAuthorityRecord_IsRefused()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var number = await host.ClaimedCaseAsync(nurse);
        await host.CheckAsync(nurse, number);
        await host.AnswerAsync(nurse, number);

        var refusal = await host.AssertRefusedAsync(nurse.Id, number, "recommend", "authority.not-searched", () => host.RecommendAsync(nurse, number));

        Assert.Equal("42 CFR 438.210(a)(5)", refusal.Cite);
    }

    [Fact]
    public async Task Recommend_WhenTheScreenIsStale_IsRefusedAndNamesWhoChangedTheCase()
    {
        var (nurse, other) = (await host.AddPersonAsync(Role.Nurse), await host.AddPersonAsync(Role.Nurse));
        var number = await host.ReviewedCaseAsync(nurse);
        var stale = await host.ConclusionAsync(nurse, number);
        Assert.Empty((await host.Get<ReleaseCase>().ExecuteAsync(nurse.Id, number, CancellationToken.None)).Refusals);
        Assert.Empty((await ClaimAsync(other, number)).Refusals);
        Assert.Empty((await host.Get<ViewCase>().ExecuteAsync(nurse.Id, number, CancellationToken.None)).Refusals);

        var refusal = await host.AssertRefusedAsync(nurse.Id, number, "recommend", "case.stale",
            () => host.Get<RecommendDetermination>().ExecuteAsync(stale, CancellationToken.None));

        Assert.StartsWith($"Meanwhile {other.FullName} claimed the case.", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claim_WhenAnotherNurseHoldsTheCase_IsRefused()
    {
        var (nurse, other) = (await host.AddPersonAsync(Role.Nurse), await host.AddPersonAsync(Role.Nurse));
        var number = await host.ClaimedCaseAsync(nurse);

        var refusal = await host.AssertRefusedAsync(other.Id, number, "claim", "case.held", () => ClaimAsync(other, number));

        Assert.StartsWith(nurse.FullName, refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claim_WhenTwoNursesClaimTwentyTimesAtOnce_ExactlyOneWins()
    {
        var (nurse, other) = (await host.AddPersonAsync(Role.Nurse), await host.AddPersonAsync(Role.Nurse));
        var number = await host.ReceiveCaseAsync(nurse);
        var claims = Enumerable.Range(0, 20).Select(i => i % 2 == 0 ? nurse : other).Select(person => Task.Run(async () => (person.Id, Claimed: await ClaimAsync(person, number))));

        var results = await Task.WhenAll(claims);

        var winner = Assert.Single(results.Where(r => !r.Claimed.IsRefused).Select(r => r.Id).Distinct());
        var loser = winner == nurse.Id ? other.Id : nurse.Id;
        Assert.Equal(winner, (await host.LoadCaseAsync(number)).HolderId);
        Assert.All(results.Where(r => r.Id == loser), r => Assert.Equal("case.held", Assert.Single(r.Claimed.Refusals).Code));
        Assert.Equal(Enumerable.Repeat("case.held", 10), (await host.RefusalsOfAsync(loser)).Select(r => r.Details["codes"]));
        // The winner's further claims renew the lease, each with a version of its own.
        Assert.Equal(Enumerable.Range(2, 10).Select(i => (long)i), results.Where(r => r.Id == winner).Select(r => r.Claimed.Value).Order());
    }

    [Fact]
    public async Task Answer_WhenAnotherNurseHoldsTheCase_IsRefused()
    {
        var (nurse, other) = (await host.AddPersonAsync(Role.Nurse), await host.AddPersonAsync(Role.Nurse));
        var number = await host.ClaimedCaseAsync(nurse);

        await host.AssertRefusedAsync(other.Id, number, "answer statement", "case.not-holder",
            () => host.Get<AnswerStatement>().ExecuteAsync(other.Id, number, 1, "I.", AnswerValue.Applies, CancellationToken.None));
    }

    [Theory]
    [InlineData(Role.MedicalDirector)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Administrator)]
    public async Task Claim_WhenThePersonIsNoNurse_IsRefused(Role role)
    {
        var number = await host.ReceiveCaseAsync(await host.AddPersonAsync(Role.Nurse));
        var person = await host.AddPersonAsync(role);

        await host.AssertRefusedAsync(person.Id, number, "claim", "case.not-a-nurse", () => ClaimAsync(person, number));
    }

    [Fact]
    public async Task Claim_WhenThePersonIsDisabled_IsRefused()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var number = await host.ReceiveCaseAsync(nurse);
        await host.DisableAsync(nurse.Id);

        await host.AssertRefusedAsync(nurse.Id, number, "claim", "account.disabled", () => ClaimAsync(nurse, number));
    }

    [Fact]
    public async Task View_WhenAnAdministratorOpensACase_IsRefused()
    {
        var number = await host.ReceiveCaseAsync(await host.AddPersonAsync(Role.Nurse));
        var administrator = await host.AddPersonAsync(Role.Administrator);

        await host.AssertRefusedAsync(administrator.Id, number, "view case", "case.not-a-reader",
            () => host.Get<ViewCase>().ExecuteAsync(administrator.Id, number, CancellationToken.None));
    }

    [Fact]
    public async Task Return_WhenANurseReturnsACase_IsRefused()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var number = await host.AwaitingCaseAsync(nurse);
        var version = (await host.LoadCaseAsync(number)).Version;

        await host.AssertRefusedAsync(nurse.Id, number, "return to nurse", "sign.not-a-director",
            () => host.Get<ReturnToNurse>().ExecuteAsync(nurse.Id, number, version, "Look again.", CancellationToken.None));
    }

    private Task<Result<long>> ClaimAsync(Person person, string number) => host.Get<ClaimCase>().ExecuteAsync(person.Id, number, CancellationToken.None);
}
