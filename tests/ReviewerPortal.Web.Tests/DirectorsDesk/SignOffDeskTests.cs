using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Features.Drafts;
using ReviewerPortal.Web.Features.SignOff;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.DirectorsDesk;

/// <summary>The director's desk over the real use cases and a real database; only the browser is pretended.</summary>
public class SignOffDeskTests : ComponentTest
{
    private readonly PortalHost _host;

    public SignOffDeskTests(PortalHost host)
    {
        _host = host;
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton(host.Get<DraftStore>());
        Services.AddSingleton(host.Get<CaseQuery>());
        Services.AddSingleton(host.Get<SignOffUseCases>());
        Services.AddSingleton(host.Get<PacketPages>());
        Services.AddTransient<DraftDesk>();
        Services.AddTransient<SignOffDesk>();
    }

    [Fact]
    public async Task Open_WhenTheChoiceWasMadeOnAnEarlierRecommendation_ForgetsIt()
    {
        var nurse = await _host.AddPersonAsync(Role.Nurse);
        var number = await _host.AwaitingCaseAsync(nurse);
        var director = await _host.AddDirectorAsync();
        var desk = await OpenedAsync(director, number);
        await TypeAsync(director, number, SignOffForm.InsteadField(1, desk.View!.Recommendation!.Id), nameof(DeterminationBasis.DirectorException));
        await TypeAsync(director, number, "Instead-1", nameof(DeterminationBasis.DirectorException));
        Assert.Single((await OpenedAsync(director, number)).Form.ApprovedInstead());

        await RecommendAnewAsync(nurse, number, [new LineProposal(1, LineOutcome.Approved, DeterminationBasis.DirectorException)]);

        var again = await OpenedAsync(director, number);
        Assert.Empty(again.Form.ApprovedInstead());
        await SignAsync(again, director);
        Assert.Equal(CaseStatus.Approved, (await _host.LoadCaseAsync(number)).Status);
    }

    [Fact]
    public async Task Sign_WhenTheNurseRecommendedAnewMeanwhile_ForgetsTheChoiceOnTheScreen()
    {
        var nurse = await _host.AddPersonAsync(Role.Nurse);
        var number = await _host.AwaitingCaseAsync(nurse);
        var desk = await OpenedAsync(await _host.AddDirectorAsync(), number);
        desk.Form.ApproveInstead(1, DeterminationBasis.DirectorException);
        await RecommendAnewAsync(nurse, number, [new LineProposal(1, LineOutcome.Approved, DeterminationBasis.DirectorException)]);

        Assert.False(await desk.SignAsync());

        Assert.Empty(desk.Form.ApprovedInstead());
        Assert.NotNull(desk.Packet);
    }

    [Fact]
    public async Task Evidence_OpenedBeforeAReloadOrALookAtAnotherCase_IsSignedAsOpened()
    {
        var nurse = await _host.AddPersonAsync(Role.Nurse);
        var (number, other) = (await _host.AwaitingCaseAsync(nurse), await _host.AwaitingCaseAsync(nurse));
        var director = await _host.AddDirectorAsync();
        var desk = await OpenedAsync(director, number);
        var evidence = desk.View!.Policies.Values.SelectMany(p => p.Content.Evidence).Select(e => e.Id).Distinct().ToList();
        await desk.EvidenceOpenedAsync(evidence[0]);
        Assert.True(await desk.OpenAsync(director.Id, other));
        var before = TimeProvider.System.GetUtcNow();
        await Task.Delay(TimeSpan.FromMilliseconds(1100), Xunit.TestContext.Current.CancellationToken);

        var reloaded = await OpenedAsync(director, number);
        await reloaded.EvidenceOpenedAsync(evidence[1]);
        await SignAsync(reloaded, director);

        var signed = Assert.Single((await _host.LoadCaseAsync(number)).SignOffs);
        Assert.All(evidence, id => Assert.Equal(evidence.IndexOf(id) >= 2, signed.UnopenedEvidence.Contains(id, StringComparison.Ordinal)));
        Assert.True(signed.SecondsOnCase >= (int)(signed.SignedAt - before).TotalSeconds);
    }

    [Fact]
    public async Task Evidence_OpenedForAnEarlierRecommendation_IsToBeOpenedAgain()
    {
        var nurse = await _host.AddPersonAsync(Role.Nurse);
        var number = await _host.AwaitingCaseAsync(nurse);
        var director = await _host.AddDirectorAsync();
        var desk = await OpenedAsync(director, number);
        var evidence = desk.View!.Policies.Values.SelectMany(p => p.Content.Evidence).Select(e => e.Id).Distinct().ToList();
        await desk.EvidenceOpenedAsync(evidence[0]);
        await RecommendAnewAsync(nurse, number, TestReviews.Denial);

        await SignAsync(await OpenedAsync(director, number), director);

        Assert.Contains(evidence[0], Assert.Single((await _host.LoadCaseAsync(number)).SignOffs).UnopenedEvidence);
    }

