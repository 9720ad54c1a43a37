using ReviewerPortal.Domain.Policies;
using ReviewerPortal.Tests.Fixtures;

namespace ReviewerPortal.Domain.Tests.Policies;

/// <summary>The family of policies beyond the demo one: other header orders, criteria, tables, and texts that are no policy.</summary>
public class PolicyParserTests
{
    private readonly ClinicalPolicy _blankets = PolicyFiles.Parse(PolicyFiles.Blankets);

    [Fact]
    public void Parse_GluedHeaderInOtherOrder_ReadsEveryField()
    {
        Assert.Equal("Warming Blankets for Home Use", _blankets.Header.Title.Text);
        Assert.Equal("ZZ.CP.MP.905", _blankets.Header.ReferenceNumber);
        Assert.Equal(new PrintedMonth("3/24", 2024, 3), _blankets.Header.LastRevision);
        Assert.Equal(
            ["Medicaid, Marketplace", "3/24", "ZZ.CP.MP. 905", "06/19"],
            _blankets.Header.Fields.Skip(1).Select(field => field.Value.Text));
        Assert.Equal(3, _blankets.Header.Links.Count);
        Assert.Equal("Note: For cooling garments, see ZZ.CP.MP.31 Cooling Garments.", Assert.Single(_blankets.Preamble).Text);
        Assert.Equal(2, _blankets.Layout.Count(segment => segment.Kind == SegmentKind.TableOfContents));
    }

    [Fact]
    public void Parse_OutlineOfCriteria_GivesEachItsPath()
    {
        Assert.Equal(
            [
                ("I.", PolicyVerdict.MedicallyNecessaryWhen),
                ("II.", PolicyVerdict.NotMedicallyNecessary),
                ("III.", PolicyVerdict.Investigational),
            ],
            _blankets.Statements.Select(statement => (statement.Address, statement.Verdict!.Value)));
        Assert.Equal(
            ["I.A", "I.B", "I.B.1", "I.B.2", "I.B.2.a", "I.B.2.b", "I.B.2.c", "I.B.3", "I.C"],
            _blankets.Statements[0].Criteria.SelectMany(Addresses));
    }

    [Fact]
    public void Parse_WordsOfCombination_SayHowManyMustBeMet()
    {
        var first = _blankets.Statements[0];
        Assert.Equal(Combination.All, first.Combination);
        Assert.Equal(new Combination(1), first.Criteria[1].Combination);
        Assert.Equal(new Combination(2), first.Criteria[1].Criteria[1].Combination);
        Assert.Null(first.Criteria[0].Combination);
    }

    [Fact]
    public void Parse_CriterionSplitByPageHeader_IsJoinedAndKeepsBothPlaces()
    {
        var split = _blankets.Statements[0].Criteria[1].Criteria[1].Criteria[1];
        Assert.Equal("Cold hands or cold feet;", split.Text.Text);
        Assert.Equal(2, split.Text.Spans.Count);
    }

    [Fact]
    public void Parse_NoteAfterCriteria_BelongsToTheCriterionBefore()
    {
        Assert.Equal("Note: Batteries are not part of the blanket.", Assert.Single(_blankets.Statements[0].Criteria[2].Notes).Text);
    }

    [Fact]
    public void Parse_MeasuresInSuperscript_AreNoCitations()
    {
        Assert.Equal(["2", "1, 3", "1–3", "3"], _blankets.Citations.Select(mark => mark.Label));
        Assert.Equal(
            "Blankets have been used for long. Their warmth was studied in two small trials, and a power of ten such as 10⁹ is no citation.",
            _blankets.Background.Paragraphs[0].TextWithoutCitations);
    }

    [Fact]
    public void Parse_SeveralCodeTables_KeepSystemAndCaptionAndJoinOverPageHeaders()
    {
        Assert.Equal(
            [(CodeSystem.Hcpcs, "HCPCS codes that support coverage criteria", 2), (CodeSystem.Icd10, "ICD-10-CM codes that support coverage criteria", 1)],
            _blankets.Coding.Tables.Select(table => (table.System, table.Caption!.Text, table.Codes.Count)));
        Assert.Empty(_blankets.Coding.AmaNotice);
        Assert.Null(_blankets.Coding.AmaCopyright);
    }

