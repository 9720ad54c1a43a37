using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.Worklist;

namespace ReviewerPortal.Web.Tests.Worklist;

public sealed class WorklistQueryTests : IAsyncLifetime
{
    private WorklistDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await WorklistDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Theory]
    [InlineData(WorklistSort.Due, "UM-2026-00002", "UM-2026-00003", "UM-2026-00001")]
    [InlineData(WorklistSort.Received, "UM-2026-00002", "UM-2026-00001", "UM-2026-00003")]
    [InlineData(WorklistSort.Member, "UM-2026-00003", "UM-2026-00001", "UM-2026-00002")]
    [InlineData(WorklistSort.Case, "UM-2026-00001", "UM-2026-00002", "UM-2026-00003")]
    public async Task Read_InEachOrder_ComesInThatOrder(WorklistSort sort, params string[] expected)
    {
        await _database.AddCaseAsync(30, Named("Middle"));
        await _database.AddCaseAsync(150, Named("Zulu"));
        await _database.AddCaseAsync(2, intake => Named("alpha")(intake) with { Urgency = Urgency.Expedited });

        Assert.Equal(expected, Numbers(await _database.ReadAsync(new WorklistFilter { Sort = sort })));
    }

    [Fact]
    public async Task Read_WhenManyAreDueAtTheSameTime_PagesHoldEveryCaseOnceForwardsAndBackwards()
    {
        for (var i = 0; i < 60; i++) await _database.AddCaseAsync(3);

        var first = await _database.ReadAsync();
        var second = await _database.ReadAsync(new WorklistFilter { After = first.Rows[^1].Number });
        var third = await _database.ReadAsync(new WorklistFilter { After = second.Rows[^1].Number });
        var back = await _database.ReadAsync(new WorklistFilter { Before = third.Rows[0].Number });

        Assert.Single(first.Rows.Select(row => row.DueAt).Distinct());
        Assert.Equal(Enumerable.Range(1, 60).Select(i => $"UM-2026-{i:D5}"), [.. Numbers(first), .. Numbers(second), .. Numbers(third)]);
        Assert.Equal(Numbers(second), Numbers(back));
        Assert.Equal((0, 25, 50), (first.Earlier.Value, second.Earlier.Value, third.Earlier.Value));
        Assert.Equal((true, true, false), (first.HasNext, second.HasNext, third.HasNext));
    }

    [Fact]
    public async Task Read_WhenACaseLeavesTheListBetweenPages_NoneIsSkipped()
    {
        for (var i = 0; i < 30; i++) await _database.AddCaseAsync(3);
        var first = await _database.ReadAsync();
        await using (var context = _database.NewContext())
        {
            var gone = context.Set<AuthorizationCase>().Single(c => c.Number == first.Rows[0].Number);
            context.Entry(gone).Property(c => c.Status).CurrentValue = CaseStatus.Denied;
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var second = await _database.ReadAsync(new WorklistFilter { After = first.Rows[^1].Number });

        Assert.Equal(Enumerable.Range(26, 5).Select(i => $"UM-2026-{i:D5}"), Numbers(second));
    }

    [Fact]
    public async Task Read_WhenCasesAreLateTodayAndLater_CountsTheBands()
    {
        await _database.AddCaseAsync(24 * 9);
        await _database.AddCaseAsync(72, intake => intake with { Urgency = Urgency.Expedited }); // due this very moment
        await _database.AddCaseAsync(71, intake => intake with { Urgency = Urgency.Expedited });
        await _database.AddCaseAsync(24 * 7); // due at the end of today
        await _database.AddCaseAsync(1);

        var list = await _database.ReadAsync();

        Assert.Equal((2, 2, 1), (list.PastDue.Value, list.DueToday.Value, list.Later.Value));
        Assert.Equal(new DateTimeOffset(2026, 6, 11, 5, 0, 0, TimeSpan.Zero), list.EndOfToday);
        Assert.Equal(["late", "late", "soon", "soon", "plain"], list.Rows.Select(row => WorklistBand.Of(row, list, WorklistDatabase.Now).Look));
    }

    [Fact]
    public async Task Read_WhenNarrowed_ShowsOnlyWhatMatches()
    {
        var expedited = await _database.AddCaseAsync(1, intake => intake with { Urgency = Urgency.Expedited });
        var concurrent = await _database.AddCaseAsync(2, intake => intake with { RequestType = RequestType.Concurrent });
        var marketplace = await _database.AddCaseAsync(3, intake => intake with { Coverage = new Coverage { LineOfBusiness = LineOfBusiness.Marketplace } });
        var held = await _database.AddCaseAsync(4, then: c => c.Claim(_database.Nurse, WorklistDatabase.Now));

        Assert.Equal([expedited], Numbers(await _database.ReadAsync(new WorklistFilter { Urgency = Urgency.Expedited })));
        Assert.Equal([expedited], Numbers(await _database.ReadAsync(new WorklistFilter { View = WorklistView.Expedited })));
        Assert.Equal([concurrent], Numbers(await _database.ReadAsync(new WorklistFilter { RequestType = RequestType.Concurrent })));
        Assert.Equal([marketplace], Numbers(await _database.ReadAsync(new WorklistFilter { LineOfBusiness = LineOfBusiness.Marketplace })));
        Assert.Equal([held], Numbers(await _database.ReadAsync(new WorklistFilter { Status = WorklistStatus.InReview })));
        Assert.Equal([held], Numbers(await _database.ReadAsync(new WorklistFilter { View = WorklistView.Mine })));
        Assert.Equal([held], Numbers(await _database.ReadAsync(new WorklistFilter { Holder = _database.Nurse.Id.ToString() })));
        Assert.DoesNotContain(held, Numbers(await _database.ReadAsync(new WorklistFilter { Holder = WorklistFilter.Nobody })));
    }

    [Theory]
    [InlineData("um-2026-00002")]
    [InlineData("findm")]
    [InlineData("Findme, Pat")]
    [InlineData("x9000")]
    public async Task Read_WhenSearched_FindsByTheBeginningOfNumberNameOrId(string words)
    {
        await _database.AddCaseAsync(1);
        var wanted = await _database.AddCaseAsync(1, intake => intake with { Member = intake.Member with { FamilyName = "Findme", GivenName = "Pat", MemberId = "X9000-001" } });

        Assert.Equal([wanted], Numbers(await _database.ReadAsync(new WorklistFilter { Search = words })));
    }

    [Fact]
    public async Task Read_WhenViewsHaveCases_CountsEachOfThem()
    {
        await _database.AddCaseAsync(1, intake => intake with { Urgency = Urgency.Expedited });
        await _database.AddCaseAsync(1, then: c => c.Claim(_database.Nurse, WorklistDatabase.Now));
        await _database.AddCaseAsync(1, then: c =>
        {
            c.Claim(_database.Nurse, WorklistDatabase.Now);
            c.PendForInformation(_database.Nurse, "The operative note of 2024.", WorklistDatabase.Now);
        });
        // Its seven days are over: the member is owed a notice of that.
        await _database.AddCaseAsync(24 * 9, then: c => c.RecordBreaches(WorklistDatabase.Now));

        var counts = (await _database.ReadAsync()).ViewCounts.ToDictionary(view => view.Key, view => view.Value.Value);

        Assert.Equal(new Dictionary<WorklistView, int>
        {
            [WorklistView.DueFirst] = 4, [WorklistView.Mine] = 2, [WorklistView.WaitingForInformation] = 1,
            [WorklistView.ReturnedToMe] = 0, [WorklistView.AwaitingSignOff] = 0, [WorklistView.Expedited] = 1, [WorklistView.NoticesOwed] = 1,
        }, counts);
    }

    [Fact]
    public async Task Read_WhenShown_ARowSaysWhatTheCaseIs()
    {
        await _database.AddCaseAsync(1, intake => intake with { Services = [intake.Services[0], intake.Services[0] with { Code = "62263" }] });

        var row = Assert.Single((await _database.ReadAsync()).Rows);

        Assert.Equal(["62264", "62263"], row.Lines.Select(line => line.Code));
        Assert.Equal(["M96.1", "M54.16"], row.Diagnoses.Select(diagnosis => diagnosis.Code));
        Assert.Equal("7\u00A0days", row.Clock.InWords);
        Assert.Equal(["not reportable together"], row.Remarks.Select(remark => remark.Words));
    }

    [Fact]
    public async Task Claimable_WhileAnothersLeaseRuns_IsFalse()
    {
        await _database.AddCaseAsync(1, then: c => c.Claim(_database.Nurse, WorklistDatabase.Now));
        var other = await _database.AddPersonAsync(Role.Nurse);

        var row = Assert.Single((await _database.ReadAsync(by: other)).Rows);

        Assert.False(row.IsClaimableBy(other.Id, WorklistDatabase.Now));
        Assert.False(row.IsClaimableBy(_database.Nurse.Id, WorklistDatabase.Now + AuthorizationCase.Lease));
        Assert.True(row.IsClaimableBy(other.Id, WorklistDatabase.Now + AuthorizationCase.Lease));
    }

    [Theory]
    [InlineData(Role.MedicalDirector)]
    [InlineData(Role.Auditor)]
    public async Task Read_ByAReader_OffersNoWork(Role role)
    {
        var list = await _database.ReadAsync(by: await _database.AddPersonAsync(role));

        Assert.False(list.MayWork);
        Assert.DoesNotContain(WorklistView.Mine, list.ViewCounts.Keys);
    }

    [Fact]
    public async Task Read_ByAnAdministrator_IsRefused()
    {
        var administrator = await _database.AddPersonAsync(Role.Administrator);

        var result = await _database.Query.ReadAsync(administrator.Id, new WorklistFilter(), TestContext.Current.CancellationToken);

        Assert.Equal([WorklistQuery.NotAllowed], result.Refusals);
    }

    private static IEnumerable<string> Numbers(WorklistList list) => list.Rows.Select(row => row.Number);

    private static Func<CaseIntake, CaseIntake> Named(string familyName) => intake => intake with { Member = intake.Member with { FamilyName = familyName } };
}
