using System.Security.Cryptography;
using ReviewerPortal.Domain.Policies;
using ReviewerPortal.Tests.Fixtures;

namespace ReviewerPortal.Domain.Tests.Policies;

/// <summary>Pins what is read from the demo policy: the pieces, their counts, and their first and last words.</summary>
public class LysisPolicyTests
{
    private const string Sha256 = "cfff8eeacd91a5b1f5a6f1723099eace688a124c48eba5db75d14c5ccf00eff7";
    private readonly ClinicalPolicy _policy = PolicyFiles.Parse(PolicyFiles.Lysis);

    [Fact]
    public void ContentHash_OfTheDemoPolicy_IsThatOfThePublishedBytes()
    {
        Assert.Equal(Sha256, Convert.ToHexStringLower(SHA256.HashData(PolicyFiles.Bytes(PolicyFiles.Lysis, "source.txt"))));
        Assert.Equal(Sha256, _policy.ContentHash);
    }

    [Fact]
    public void Parse_TheDemoPolicy_PlacesEveryCharacterWithoutFinding()
    {
        Assert.Equal(1.0, _policy.PlacedShare);
        Assert.Empty(_policy.Findings);
        Assert.Empty(_policy.Preamble);
        Assert.Empty(_policy.CriteriaIntroduction);
        Assert.Empty(_policy.OtherSections);
    }

    [Fact]
    public void Header_OfTheDemoPolicy_HasTitleNumberRevisionAndLinks()
    {
        Assert.Equal("Lysis of Epidural Lesions", _policy.Header.Title.Text);
        Assert.Equal("CP.MP.116", _policy.Header.ReferenceNumber);
        Assert.Equal(new PrintedMonth("04/26", 2026, 4), _policy.Header.LastRevision);
        Assert.Equal(["Clinical Policy", "Reference Number", "Date of Last Revision"], _policy.Header.Fields.Select(field => field.Label));
        Assert.Equal(
            [PolicySectionKind.Coding, PolicySectionKind.RevisionLog, PolicySectionKind.Reminder],
            _policy.Header.Links.Select(link => link.Target));
        Assert.Equal("See [Important Reminder](#) at the end of this policy for important regulatory and legal information.", _policy.Header.Links[^1].Text.Text);
    }

    [Fact]
    public void SectionHeadings_OfTheDemoPolicy_AreThosePrinted()
    {
        Assert.Equal(
            ["Description", "Policy/Criteria", "Background", "Coding Implications", "References", "Important Reminder"],
            _policy.SectionHeadings.Select(heading => heading.Text.Text));
    }