    [Fact]
    public async Task Open_OfAnotherCaseMeanwhile_ShowsTheNewestWhole()
    {
        var nurse = await _host.AddPersonAsync(Role.Nurse);
        var (first, second) = (await _host.AwaitingCaseAsync(nurse), await _host.AwaitingCaseAsync(nurse));
        var director = await _host.AddDirectorAsync();
        await TypeAsync(director, first, SignOffForm.ReasoningField, "Of the first case.");
        await TypeAsync(director, second, SignOffForm.ReasoningField, "Of the second case.");
        var time = new InterruptedTime();
        var desk = new SignOffDesk(_host.Get<CaseQuery>(), _host.Get<SignOffUseCases>(), _host.Get<PacketPages>(), Services.GetRequiredService<DraftDesk>(), time);
        Task<bool>? newest = null;
        time.Once = () => newest = desk.OpenAsync(director.Id, second);

        Assert.False(await desk.OpenAsync(director.Id, first));

        Assert.True(await newest!);
        Assert.Equal((second, "Of the second case.", false), (desk.View?.Number, desk.Form.Reasoning, desk.IsMissing));
    }

    [Fact]
    public async Task Talk_RecordedTwiceAtOnce_IsLoggedOnce()
    {
        var number = await _host.AwaitingCaseAsync(await _host.AddPersonAsync(Role.Nurse));
        var desk = await OpenedAsync(await _host.AddDirectorAsync(), number);
        desk.Form.TalkOutcome = "An earlier lysis helped for eleven months.";

        var done = await Task.WhenAll(desk.RecordTalkAsync(), desk.RecordTalkAsync());

        Assert.Equal([true, false], done);
        Assert.Single((await _host.LoadCaseAsync(number)).PeerToPeer);
        Assert.Single(desk.View!.Talks);
    }

    [Fact]
    public async Task Queue_AfterTheFirstOfTwoSignatures_IsTheOtherDirectors()
    {
        var number = await _host.AwaitingCaseAsync(await _host.AddPersonAsync(Role.Nurse), born: new DateOnly(2010, 5, 1));
        var (first, second) = (await _host.AddDirectorAsync(), await _host.AddDirectorAsync());
        Assert.Contains(number, await QueueAsync(first));

        Assert.Empty((await _host.SignAsync(await _host.SigningAsync(first, number))).Refusals);

        Assert.DoesNotContain(number, await QueueAsync(first));
        Assert.Contains(number, await QueueAsync(second));
    }

    [Fact]
    public async Task Queue_OfAnybodyElse_IsEmpty()
    {
        var nurse = await _host.AddPersonAsync(Role.Nurse);
        await _host.AwaitingCaseAsync(nurse);
        var disabled = await _host.AddDirectorAsync();
        await _host.DisableAsync(disabled.Id);

        Assert.All([nurse, await _host.AddPersonAsync(Role.Auditor), disabled], person => Assert.Empty(QueueAsync(person).GetAwaiter().GetResult()));
    }

    private async Task<List<string>> QueueAsync(Person person) =>
        [.. (await _host.Get<SignOffQueueQuery>().WaitingAsync(person.Id, CancellationToken.None)).Select(w => w.Number)];

    private async Task<SignOffDesk> OpenedAsync(Person director, string number)
    {
        var desk = Services.GetRequiredService<SignOffDesk>();
        Assert.True(await desk.OpenAsync(director.Id, number));
        return desk;
    }

    /// <summary>Another director returns the case, and the nurse recommends again.</summary>
    private async Task RecommendAnewAsync(Person nurse, string number, IReadOnlyList<LineProposal> proposals)
    {
        var other = await _host.AddDirectorAsync();
        Assert.Empty((await _host.Get<ReturnToNurse>().ExecuteAsync(other.Id, number, (await _host.LoadCaseAsync(number)).Version, "Look again.", CancellationToken.None)).Refusals);
        Assert.Empty((await _host.Get<ClaimCase>().ExecuteAsync(nurse.Id, number, CancellationToken.None)).Refusals);
        var conclusion = await _host.ConclusionAsync(nurse, number) with { Proposals = proposals };
        Assert.Empty((await _host.Get<RecommendDetermination>().ExecuteAsync(conclusion, CancellationToken.None)).Refusals);
    }

    private async Task TypeAsync(Person director, string number, string field, string text) =>
        Assert.Equal(DraftOutcome.Saved, (await _host.Get<DraftStore>().SaveAsync(director.Id, SignOffDesk.Scope(number), field, text, 0, CancellationToken.None)).Outcome);

    private async Task SignAsync(SignOffDesk desk, Person director)
    {
        await _host.OpenDocumentsAsync(director.Id, desk.View!.Number);
        foreach (var question in desk.Questions) desk.Form.SetAnswer(question.Id, "This member is in the favoured group; the trials are few.");
        desk.Form.Reasoning = "I read the record myself and do not expect lasting help.";
        (desk.Form.RecordReviewed, desk.Form.NoConflictOfInterest, desk.Form.NoFinancialIncentive, desk.Form.Password) = (true, true, true, People.Password);
        await desk.RefreshPacketAsync();
        await desk.SignAsync();
        Assert.Empty(desk.Refusals);
    }

    /// <summary>The system's time; something happens when it is asked for the first time.</summary>
    private sealed class InterruptedTime : TimeProvider
    {
        public Action? Once { get; set; }

        public override DateTimeOffset GetUtcNow()
        {
            var happens = Once;
            Once = null;
            happens?.Invoke();
            return base.GetUtcNow();
        }
    }
}
