using System.Text;
using ReviewerPortal.Domain.Policies.Evidence;
using ReviewerPortal.Tests.Fixtures;

namespace ReviewerPortal.Domain.Tests.Policies;

public class PolicyPackageTests
{
    private static readonly DateOnly CaseDay = new(2026, 11, 16);
    private readonly PolicyVersionDraft _draft = PolicyFiles.Draft(PolicyFiles.Lysis);

    [Fact]
    public void Read_TheDemoPolicy_BindsThreeSummariesToWordsOfTheText()
    {
        Assert.Equal(
            [("Hayes", EvidenceDirection.Insufficient), ("ASIPP", EvidenceDirection.Supports), ("NICE", EvidenceDirection.SafetyConcern)],
            _draft.Evidence.Select(summary => (summary.Organisation, summary.Direction)));
        Assert.All(_draft.Evidence.SelectMany(summary => summary.Quotations), quotation =>
        {
            Assert.Equal(quotation.Text, quotation.Span.In(_draft.Policy.Source));
            Assert.Contains(_draft.Policy.Passages, passage => passage.Contains(quotation.Span));
        });
    }

    [Fact]
    public void EvidenceContraryFirst_OfTheDemoPolicy_BeginsWithAsipp()
    {
        var first = _draft.EvidenceContraryFirst[0];
        Assert.Equal("asipp", first.Id);
        Assert.Contains("post-surgery syndrome", first.PointsTheOtherWay?.FavouredSubgroup, StringComparison.Ordinal);
        Assert.EndsWith("?", first.PointsTheOtherWay?.QuestionForDirector, StringComparison.Ordinal);
    }

    [Fact]
    public void AgeOn_TheCasesDay_IsSaidInWords()
    {
        Assert.Equal(
            ["search ended 8 years ago", "about 5 years old", "16 years old"],
            _draft.Evidence.Select(summary => summary.AgeOn(CaseDay).Words));
        Assert.Equal([true, false, true], _draft.Evidence.Select(summary => summary.AgeOn(CaseDay).IsOld));
        Assert.Equal("search ended less than a month ago", _draft.Evidence[0].AgeOn(new DateOnly(2018, 10, 6)).Words);
        Assert.Equal("search ended 1 month ago", _draft.Evidence[0].AgeOn(new DateOnly(2018, 10, 7)).Words);
        Assert.Equal("search ended later", _draft.Evidence[0].AgeOn(new DateOnly(2018, 9, 6)).Words);
        Assert.Equal("23 months old", _draft.Evidence[2].AgeOn(new DateOnly(2012, 2, 23)).Words);
    }

    [Fact]
    public void MethodsOf_TheCodesOfARequest_TellWhichEvidenceCoversIt()
    {
        var methods = _draft.MethodsOf(["62263"]).Select(method => method.Tag).ToList();
        Assert.Equal(["percutaneous"], methods);
        Assert.Equal([true, true, false], _draft.Evidence.Select(summary => summary.CoversAny(methods)));
        Assert.Empty(_draft.MethodsOf(["99999"]));
    }

    [Fact]
    public void Scopes_OfTheDemoPolicy_CoverBothMethodsOfTheStatement()
    {
        var scope = Assert.Single(_draft.Scopes);
        Assert.Equal("I.", scope.Statement.Address);
        Assert.Equal(["Percutaneous", "Endoscopic"], scope.Methods.Select(method => method.Name));
        Assert.NotEmpty(scope.Questions);
    }

    [Fact]
    public void Findings_OfTheDemoPolicy_StandAtTheirCitationMarks()
    {
        Assert.Equal(
            ["1–5", "1", "11", "12", "12", "12"],
            _draft.Policy.Citations.Where(mark => _draft.Findings.Any(finding => finding.IsAt(mark))).Select(mark => mark.Label));
        Assert.Equal(
            ["asipp-2013-uncited", "nice-name", "no-endoscopic-code", "no-verdict-word"],
            _draft.Findings.Where(finding => _draft.Policy.Passages.Any(finding.IsIn)).Select(finding => finding.Id));
    }

    [Theory]
    [InlineData(12, false)]
    [InlineData(11, false)]
    [InlineData(6, true)]
    [InlineData(13, true)]
    [InlineData(17, false)]
    public void MayCiteByNumber_WhenAFindingForbidsIt_IsFalse(int reference, bool expected) =>
        Assert.Equal(expected, _draft.MayCiteByNumber(reference));

    [Fact]
    public void Read_ASecondPolicy_NeedsNoCode()
    {
        var draft = PolicyFiles.Draft(PolicyFiles.Blankets);
        Assert.Equal(3, draft.Scopes.Count);
        Assert.Equal("SISM", Assert.Single(draft.Evidence).Organisation);
        Assert.True(draft.MayCiteByNumber(3));
    }

    [Theory]
    [InlineData("recommends a blanket for cold sleepers", "recommends a hot bottle", "policy.quotation-not-found")]
    [InlineData("recommends a blanket for cold sleepers", "blanket", "policy.quotation-not-unique")]
    [InlineData("\"E9990\"", "\"E1\"", "policy.unknown-code")]
    [InlineData("[\"music\"]", "[\"song\"]", "policy.unknown-method")]
    [InlineData("\"reference\": 3", "\"reference\": 9", "policy.unknown-reference")]
    [InlineData("\"referenceNumber\": \"ZZ.CP.MP.905\"", "\"referenceNumber\": \"ZZ.CP.MP.1\"", "policy.evidence-of-another-policy")]
    [InlineData("\"isDemo\": true", "\"isDemo\": true, \"effectiveTo\": \"2024-03-31\"", "policy.effective-to-before-from")]
    [InlineData("\"direction\": \"Supports\"", "\"direction\": \"Maybe\"", "policy.evidence-unreadable")]
    [InlineData("\"strength\": \"expert opinion\",", "", "policy.evidence-unreadable")]
    [InlineData("\"findings\": []", "\"findings\": [], \"surprise\": 1", "policy.evidence-unreadable")]
    public void Read_EvidenceThatDoesNotFitTheText_IsRefused(string right, string wrong, string code)
    {
        var json = Encoding.UTF8.GetString(PolicyFiles.Bytes(PolicyFiles.Blankets, "evidence.json"));
        Assert.Contains(right, json, StringComparison.Ordinal);
        Assert.Equal([code], Codes(PolicyFiles.Bytes(PolicyFiles.Blankets, "source.txt"), json.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_StatementWithoutEntry_IsRefused()
    {
        var json = Encoding.UTF8.GetString(PolicyFiles.Bytes(PolicyFiles.Blankets, "evidence.json"));
        Assert.Equal(
            ["policy.unknown-statement", "policy.statement-without-scope"],
            Codes(PolicyFiles.Bytes(PolicyFiles.Blankets, "source.txt"), json.Replace("\"III.\"", "\"IV.\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_AChangedText_IsRefused()
    {
        var source = PolicyFiles.Source(PolicyFiles.Blankets) + "\n";
        Assert.Equal(["policy.evidence-of-another-text"], Codes(Encoding.UTF8.GetBytes(source), Encoding.UTF8.GetString(PolicyFiles.Bytes(PolicyFiles.Blankets, "evidence.json"))));
    }

    [Fact]
    public void Read_BytesThatAreNotUtf8_AreRefused()
    {
        Assert.Equal(["policy.not-utf8"], Codes([0x43, 0xAE], "{}"));
    }

    private static IEnumerable<string> Codes(byte[] source, string evidence) =>
        PolicyPackage.Read(source, Encoding.UTF8.GetBytes(evidence)).Refusals.Select(refusal => refusal.Code);
}
