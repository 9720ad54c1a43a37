using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Letters;
using ReviewerPortal.Letters.Documents;
using ReviewerPortal.Letters.Templates;
using ReviewerPortal.Tests.Letters;

namespace ReviewerPortal.Web.Tests.Letters;

public class DenialLetterTemplateTests
{
    private static readonly DenialLetterContent Content = SampleDenial.Draft(LineOfBusiness.Medicaid);

    [Fact]
    public void Build_WhenRationaleQuotes_SetsTheQuotationWithItsSourceAndWithoutItsMark()
    {
        var quotation = All(DenialLetterTemplate.Build(Content).Blocks).OfType<Quotation>().Single(q => q.Source == "MRI report of October 2, 2026");

        Assert.Equal(["“Epidural fibrosis at L5, no recurrent herniation.”"], quotation.Paragraphs);
    }

    [Fact]
    public void Build_WhenADescriptionIsNotCpt_LeavesTheAmaNoticeOut()
    {
        var hcpcs = Content with { Lines = [Content.Lines[0] with { Code = "A0000", Description = "DEMO supply", IsCpt = false }] };

        Assert.True(HasAmaNotice(Content));
        Assert.False(HasAmaNotice(hcpcs));
    }

    [Fact]
    public void Build_WhenPartlyApproved_ListsTheDecisionOnEachLine()
    {
        var partial = Content with
        {
            Lines = [Content.Lines[0], Content.Lines[0] with { Code = "62263", Decision = LineDecision.Approved, DecisionSentence = "We approve one day." }],
        };
        var document = DenialLetterTemplate.Build(partial);

        Assert.Contains("Notice of partial approval", document.Title);
        Assert.Contains(All(document.Blocks).OfType<BulletList>(), l => l.Items.Any(i => i[0].Text == "We approve one day."));
    }

    [Fact]
    public void Build_WhenEvidencePointsTheOtherWay_SaysSoWithTheAnswer()
    {
        var items = All(DenialLetterTemplate.Build(Content).Blocks).OfType<BulletList>().SelectMany(l => l.Items).Select(i => string.Concat(i.Select(r => r.Text)));

        Assert.Contains(items, t => t.Contains("(ASIPP), 2021") && t.Contains("Points the other way. The member is in the subgroup"));
    }

    [Fact]
    public void Build_WhenApprovedButIncomplete_ShowsTheGapsAndNotTheApproval()
    {
        var content = SampleDenial.Complete(LineOfBusiness.MedicareAdvantage);
        var document = DenialLetterTemplate.Build(content with { Texts = content.Texts with { Form = null } });
        var band = Assert.Single(document.Blocks.OfType<DraftBand>());

        Assert.Equal("DRAFT: not complete for Medicare Advantage", band.Headline);
        Assert.StartsWith("L29: ", Assert.Single(band.Gaps));
    }

    [Fact]
    public void Build_WhenTextIsMarked_SetsItBold() =>
        Assert.Equal([new Run("You "), new Run("can", Bold: true), new Run(" appeal.")], MarkedText.Runs("You **can** appeal."));

    private static bool HasAmaNotice(DenialLetterContent content) =>
        All(DenialLetterTemplate.Build(content).Blocks).OfType<Remark>().Any(r => r.Runs[0].Text.Contains("American Medical Association"));

    private static IEnumerable<LetterBlock> All(IEnumerable<LetterBlock> blocks) =>
        blocks.SelectMany(b => b is Section section ? All(section.Blocks) : [b]);
}
