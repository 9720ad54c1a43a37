using System.Text;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Web.Features.Drafts;
using ReviewerPortal.Web.Features.Intake;

namespace ReviewerPortal.Web.Tests.Intake;

public class NewCaseReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);
    private static readonly TimeZoneInfo Chicago = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");

    [Fact]
    public void Read_WhenTheFormIsWhole_IsTheRequest()
    {
        var reading = Read(Filled());

        Assert.Empty(reading.Refusals.Select(refusal => $"{refusal.Field}: {refusal.Sentence}"));
        Assert.Equal(("Q1234-001", "TX", "1 Sample St\nSpringfield"), (reading.Intake.Member.MemberId, reading.Intake.Member.State, reading.Intake.Member.Address));
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 15, 30, 0, TimeSpan.Zero), reading.Intake.ReceivedAt);
        Assert.Equal(new IntakeService("62264", "as the policy words it", 2, new DateOnly(2026, 12, 10), new DateOnly(2026, 12, 10), null, null), Assert.Single(reading.Intake.Services));
        Assert.Equal("M96.1", Assert.Single(reading.Intake.Diagnoses).Code);
        Assert.Equal("Long text", Encoding.UTF8.GetString(Assert.Single(reading.Documents).Bytes));
    }

    [Fact]
    public void Read_WhenNothingIsTyped_NamesEveryFieldInTheOrderOfTheForm() => Assert.Equal(
        ["GivenName", "FamilyName", "MemberId", "BirthDate", "State", "Address", "LineOfBusiness", "RequestType", "Urgency", "ReceivedAt", "ProviderName", "Npi", "Diagnoses", "Services"],
        Read(new NewCaseForm()).Refusals.Select(refusal => refusal.Field));

    [Fact]
    public void Read_WhenCommercial_AsksForFunding()
    {
        var form = Filled();
        form["LineOfBusiness"] = nameof(LineOfBusiness.Commercial);

        Assert.Equal(["Funding"], Read(form).Refusals.Select(refusal => refusal.Field));
    }

    [Fact]
    public void Read_WhenClocksWentForwardOverTheReceipt_SaysThatItNeverHappened()
    {
        var form = Filled();
        form["ReceivedAt"] = "2026-03-08T02:30";

        Assert.Contains("never happened", Assert.Single(Read(form).Refusals).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhenAnEarlierRowWasRemoved_NamesTheFieldOfTheRowThatIsThere()
    {
        var form = Filled();
        form.Add(RowKind.Service);
        form.Add(RowKind.Service);
        form.Remove(RowKind.Service, 1);
        foreach (var (field, text) in new[] { ("Code", "99213"), ("Units", "0"), ("FromDate", "2026-12-10") }) form[$"Service.2.{field}"] = text;

        Assert.Equal(["Service.2.Description", "Service.2.Units"], Read(form).Refusals.Select(refusal => refusal.Field));
    }

    [Fact]
    public void Read_WhenADocumentIsBegun_AsksForTheRestOfIt()
    {
        var form = Filled();
        form["Document.0.Text"] = form["Document.0.Date"] = "";

        Assert.Equal(["Document.0.Date", "Document.0.Text"], Read(form).Refusals.Select(refusal => refusal.Field));
    }

    [Fact]
    public void Form_FromDrafts_IsAsItWasLeft()
    {
        var drafts = new DraftBook(new Dictionary<(string, string), DraftText>
        {
            [(NewCaseForm.DraftScope, "GivenName")] = new("Testa", 3, Now),
            [(NewCaseForm.DraftScope, "Service.Rows")] = new("0,4,x,4", 2, Now),
            [(NewCaseForm.DraftScope, "Service.4.Code")] = new("62264", 1, Now),
            [(NewCaseForm.DraftScope, "Service.9.Code")] = new("of a removed row", 1, Now),
        });

        var form = NewCaseForm.From(drafts);

        Assert.Equal("Testa", form["GivenName"]);
        Assert.Equal([0, 4], form.Rows(RowKind.Service));
        Assert.Equal(("62264", ""), (form[RowKind.Service, 4, "Code"], form[RowKind.Service, 9, "Code"]));
        Assert.Equal([0], form.Rows(RowKind.Diagnosis));
    }

    internal static NewCaseForm Filled()
    {
        var form = new NewCaseForm();
        form.Add(RowKind.Document);
        foreach (var (field, text) in Texts) form[field] = text;
        return form;
    }

    internal static readonly IReadOnlyDictionary<string, string> Texts = new Dictionary<string, string>
    {
        ["GivenName"] = "Testa", ["FamilyName"] = "Formexample", ["MemberId"] = " q1234-001 ", ["BirthDate"] = "1970-02-03", ["State"] = "tx", ["Address"] = "1 Sample St\r\n\r\n Springfield ",
        ["LineOfBusiness"] = nameof(LineOfBusiness.Medicaid), ["RequestType"] = nameof(RequestType.PreService), ["Urgency"] = nameof(Urgency.Standard), ["ReceivedAt"] = "2026-11-22T09:30",
        ["ProviderName"] = "Dr. Una Madeup", ["Npi"] = "1234567893", ["Diagnosis.0.Code"] = "m96.1",
        ["Service.0.Code"] = "62264", ["Service.0.Units"] = "2", ["Service.0.FromDate"] = "2026-12-10",
        ["Document.0.Title"] = "Consult", ["Document.0.Kind"] = "Consult", ["Document.0.Date"] = "2026-11-01", ["Document.0.Text"] = "Long text",
    };

    private static NewCaseReading Read(NewCaseForm form) => new NewCaseReader(form, Chicago, code => code == "62264" ? "as the policy words it" : null).Read(Now);
}
