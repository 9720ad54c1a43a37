using ReviewerPortal.Data.Drafts;
using ReviewerPortal.Web.Features.Drafts;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Drafts;

public class DraftStoreTests(PortalHost host)
{
    private const string Scope = "UM-2026-99999";
    private readonly Guid _person = Guid.CreateVersion7();

    private DraftStore Store => host.Get<DraftStore>();

    [Fact]
    public async Task Save_WhenTypedOn_KeepsTheLastTextAndCountsRevisions()
    {
        var first = await SaveAsync("one", 0);
        var second = await SaveAsync("one two", first.Revision);

        Assert.Equal((DraftOutcome.Saved, 2L), (second.Outcome, second.Revision));
        Assert.Equal("one two", await TextAsync());
    }

    [Fact]
    public async Task Save_WhenAnotherWindowSavedMeanwhile_KeepsItsTextAndAnswersIt()
    {
        await SaveAsync("of the other window", 0);

        var late = await SaveAsync("of this window", 0);

        Assert.Equal((DraftOutcome.Conflict, "of the other window", 1L), (late.Outcome, late.Text, late.Revision));
        Assert.Equal("of the other window", await TextAsync());
    }

    [Fact]
    public async Task Save_WhenTheAnswerWasLostAndTheSameTextComesAgain_IsNoConflict()
    {
        await SaveAsync("text", 0);

        var again = await SaveAsync("text", 0);

        Assert.Equal((DraftOutcome.Saved, 1L), (again.Outcome, again.Revision));
    }

    [Fact]
    public async Task Save_WhenTheTextIsTooLong_StoresNothing()
    {
        var outcome = (await SaveAsync(new string('x', Draft.TextLength + 1), 0)).Outcome;

        Assert.Equal(DraftOutcome.TooLong, outcome);
        Assert.Null(await TextAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a field")]
    [InlineData("../Field")]
    public async Task Save_WhenTheFieldIsNoName_StoresNothing(string field)
    {
        var saved = await Store.SaveAsync(_person, Scope, field, "text", 0, CancellationToken.None);

        Assert.Equal(DraftOutcome.Unknown, saved.Outcome);
    }

    [Fact]
    public async Task Load_WhenAnotherPersonTyped_ShowsNothingOfIt()
    {
        await SaveAsync("mine alone", 0);

        var book = await Store.LoadAsync(Guid.CreateVersion7(), [Scope], CancellationToken.None);

        Assert.Null(book.Text(Scope, "Field"));
    }

    [Fact]
    public async Task Discard_WhenActedOn_ForgetsThisScopeAndNoOther()
    {
        await SaveAsync("acted on", 0);
        await Store.SaveAsync(_person, $"{Scope}:other", "Field", "still being typed", 0, CancellationToken.None);

        await Store.DiscardAsync(_person, Scope, CancellationToken.None);

        var book = await Store.LoadAsync(_person, [Scope, $"{Scope}:other"], CancellationToken.None);
        Assert.Equal((null, "still being typed"), (book.Text(Scope, "Field"), book.Text($"{Scope}:other", "Field")));
    }

    private Task<DraftSave> SaveAsync(string text, long seen) => Store.SaveAsync(_person, Scope, "Field", text, seen, CancellationToken.None);

    private async Task<string?> TextAsync() => (await Store.LoadAsync(_person, [Scope], CancellationToken.None)).Text(Scope, "Field");
}
