using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Data.Audit.Verification;
using ReviewerPortal.Data.InsertOnly;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Data.Retention;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Retention;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.Drafts;
using ReviewerPortal.Web.Features.Retention;
using ReviewerPortal.Web.Features.SignOff;
using ReviewerPortal.Web.Tests.Audit;
using ReviewerPortal.Web.Tests.Database;
using ReviewerPortal.Web.Tests.Support;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Tests.Retention;

/// <summary>Removal takes exactly one case, leaves a tombstone in the chain, and is undone as a whole when it fails.</summary>
public class RetentionTests(QuietHost host) : IClassFixture<QuietHost>
{
    [Fact]
    public async Task Apply_WhenTheTermIsOver_RemovesExactlyThatCaseAndTheChainVerifies()
    {
        var (keeper, number) = await DecidedCaseAsync();
        var other = (await DecidedCaseAsync()).Number;
        await host.ReleaseAsync(keeper, await host.PlaceHoldAsync(keeper, number));
        var removed = await host.LoadCaseAsync(number);
        var before = await CountsAsync();
        var kept = await host.FootprintAsync(other);
        var (letter, expected) = (await LettersAsync(removed.Id), await ExpectedAsync(removed.Id));

        var result = await ApplyAsync(keeper, number, years: 11);

        Assert.Empty(result.Refusals);
        var after = await CountsAsync();
        Assert.Equal(expected, before.Keys.Where(t => t != "AuditEvents").ToDictionary(t => t, t => before[t] - after[t]).Where(p => p.Value != 0).OrderBy(p => p.Key, StringComparer.Ordinal));
        Assert.Equal(kept, await host.FootprintAsync(other));
        var tombstone = RecordedEvent.Read((await host.ReadChainAsync()).Last(e => e.Kind == RetentionEvents.Removed).CanonicalBytes);
        Assert.Equal(((Guid?)removed.Id, number, "10 years", string.Join(' ', letter)), (tombstone.CaseId, tombstone.Detail("number"), tombstone.Detail("term"), tombstone.Detail("letters")));
        Assert.Contains(tombstone.Removed, row => row.Table == "Blobs" && row.Key == letter[0]);
        Assert.Null((await VerifyAsync()).Fault);
        await AssertTriggersAsync();
    }

    [Fact]
    public async Task Apply_WhenAnotherCaseHasTheSameDocument_KeepsTheFile()
    {
        var (keeper, number) = await DecidedCaseAsync();
        var shared = (await host.LoadCaseAsync((await DecidedCaseAsync()).Number)).Documents[0].BlobHash;

        Assert.Empty((await ApplyAsync(keeper, number, years: 11)).Refusals);

        await using var connection = await host.OpenRawAsync();
        Assert.Single(await connection.RowsAsync($"SELECT Sha256 FROM Blobs WHERE Sha256 = '{shared}'"));
    }

