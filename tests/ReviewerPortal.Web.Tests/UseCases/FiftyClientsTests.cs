using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Drafts;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Features.Drafts;
using ReviewerPortal.Web.Features.SignOff;
using ReviewerPortal.Web.Tests.Database;
using ReviewerPortal.Web.Tests.PowerCuts;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.UseCases;

/// <summary>
/// Fifty people act on one case at the same moment, each on a thread of their own. Exactly one wins each transition; everybody else is told
/// why not in a sentence; every attempt is on the audit log.
/// </summary>
[Collection(PreparedDatabase.Users)]
public sealed class FiftyClientsTests(PreparedDatabase prepared) : IAsyncLifetime
{
    private readonly PortalHost _host = prepared.NewHost();
    private Person[] _nurses = [];

    private static int Clients => Extent.Of(50, 200);

    public async ValueTask InitializeAsync() => _nurses = await AddNursesAsync(Clients);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Claim_WhenFiftyNursesClaimAtOnce_OneHoldsTheCase()
    {
        var number = await _host.ReceiveCaseAsync(_nurses[0]);

        var results = await AtOnceAsync(number, _nurses.Select(nurse => Attempt(nurse, () => _host.Get<ClaimCase>().ExecuteAsync(nurse.Id, number, CancellationToken.None))));

        var (winner, _) = Assert.Single(results, r => !r.Result.IsRefused);
        Assert.Equal(winner, (await _host.LoadCaseAsync(number)).HolderId);
        Assert.All(Refused(results), refusal => Assert.Equal("case.held", refusal.Code));
    }

    [Fact]
    public async Task Conclude_WhenTheHolderRecommendsApprovesAndPendsAtOnce_OneWins()
    {
        var nurse = _nurses[0];
        var number = await _host.ReviewedCaseAsync(nurse);
        var denial = await _host.ConclusionAsync(nurse, number);
        var approval = denial with { Proposals = [new LineProposal(1, LineOutcome.Approved, DeterminationBasis.ContinuityOfCare)] };
        Func<Task<Result<long>>>[] ways =
        [
            () => _host.Get<RecommendDetermination>().ExecuteAsync(denial, CancellationToken.None),
            () => _host.Get<ApproveCase>().ExecuteAsync(approval, CancellationToken.None),
            () => _host.Get<PendCase>().ExecuteAsync(nurse.Id, number, "Which levels are asked for?", CancellationToken.None),
        ];
        var others = _nurses.Skip(1).Where((_, i) => i % 4 == 3).Select(other => Attempt(other, () => _host.Get<ClaimCase>().ExecuteAsync(other.Id, number, CancellationToken.None)));

        var results = await AtOnceAsync(number, [.. Enumerable.Range(0, Clients * 3 / 4).Select(i => Attempt(nurse, ways[i % 3])), .. others]);

        Assert.Single(results, r => !r.Result.IsRefused);
        var left = await _host.LoadCaseAsync(number);
        Assert.Equal(left.Status == CaseStatus.AwaitingSignOff ? 1 : 0, left.Recommendations.Count);
        Assert.Equal(left.Status == CaseStatus.Approved ? 1 : 0, left.Determinations.Count);
        Assert.Equal(left.Status == CaseStatus.PendedForInformation ? 1 : 0, left.Notes.Count);
    }

    [Fact]
    public async Task Release_WhenTheHolderReleasesFiftyTimesAtOnce_ItIsGivenBackOnce()
    {
        var number = await _host.ClaimedCaseAsync(_nurses[0]);

        var results = await AtOnceAsync(number, Enumerable.Range(0, Clients).Select(_ => Attempt(_nurses[0], () => _host.Get<ReleaseCase>().ExecuteAsync(_nurses[0].Id, number, CancellationToken.None))));

        Assert.Single(results, r => !r.Result.IsRefused);
        Assert.Equal(CaseStatus.Received, (await _host.LoadCaseAsync(number)).Status);
    }

    [Fact]
    public async Task Sign_WhenDirectorsSignAndReturnAtOnce_OneSignatureOrOneReturnStands()
    {
        var number = await _host.AwaitingCaseAsync(_nurses[0]);
        var directors = new List<Person>();
        while (directors.Count < 5) directors.Add(await _host.AddDirectorAsync());
        var version = (await _host.LoadCaseAsync(number)).Version;
        var signings = new List<Signing>();
        foreach (var director in directors) signings.Add(await _host.SigningAsync(director, number));
        var returns = directors.Select(d => Attempt(d, () => _host.Get<ReturnToNurse>().ExecuteAsync(d.Id, number, version, "Look again.", CancellationToken.None)));
        // Each signature is sent four times, as by an impatient hand: the same packet, the same digest.
        var signatures = signings.SelectMany(signing => Enumerable.Range(0, 4).Select(_ => Attempt(directors.Single(d => d.Id == signing.PersonId), () => _host.SignAsync(signing))));
        var claims = _nurses.Skip(1).Take(Clients - 25).Select(nurse => Attempt(nurse, () => _host.Get<ClaimCase>().ExecuteAsync(nurse.Id, number, CancellationToken.None)));

        var results = await AtOnceAsync(number, [.. signatures, .. returns, .. claims]);

        // A returned case may be claimed, so a claim can follow a return; a signature and a return never stand together.
        var left = await _host.FootprintAsync(number);
        var signed = left.SignOffs;
        Assert.Equal((signed, signed, signed), (left.Determinations, left.SignOffs, left.Letters));
        Assert.Equal(1, signed + (await _host.LoadCaseAsync(number)).Notes.Count(note => note.Kind == CaseNoteKind.ReturnedToNurse));
        Assert.Equal(1, results.Count(r => !r.Result.IsRefused && directors.Any(d => d.Id == r.PersonId)));
        Assert.InRange(results.Count(r => !r.Result.IsRefused), 1, 2 - signed);
    }

