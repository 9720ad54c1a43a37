using Bunit;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Features.Drafts;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Drafts;

public class DraftAreaTests : ComponentTest
{
    [Fact]
    public void Area_WhenADraftIsStored_NamesItAndTheRevisionToBuildOn()
    {
        var book = new DraftBook(new Dictionary<(string, string), DraftText> { [("UM-1", "Reason")] = new("typed", 7, DateTimeOffset.UnixEpoch) });

        var area = Render<DraftArea>(p => p.AddCascadingValue(book).Add(a => a.Label, "Reason").Add(a => a.Scope, "UM-1").Add(a => a.Field, "Reason")).Find("textarea");

        Assert.Equal(("UM-1", "Reason", "7"), (area.GetAttribute("data-draft-scope"), area.GetAttribute("data-draft-field"), area.GetAttribute("data-draft-revision")));
    }

    [Fact]
    public void Area_WhenItsFieldIsRefused_IsInvalidAndDescribedByTheRefusal()
    {
        var shown = Render<DraftArea>(p => p.Add(a => a.Label, "Reason").Add(a => a.Scope, "UM-1").Add(a => a.Field, "Reason")
            .Add(a => a.Refusals, [new Refusal("reason.missing", "Write it.", "29 CFR 1") { Field = "Reason" }]));

        var area = shown.Find("textarea");
        Assert.Equal("true", area.GetAttribute("aria-invalid"));
        Assert.Equal("Write it. (29 CFR 1)", shown.Find($"#{area.GetAttribute("aria-describedby")}").TextContent);
    }
}
