using AngleSharp.Dom;
using Bunit;
using ReviewerPortal.Domain.Policies.Evidence;
using ReviewerPortal.Tests.Fixtures;
using ReviewerPortal.Web.Features.Policies.Components;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Policies;

public class PolicyTextTests : ComponentTest
{
    private static readonly PolicyVersionDraft Lysis = PolicyFiles.Draft(PolicyFiles.Lysis);

    [Theory]
    [InlineData(PolicyFiles.Lysis)]
    [InlineData(PolicyFiles.Blankets)]
    public void PolicyText_OfAnyPolicy_ShowsEveryWordOfIt(string name)
    {
        var draft = PolicyFiles.Draft(name);
        var shown = Words(Show(draft).Find(".policy"));

        // Header labels and the columns of the header are shown as one line of facts; all other pieces stand as they are.
        var pieces = draft.Policy.Passages.Except([.. draft.Policy.Header.Fields.Select(field => field.Value), .. draft.Policy.Header.Links.Select(link => link.Text)]);
        Assert.All(pieces, piece => Assert.Contains(Bare(piece.Text), shown, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void PolicyText_AtAnyLevel_LeavesOutNoHeadingLevel(int level)
    {
        var levels = Show(Lysis, level).FindAll("h1,h2,h3,h4,h5,h6").Select(heading => heading.TagName[1] - '0').ToList();

        Assert.Equal(level, levels[0]);
        Assert.All(levels.Skip(1), (heading, index) => Assert.InRange(heading, level + 1, levels[index] + 1));
    }

    [Fact]
    public void PolicyText_OfTheDemoPolicy_HasNoIdTwiceAndNoLinkToNowhere()
    {
        var page = Show(Lysis);
        var ids = page.FindAll("[id]").Select(element => element.Id!).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.FindAll("a[href*='#']"), link => Assert.Contains(link.GetAttribute("href")!.Split('#')[1], ids));
        Assert.All(page.FindAll("[aria-labelledby],[aria-describedby]"), element =>
            Assert.Contains(element.GetAttribute("aria-labelledby") ?? element.GetAttribute("aria-describedby"), ids));
    }

    [Fact]
    public void PolicyOutline_OfTheDemoPolicy_LeadsToEverySectionOfTheText()
    {
        var ids = Show(Lysis).FindAll("[id]").Select(element => element.Id!).ToList();
        var links = Render<PolicyOutline>(with => with.Add(outline => outline.Policy, Lysis.Policy)).FindAll("a");

        Assert.Equal(
            [
                "Description", "Policy/Criteria", "I.", "Background", "Evidence for percutaneous adhesiolysis", "Evidence for endoscopic adhesiolysis",
                "American Society of Interventional Pain Physicians (ASIPP)", "National Institute for Health and Care Excellence (NICE)",
                "Coding Implications", "Revision Log", "References", "Important Reminder",
            ],
            links.Select(link => link.TextContent));
        Assert.All(links, link => Assert.Contains(link.GetAttribute("href")!.Split('#')[1], ids));
        Assert.All(links, link => Assert.StartsWith("http://localhost/#", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void CitationMark_OnARange_DescribesEveryWorkAndMarksTheFinding()
    {
        var page = Show(Lysis);
        var mark = page.Find("a.mark");

        Assert.Equal("¹⁻⁵", mark.TextContent);
        Assert.Equal("Reference 1–5, with a finding", mark.GetAttribute("aria-label"));
        var tip = page.Find($"#{mark.GetAttribute("aria-describedby")}");
        Assert.Equal("tooltip", tip.GetAttribute("role"));
        Assert.Equal(5, tip.QuerySelectorAll(".work").Length);
        Assert.Contains("Reg Anesth Pain Med. 1999", tip.TextContent, StringComparison.Ordinal);
        Assert.Contains("Reference 5 is not cited by number in letters.", tip.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void CitationMark_OnEscape_PutsItsTooltipAwayUntilItIsLeft()
    {
        var page = Show(Lysis);
        page.Find("a.mark").KeyDown("Escape");
        Assert.Contains("dismissed", page.Find(".cite").ClassList);

        page.Find(".cite").FocusOut();
        Assert.DoesNotContain("dismissed", page.Find(".cite").ClassList);
    }

    [Fact]
    public void CitationMarks_OfTheDemoPolicy_MarkSixOfFourteen()
    {
        var page = Show(Lysis);
        Assert.Equal(14, page.FindAll("a.mark").Count);
        Assert.Equal(6, page.FindAll("a.mark.finding").Count);
    }

    [Fact]
    public void CodeTable_OfTheDemoPolicy_ShowsFullDescriptionsAndTheNotice()
    {
        var table = Render<CodeTable>(with => with.Add(codes => codes.Coding, Lysis.Policy.Coding).Add(codes => codes.RequestedCodes, ["62263"]));

        Assert.Equal(Lysis.Policy.Codes.Select(code => code.Description.Text), table.FindAll("td").Select(cell => cell.TextContent));
        Assert.Equal(Lysis.Policy.Coding.AmaNotice.Select(notice => notice.Text), table.FindAll(".notice").Select(notice => notice.TextContent));
        Assert.Contains("requested", Assert.Single(table.FindAll("tr.requested")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void StatementCard_WithCriteria_ShowsAddressesAndActions()
    {
        var policy = PolicyFiles.Parse(PolicyFiles.Blankets);
        var card = Render<StatementCard>(with => with
            .Add(statement => statement.Policy, policy)
            .Add(statement => statement.Statement, policy.Statements[0])
            .Add(statement => statement.Actions, statement => $"<button>Pin {statement.Address}</button>"));

        Assert.Equal(["I.A", "I.B", "I.B.1", "I.B.2", "I.B.2.a", "I.B.2.b", "I.B.2.c", "I.B.3", "I.C"], card.FindAll(".criterion .address").Select(address => address.TextContent));
        Assert.Equal("Statement I.", card.Find(".head .address").TextContent);
        Assert.Equal("Pin I.", card.Find("button").TextContent);
    }

    [Fact]
    public void ReferenceList_OfTheDemoPolicy_SaysWhichWorksAreNotCitedByNumber()
    {
        var list = Render<ReferenceList>(with => with.Add(references => references.Policy, Lysis.Policy).Add(references => references.Findings, Lysis.Findings));

        Assert.Equal(16, list.FindAll("li").Count);
        Assert.Equal(
            [1, 5, 11, 12],
            list.FindAll("li").Where(item => item.TextContent.Contains("not cited by number", StringComparison.Ordinal)).Select(item => int.Parse(item.GetAttribute("value")!, null)));
    }

    private IRenderedComponent<PolicyText> Show(PolicyVersionDraft draft, int level = 1) =>
        Render<PolicyText>(with => with
            .Add(text => text.Policy, draft.Policy)
            .Add(text => text.Findings, draft.Findings)
            .Add(text => text.HeadingLevel, level));

    /// <summary>The text that a reader sees, tooltips left out.</summary>
    private static string Words(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var tip in copy.QuerySelectorAll(".tip"))
        {
            tip.Remove();
        }

        return copy.TextContent;
    }

    /// <summary>The words without the signs of Markdown, which are shown as what they mean.</summary>
    private static string Bare(string text) =>
        text.Replace("*", "", StringComparison.Ordinal).Replace("<http", "http", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal);
}