    [Fact]
    public async Task Draft_WhenFiftyPeopleTypeAtOnce_EveryTextIsThere()
    {
        const int saves = 5;
        var gate = Gate(_nurses.Length);

        var outcomes = await Task.WhenAll(_nurses.Select(nurse => OnItsOwnThread(gate, () => TypeAsync(nurse, saves))));

        Assert.All(outcomes.SelectMany(typed => typed), outcome => Assert.Equal(DraftOutcome.Saved, outcome));
        await using var context = _host.NewContext();
        var drafts = await context.Set<Draft>().Where(d => d.Scope == "fifty-clients").ToListAsync();
        Assert.Equal(_nurses.Select(nurse => ($"{nurse.Id} typed {saves}", (long)saves)).Order(), drafts.Select(d => (d.Text, d.Revision)).Order());
    }

    [Fact]
    public async Task Draft_WhenOnePersonSavesInFiftyWindowsAtOnce_OneIsSavedAndTheOthersSeeIt()
    {
        var gate = Gate(Clients);

        var saved = await Task.WhenAll(Enumerable.Range(0, Clients).Select(window => OnItsOwnThread(gate, () => SaveAsync(_nurses[0], $"window {window}", 0))));

        var kept = Assert.Single(saved, save => save.Outcome == DraftOutcome.Saved);
        Assert.All(saved.Where(save => save != kept), save => Assert.Equal((DraftOutcome.Conflict, kept.Text, kept.Revision), (save.Outcome, save.Text, save.Revision)));
    }

    private async Task<List<DraftOutcome>> TypeAsync(Person person, int saves)
    {
        var outcomes = new List<DraftOutcome>();
        for (var revision = 0; revision < saves; revision++)
            outcomes.Add((await SaveAsync(person, $"{person.Id} typed {revision + 1}", revision)).Outcome);
        return outcomes;
    }

    private Task<DraftSave> SaveAsync(Person person, string text, long seen) =>
        _host.Get<DraftStore>().SaveAsync(person.Id, "fifty-clients", "note", text, seen, CancellationToken.None);

    private static (Guid PersonId, Func<Task<Result<long>>> ActAsync) Attempt(Person person, Func<Task<Result<long>>> act) => (person.Id, act);

    /// <summary>
    /// All attempts at the same moment. Whatever the outcome: who is refused is told in a sentence, each attempt is one event, the case's version
    /// counts the accepted ones, the chain verifies and the record is whole.
    /// </summary>
    private async Task<(Guid PersonId, Result<long> Result)[]> AtOnceAsync(string number, IEnumerable<(Guid PersonId, Func<Task<Result<long>>> ActAsync)> attempts, [CallerMemberName] string test = "")
    {
        var all = attempts.ToList();
        var (before, version, gate) = ((await _host.ReadChainAsync()).Count, (await _host.LoadCaseAsync(number)).Version, Gate(all.Count));

        var results = await Task.WhenAll(all.Select(attempt => OnItsOwnThread(gate, async () => (attempt.PersonId, Result: await attempt.ActAsync()))));

        Assert.All(Refused(results), refusal => Assert.EndsWith(".", refusal.Sentence, StringComparison.Ordinal));
        var accepted = results.Where(r => !r.Result.IsRefused).Select(r => r.Result.Value).Order();
        Assert.Equal(Enumerable.Range(1, accepted.Count()).Select(i => version + i), accepted);
        var chain = await _host.ReadChainAsync();
        ChainTests.AssertVerifies(chain);
        Assert.Equal(
            results.Select(r => ((Guid?)r.PersonId, r.Result.IsRefused)).Order(),
            chain[before..].Select(link => (link.ActorId, link.Kind == "refused")).Order());
        await RecordInvariants.AssertHoldAsync(_host);
        Extent.Tell($"- `{test}`: {all.Count} attempts at once, {accepted.Count()} accepted, the others refused in a sentence; the chain verifies.");
        return results;
    }

    private static IEnumerable<Refusal> Refused(IEnumerable<(Guid PersonId, Result<long> Result)> results) => results.SelectMany(r => r.Result.Refusals);

    private static Barrier Gate(int participants) => new(participants);

    /// <summary>A thread, because the pool would let two of the fifty begin and the others wait.</summary>
    private static Task<T> OnItsOwnThread<T>(Barrier gate, Func<Task<T>> act) => Task.Factory.StartNew(() =>
    {
        gate.SignalAndWait();
        return act();
    }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();

    /// <summary>Without passwords: fifty would take longer to hash than the test.</summary>
    private async Task<Person[]> AddNursesAsync(int count)
    {
        await using var context = _host.NewContext();
        var role = await context.Roles.SingleAsync(r => r.Name == nameof(Role.Nurse));
        Person[] nurses = [.. Enumerable.Range(1, count).Select(i => NewNurse($"nurse-{i}@test.example", $"Nurse Number {i}"))];
        context.AddRange(nurses);
        context.AddRange(nurses.Select(nurse => new IdentityUserRole<Guid> { UserId = nurse.Id, RoleId = role.Id }));
        await context.SaveChangesAsync();
        return nurses;
    }

    private static Person NewNurse(string email, string name) => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = email,
        NormalizedUserName = email.ToUpperInvariant(),
        Email = email,
        NormalizedEmail = email.ToUpperInvariant(),
        FullName = name,
        Credentials = "RN",
        SecurityStamp = "test",
    };
}