    [Fact]
    public void Statements_OfTheDemoPolicy_AreOneThatTheLiteratureDoesNotSupport()
    {
        var statement = Assert.Single(_policy.Statements);
        Assert.Equal("I.", statement.Address);
        Assert.Equal(PolicyVerdict.NotSupportedByLiterature, statement.Verdict);
        Assert.Empty(statement.Criteria);
        Assert.Empty(statement.Notes);
        Assert.StartsWith("It is the policy of health plans affiliated with Centene Corporation® that current medical literature", statement.Text.Text, StringComparison.Ordinal);
        Assert.EndsWith("with or without use of an indwelling epidural Racz catheter.", statement.Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Background_OfTheDemoPolicy_HasTwoParagraphsTwoEvidenceSectionsAndTwoGuidelines()
    {
        Assert.Single(_policy.Description);
        Assert.Equal(2, _policy.Background.Paragraphs.Count);
        Assert.Equal(
            [("Evidence for percutaneous adhesiolysis", 2), ("Evidence for endoscopic adhesiolysis", 1)],
            _policy.Background.EvidenceSections.Select(section => (section.Heading.Text, section.Paragraphs.Count)));
        Assert.Equal("Guideline Recommendations", _policy.Background.GuidelinesHeading?.Text);
        Assert.Equal(
            [("American Society of Interventional Pain Physicians", "ASIPP", 1), ("National Institute for Health and Care Excellence", "NICE", 1)],
            _policy.Background.Guidelines.Select(guideline => (guideline.Organisation, guideline.Abbreviation, guideline.Paragraphs.Count)));
    }

    [Fact]
    public void Citations_OfTheDemoPolicy_AreFourteenMarks()
    {
        Assert.Equal(
            ["1–5", "1", "6", "6", "6", "6", "7–10", "7–10", "11", "12", "12", "13", "13", "12"],
            _policy.Citations.Select(mark => mark.Label));
        Assert.All(_policy.Passages, passage => Assert.All(passage.Citations, mark =>
            Assert.Equal(mark.Source.In(_policy.Source), passage.Text.Substring(mark.Start, mark.Length))));
    }

    [Fact]
    public void Coding_OfTheDemoPolicy_HasTwoFullDescriptionsAndTheAmaNotice()
    {
        var table = Assert.Single(_policy.Coding.Tables);
        Assert.Equal(CodeSystem.Cpt, table.System);
        Assert.Equal(["CPT Codes", "Description"], table.Heads.Select(head => head.Text));
        Assert.Equal(["62263", "62264"], table.Codes.Select(code => code.Code.Text));
        Assert.EndsWith("multiple adhesiolysis sessions; 2 or more days", table.Codes[0].Description.Text, StringComparison.Ordinal);
        Assert.EndsWith("multiple adhesiolysis sessions; 1 day", table.Codes[1].Description.Text, StringComparison.Ordinal);
        Assert.Equal(2, _policy.Coding.Paragraphs.Count);
        Assert.StartsWith("This clinical policy references Current Procedural Terminology (CPT[®]).", Assert.Single(_policy.Coding.AmaNotice).Text, StringComparison.Ordinal);
        Assert.Equal("All CPT codes and descriptions are copyrighted 2025, American Medical Association. All rights reserved.", _policy.Coding.AmaCopyright);
    }

    [Fact]
    public void RevisionLog_OfTheDemoPolicy_HasSevenRowsWithDatesAsPrintedAndAsMonths()
    {
        Assert.Equal(["Reviews, Revisions, and Approvals", "Revision Date", "Approval Date"], _policy.RevisionLog.Heads.Select(head => head.Text));
        Assert.Equal(
            ["07/16", "04/21", "05/22", "05/23", "05/24", "04/25", "4/26"],
            _policy.RevisionLog.Entries.Select(entry => entry.Revised.Text?.Text));
        Assert.Equal(
            ["07/16", "05/21", "05/22", "05/23", "05/24", "04/25", "05/26"],
            _policy.RevisionLog.Entries.Select(entry => entry.Approved.Text?.Text));
        Assert.Equal(new DateOnly(2026, 4, 1), _policy.RevisionLog.Entries[^1].Revised.Month?.FirstDay);
        Assert.StartsWith("Policy split from CP.MP.63", _policy.RevisionLog.Entries[0].Change.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void References_OfTheDemoPolicy_AreSixteenInOrder()
    {
        Assert.Equal(Enumerable.Range(1, 16), _policy.References.Select(reference => reference.Number));
        Assert.StartsWith("Heavner JE, Racz GB, Raj P.", _policy.References[0].Text.Text, StringComparison.Ordinal);
        Assert.EndsWith("doi:10.1111/papr.12681", _policy.References[^1].Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reminder_OfTheDemoPolicy_HasAllParagraphsAndBothNotes()
    {
        Assert.Equal(
            [
                "This clinical policy has been developed ",
                "The purpose of this clinical policy is t",
                "This clinical policy is effective as of ",
                "This clinical policy does not constitute",
                "Providers referred to in this clinical p",
                "This clinical policy is the property of ",
                "Providers, members/enrollees and their r",
                "Note: For Medicaid members/enrollees, wh",
                "Note: For Medicare members/enrollees, to",
            ],
            _policy.Reminder.Paragraphs.Select(paragraph => paragraph.Text[..40]));
        Assert.Same(_policy.Reminder.Paragraphs[^2], _policy.Reminder.MedicaidNote);
        Assert.Same(_policy.Reminder.Paragraphs[^1], _policy.Reminder.MedicareNote);
        Assert.StartsWith("©2018 Centene Corporation.", _policy.Copyright?.Text, StringComparison.Ordinal);
        Assert.EndsWith("exclusively owned by Centene Corporation.", _policy.Copyright?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void PageHeaders_OfTheDemoPolicy_AreFourInThreeShapes()
    {
        Assert.Equal(
            [PageHeaderShape.SeparatedLines, PageHeaderShape.AdjacentLines, PageHeaderShape.OneLine, PageHeaderShape.SeparatedLines],
            _policy.PageHeaders.Select(header => header.Shape));
    }
}