    [Fact]
    public void Parse_SectionsInOtherOrder_AreAllRead()
    {
        Assert.Equal([1, 2, 3], _blankets.References.Select(reference => reference.Number));
        Assert.EndsWith("Accessed May 2, 2024.", _blankets.References[0].Text.Text, StringComparison.Ordinal);
        Assert.Equal([new DateOnly(2019, 7, 1), null], _blankets.RevisionLog.Entries.Select(entry => entry.Approved.Month?.FirstDay));
        Assert.Equal("Evidence on sleep", Assert.Single(_blankets.Background.EvidenceSections).Heading.Text);
        Assert.Equal("SISM", Assert.Single(_blankets.Background.Guidelines).Abbreviation);
        Assert.Contains("Medicaid", _blankets.Reminder.MedicaidNote?.Text, StringComparison.Ordinal);
        Assert.Contains("Medicare", _blankets.Reminder.MedicareNote?.Text, StringComparison.Ordinal);
        Assert.Equal("© 2024 Example Plan. All rights reserved.", _blankets.Copyright?.Text);
        Assert.Equal(PageHeaderShape.AdjacentLines, _blankets.PageHeaders[0].Shape);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Dear colleague, the meeting is on Friday.")]
    [InlineData("Clinical Policy:\n\nReference Number: pending\n\nPolicy\nI. X is investigational.")]
    public void Parse_TextThatIsNoPolicy_IsRefusedWithEveryReason(string text)
    {
        Assert.Equal(["policy.no-title", "policy.no-reference-number"], PolicyParser.Parse(text).Refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public void Parse_WithoutStatement_IsRefused()
    {
        var result = PolicyParser.Parse("Clinical Policy: Thing\n\nReference Number: CP.MP.1\n\nDescription\n\nWords.");
        Assert.Equal("policy.no-statement", Assert.Single(result.Refusals).Code);
    }

    [Theory]
    [InlineData("CP.MP.12", "CP.MP.12")]
    [InlineData("CP.MP. 207", "CP.MP.207")]
    [InlineData("TX.CP.MP.522", "TX.CP.MP.522")]
    [InlineData("CP.PHAR.167", "CP.PHAR.167")]
    [InlineData("HIM.PA.33", "HIM.PA.33")]
    [InlineData("CP.MP.HN 542", "CP.MP.HN.542")]
    public void Parse_AnyReferenceNumberOfTheFamily_IsNormalised(string printed, string expected)
    {
        Assert.Equal(expected, Small(number: printed).Header.ReferenceNumber);
    }

    [Fact]
    public void Parse_HeaderOnOneLine_IsTakenApart()
    {
        var policy = PolicyParser.Parse(
            "Clinical Policy: Thing Reference Number: CP.MP.1 Effective Date: Last Review Date: 02.18 Line of Business: Medicaid Coding Implications Revision Log "
            + "See Important Reminder at the end of this policy for important regulatory and legal information.\nPolicy/Criteria\nI. X is investigational.").Value;

        Assert.Equal(
            [("Clinical Policy", "Thing"), ("Reference Number", "CP.MP.1"), ("Last Review Date", "02.18"), ("Line of Business", "Medicaid")],
            policy.Header.Fields.Select(field => (field.Label, field.Value.Text)));
        Assert.Equal(3, policy.Header.Links.Count);
        Assert.Equal(1.0, policy.PlacedShare);
    }

    [Fact]
    public void Parse_OddText_IsKeptAndReported()
    {
        var policy = Small(body: "Policy\nI. Something about it.¹\n\nReferences\nA work without number.\n\n2. A work.\n2. Another.");
        Assert.Equal(
            [
                "policy.text-not-placed", "policy.verdict-not-stated", "policy.section-missing", "policy.section-missing", "policy.section-missing",
                "policy.section-missing", "policy.citation-without-reference", "policy.reference-number-repeated",
            ],
            policy.Findings.Select(finding => finding.Code));
        Assert.Equal("A work without number.", policy.Findings[0].Place!.Value.In(policy.Source));
        Assert.InRange(policy.PlacedShare, 0.8, 0.99);
    }

    [Fact]
    public void Parse_UnnumberedStatement_IsAStatementWithoutAddress()
    {
        var statement = Assert.Single(Small(body: "Policy\nIt is the policy of the plan that X is experimental.").Statements);
        Assert.Equal(("", PolicyVerdict.Investigational), (statement.Address, statement.Verdict));
    }

    [Fact]
    public void Parse_UmbrellaBeforeStatements_LendsThemItsVerdict()
    {
        var policy = Small(body: "Policy\nIt is the policy of the plan that these are medically necessary:\n\nI. X when cold.\n\nII. Y, which is investigational.");
        Assert.Equal([PolicyVerdict.MedicallyNecessaryWhen, PolicyVerdict.Investigational], policy.Statements.Select(statement => statement.Verdict!.Value));
        Assert.Single(policy.CriteriaIntroduction);
    }

    [Fact]
    public void Parse_SevenLevels_FollowsTheNumbersNotTheIndentation()
    {
        var policy = Small(body: "Policy\nI. Medically necessary when\nH. h\n1. one\na. a\ni. i\na) b\n1) c\n2) d\nii. ii\n2. two\nI. letter nine? no, the second statement lost its number");
        Assert.Equal(
            ["I.H", "I.H.1", "I.H.1.a", "I.H.1.a.i", "I.H.1.a.i.a", "I.H.1.a.i.a.1", "I.H.1.a.i.a.2", "I.H.1.a.ii", "I.H.2", "I.I"],
            policy.Statements[0].Criteria.SelectMany(Addresses));
    }

    [Fact]
    public void Parse_TheDemoPolicy_IsCheapEnoughToRepeat()
    {
        var source = PolicyFiles.Source(PolicyFiles.Lysis);
        _ = PolicyParser.Parse(source);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = PolicyParser.Parse(source);

        // Memory stands for time here (4 ms of one core), because a clock would measure the other tests too.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 1_000_000);
    }

    private static IEnumerable<string> Addresses(Criterion criterion) => [criterion.Address, .. criterion.Criteria.SelectMany(Addresses)];

    private static ClinicalPolicy Small(string number = "CP.MP.1", string body = "Policy\nI. X is investigational.") =>
        PolicyParser.Parse($"Clinical Policy: Thing\n\nReference Number: {number}\n\n{body}").Value;
}