    [Fact]
    public async Task Apply_Always_RemovesEveryDraftAboutTheCaseAndNoOther()
    {
        var (keeper, number) = await DecidedCaseAsync();
        var (hold, other) = (await host.PlaceHoldAsync(keeper, number), await host.PlaceHoldAsync(keeper, (await DecidedCaseAsync()).Number));
        await host.ReleaseAsync(keeper, hold);
        string[] own = [number, $"{number}:extension", SignOffDesk.Scope(number), SignOffDesk.TalkScope(number), $"recall:{number}", HoldDrafts.Releasing(hold)];
        string[] others = [$"{number}0", $"{number}0:extension", SignOffDesk.Scope($"{number}0"), SignOffDesk.TalkScope($"{number}0"), $"recall:{number}0", HoldDrafts.Releasing(other), HoldDrafts.Placing];
        foreach (var scope in own.Concat(others))
            Assert.Equal(DraftOutcome.Saved, (await host.Get<DraftStore>().SaveAsync(keeper.Id, scope, "Reason", "Testa's scar", 0, CancellationToken.None)).Outcome);

        Assert.Empty((await ApplyAsync(keeper, number, years: 11)).Refusals);

        await using var connection = await host.OpenRawAsync();
        var left = await connection.RowsAsync($"SELECT Scope FROM Drafts WHERE PersonId = '{keeper.Id.ToString().ToUpperInvariant()}'");
        Assert.Equal(others.Order(StringComparer.Ordinal), left.Select(row => row[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Apply_BeforeTheTermIsOver_IsRefused()
    {
        var (keeper, number) = await DecidedCaseAsync();

        await AssertKeptAsync(keeper, number, "retention.not-due", years: 9);
    }

    [Fact]
    public async Task Apply_WhenTheCaseIsNotSettled_IsRefused()
    {
        var (nurse, keeper) = (await host.AddPersonAsync(Role.Nurse), await host.AddPersonAsync(Role.Compliance));

        await AssertKeptAsync(keeper, await host.ReviewedCaseAsync(nurse), "retention.not-due", years: 11);
    }

    [Fact]
    public async Task Apply_WhileALegalHoldStands_IsRefusedUntilItsRelease()
    {
        var (keeper, number) = await DecidedCaseAsync();
        var hold = await host.PlaceHoldAsync(keeper, number);
        await AssertKeptAsync(keeper, number, "retention.held", years: 11);

        await host.ReleaseAsync(keeper, hold);

        Assert.Empty((await ApplyAsync(keeper, number, years: 11)).Refusals);
    }

    [Fact]
    public async Task Apply_ByANurse_IsRefused()
    {
        var (_, number) = await DecidedCaseAsync();

        await AssertKeptAsync(await host.AddPersonAsync(Role.Nurse), number, "retention.not-a-record-keeper", years: 11);
    }

    [Fact]
    public async Task Apply_WhenTheDatabaseFailsHalfWay_LeavesTheCaseAndEveryTrigger()
    {
        var (keeper, number) = await DecidedCaseAsync();
        var before = await CountsAsync();
        await using (var connection = await host.OpenRawAsync())
        {
            // The case's own row goes last: everything else is deleted by then.
            await connection.ExecuteAsync("CREATE TRIGGER Fault BEFORE DELETE ON Cases BEGIN SELECT RAISE(ABORT, 'fault'); END");
            await Assert.ThrowsAnyAsync<DbException>(() => ApplyAsync(keeper, number, years: 11));
            await connection.ExecuteAsync("DROP TRIGGER Fault");
        }

        Assert.Equal(before, await CountsAsync());
        await AssertTriggersAsync();
        Assert.Null((await VerifyAsync()).Fault);
    }

    [Fact]
    public async Task Verify_WhenARowIsGoneWithoutATombstone_NamesIt()
    {
        var (keeper, number) = await DecidedCaseAsync();
        var other = await host.LoadCaseAsync((await DecidedCaseAsync()).Number);
        Assert.Empty((await ApplyAsync(keeper, number, years: 11)).Refusals);
        using var copy = CopiedChain.Of(host);

        copy.Execute("DELETE FROM SignOffs WHERE Id = $id", ("$id", other.SignOffs[0].Id));

        Assert.Equal($"SignOffs {other.SignOffs[0].Id.ToString().ToUpperInvariant()}", copy.Verify().Fault?.Where);
    }

    [Fact]
    public async Task Due_Always_ListsSettledCasesPastTheirTermAndTellsWhichAreHeld()
    {
        var (keeper, number) = await DecidedCaseAsync();
        await host.PlaceHoldAsync(keeper, number);
        var view = await InYearsAsync(11, () => host.Get<RetentionQuery>().FindAsync(keeper.Id, CancellationToken.None));

        Assert.True(Assert.Single(view.Value.Due, due => due.CaseNumber == number).IsHeld);
        Assert.Contains(view.Value.Holds, hold => hold.CaseNumber == number && hold.ReleasedAt is null);
        Assert.Empty((await host.Get<RetentionQuery>().FindAsync(keeper.Id, CancellationToken.None)).Value.Due);
    }

    [Fact]
    public async Task Due_WhenTheLongestOverdueIsHeld_StillFindsWhatMayGo()
    {
        var (keeper, _) = await DecidedCaseAsync();
        await using var context = host.NewContext();
        var later = host.Get<TimeProvider>().GetUtcNow().AddYears(11);
        var longest = Assert.Single(await SettledCases.DueAsync(context, later, most: 1, CancellationToken.None)).Case;
        var hold = await host.PlaceHoldAsync(keeper, longest.Number);

        var held = Assert.Single(await SettledCases.DueAsync(context, held: true, later, most: 1, CancellationToken.None)).Case;
        var removable = Assert.Single(await SettledCases.DueAsync(context, held: false, later, most: 1, CancellationToken.None)).Case;

        Assert.Equal((longest.Number, true, false), (held.Number, held.IsHeld, removable.IsHeld));
        await host.ReleaseAsync(keeper, hold);
    }

    [Fact]
    public async Task Holds_WhenThereAreMany_ListsEveryStandingOneAndSaysHowManyReleasedOnesAreNot()
    {
        var keeper = await host.AddPersonAsync(Role.Compliance);
        var number = await host.ReceiveCaseAsync(await host.AddPersonAsync(Role.Nurse));
        var before = (await host.Get<RetentionQuery>().FindAsync(keeper.Id, CancellationToken.None)).Value.Holds;
        await AddHoldsAsync(keeper, number, standing: RetentionQuery.Most + 1, released: RetentionQuery.Most + 3);

        var view = (await host.Get<RetentionQuery>().FindAsync(keeper.Id, CancellationToken.None)).Value;

        Assert.Equal(RetentionQuery.Most + 1 + before.Count(h => h.ReleasedAt is null), view.Holds.Count(h => h.ReleasedAt is null));
        Assert.Equal((RetentionQuery.Most, 3 + before.Count(h => h.ReleasedAt is not null)), (view.Holds.Count(h => h.ReleasedAt is not null), view.ReleasedLeftOut));
        Assert.Null(view.Holds[0].ReleasedAt);
    }

    [Fact]
    public async Task PlaceHold_OnNoCase_IsRefusedBesideTheNumber()
    {
        var keeper = await host.AddPersonAsync(Role.Administrator);

        var refused = Assert.Single((await host.Get<PlaceHold>().ExecuteAsync(keeper.Id, "UM-1999-00001", "A lawsuit.", CancellationToken.None)).Refusals);

        Assert.Equal(("case.unknown", PlaceHold.CaseField), (refused.Code, refused.Field));
    }

    private async Task AssertKeptAsync(Person person, string number, string code, int years)
    {
        var before = await CountsAsync();

        Assert.Equal(code, Assert.Single((await ApplyAsync(person, number, years)).Refusals).Code);

        Assert.Equal(before.Where(p => p.Key != "AuditEvents"), (await CountsAsync()).Where(p => p.Key != "AuditEvents"));
    }

    /// <summary>A case that a director denied, with its letter, and somebody who keeps records.</summary>
    private async Task<(Person Keeper, string Number)> DecidedCaseAsync()
    {
        var (nurse, director) = (await host.AddPersonAsync(Role.Nurse), await host.AddDirectorAsync());
        var number = await host.AwaitingCaseAsync(nurse);
        Assert.Empty((await host.SignAsync(await host.SigningAsync(director, number))).Refusals);
        return (await host.AddPersonAsync(Role.Compliance), number);
    }

    /// <summary>Many holds on one case in one transaction, covered by the chain as all are.</summary>
    private async Task AddHoldsAsync(Person keeper, string number, int standing, int released)
    {
        var (caseId, now) = ((await host.LoadCaseAsync(number)).Id, host.Get<TimeProvider>().GetUtcNow());
        await using var context = host.NewContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var by = (await ReviewerLoader.FindAsync(context, keeper.Id, CancellationToken.None))!;
        var holds = Enumerable.Range(0, standing + released).Select(_ => LegalHold.Place(caseId, by, "A lawsuit needs this case.", now).Value).ToList();
        foreach (var hold in holds.Take(released)) Assert.Empty(hold.ReleaseBy(by, "It is over.", now).Refusals);
        context.AddRange(holds);
        await AuditTrail.SaveAsync(context, AuditTrail.RecordBy(by, caseId, now, CaseEvent.Of(RetentionEvents.HoldPlaced)), CancellationToken.None);
        await transaction.CommitAsync();
    }

    private Task<Result<RemovedCase>> ApplyAsync(Person person, string number, int years) =>
        InYearsAsync(years, () => host.Get<ApplyRetention>().ExecuteAsync(person.Id, number, CancellationToken.None));

    private async Task<T> InYearsAsync<T>(int years, Func<Task<T>> work)
    {
        var clock = host.Get<SetBackClock>();
        var result = default(T);
        await clock.At(clock.GetUtcNow().AddYears(years), async () => result = await work());
        return result!;
    }

    private Task<ChainVerification> VerifyAsync() => host.Get<ChainVerifications>().RunAsync(progress: null, CancellationToken.None);

    private async Task<List<string>> LettersAsync(Guid caseId)
    {
        await using var context = host.NewContext();
        return await context.Set<IssuedLetter>().Where(l => l.CaseId == caseId).Select(l => l.Sha256).ToListAsync();
    }

    /// <summary>What a denied test case consists of, counted from the case itself.</summary>
    private async Task<IEnumerable<KeyValuePair<string, int>>> ExpectedAsync(Guid caseId)
    {
        await using var context = host.NewContext();
        var number = await context.Set<AuthorizationCase>().Where(c => c.Id == caseId).Select(c => c.Number).SingleAsync();
        var found = await host.LoadCaseAsync(number);
        return new Dictionary<string, int>
        {
            ["AuthorityRecords"] = found.Lines.Sum(l => l.Authorities.Count),
            ["Blobs"] = 1,
            ["CaseClocks"] = found.Clocks.Count,
            ["Cases"] = 1,
            ["ClinicalDocuments"] = found.Documents.Count,
            ["Determinations"] = found.Determinations.Count,
            ["DocumentOpenings"] = found.Documents.Count,
            ["IssuedLetters"] = 1,
            ["LegalHoldReleases"] = 1,
            ["LegalHolds"] = 1,
            ["RequestChecks"] = found.Checks.Count,
            ["RecommendedLines"] = found.Recommendations.Sum(r => r.Lines.Count),
            ["Recommendations"] = found.Recommendations.Count,
            ["RequestedServices"] = found.Lines.Count,
            ["SignOffs"] = found.SignOffs.Count,
            ["SignedContraryEvidenceAnswers"] = found.SignOffs.Sum(s => s.ContraryEvidenceAnswers.Count),
            ["StatementAnswers"] = found.Lines.Sum(l => l.Answers.Count),
        }.OrderBy(p => p.Key, StringComparer.Ordinal);
    }

    private async Task<SortedDictionary<string, int>> CountsAsync()
    {
        await using var connection = await host.OpenRawAsync();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in await connection.RowsAsync("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%AspNet%'"))
            counts[table[0]] = int.Parse((await connection.RowsAsync($"SELECT COUNT(*) FROM \"{table[0]}\""))[0][0], System.Globalization.CultureInfo.InvariantCulture);
        return counts;
    }

    private async Task AssertTriggersAsync()
    {
        await using var context = host.NewContext();
        await using var connection = await host.OpenRawAsync();
        var stored = (await connection.RowsAsync("SELECT name FROM sqlite_master WHERE type = 'trigger'")).Select(row => row[0]);
        Assert.Equal(InsertOnlyTriggers.Script(context).Select(t => t.Name).Order(StringComparer.Ordinal), stored.Order(StringComparer.Ordinal));
    }
}
