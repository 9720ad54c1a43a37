using System.Text;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Domain.Audit;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.Admin;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Audit;

/// <summary>An event tells what its action changed, before and after, and nothing of what is the member's own.</summary>
public class BeforeAndAfterTests(PortalHost host)
{
    [Fact]
    public async Task Claim_Always_TellsStatusAndHolderBeforeAndAfterAndNoLease()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var number = await host.ClaimedCaseAsync(nurse);

        var changes = (await LastAsync(number, "case.claimed")).Changes;

        var id = (await host.LoadCaseAsync(number)).Id;
        Assert.Equal(
            [new AuditChange($"Cases {id} HolderId", null, nurse.Id.ToString()), new($"Cases {id} HolderName", null, nurse.FullName), new($"Cases {id} Status", "Received", "InReview")],
            changes.OrderBy(c => c.What, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Answer_WhenChanged_TellsTheValueBefore()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var number = await host.ClaimedCaseAsync(nurse);
        await host.AnswerAsync(nurse, number, Domain.Determinations.AnswerValue.ChartSilent);
        await host.AnswerAsync(nurse, number);

        var change = Assert.Single((await LastAsync(number, "statement.answered")).Changes, c => c.What.EndsWith(" Value", StringComparison.Ordinal));

        Assert.Equal(("ChartSilent", "Applies"), (change.Before, change.After));
    }

    [Fact]
    public async Task Events_Always_HoldNoHealthInformationAndNoFreeText()
    {
        var (nurse, director) = (await host.AddPersonAsync(Role.Nurse), await host.AddDirectorAsync());
        var number = await host.AwaitingCaseAsync(nurse);
        Assert.Empty((await host.SignAsync(await host.SigningAsync(director, number))).Refusals);

        var told = string.Join('\n', (await EventsAsync(number)).Select(link => Encoding.UTF8.GetString(link.CanonicalBytes)));

        var member = (await host.LoadCaseAsync(number)).Member;
        string[] secrets = [member.FamilyName, member.GivenName, member.MemberId, "1970-01-02", "Sample Street", "Madeup", "Postlaminectomy", "M96.1", "scar near", "fibrosis", "DEMO state manual", "expect lasting", "favoured group"];
        Assert.Contains("determination.signed", told, StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, told, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Values_OfFreeTextAreDigests_AndOfTheMemberNotEvenThat()
    {
        var number = await host.ReceiveCaseAsync(await host.AddPersonAsync(Role.Nurse));
        await using var context = host.NewContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var entry = context.Entry(await context.Set<AuthorizationCase>().SingleAsync(c => c.Number == number));
        entry.ComplexProperty(c => c.Member).Property(m => m.Phone).CurrentValue = "555-0199";
        entry.ComplexProperty(c => c.Member).Property(m => m.BirthDate).CurrentValue = new DateOnly(1971, 1, 2);
        entry.ComplexProperty(c => c.Coverage).Property(v => v.Product).CurrentValue = "Another plan";
        var record = new AuditRecord(Guid.NewGuid(), host.Get<TimeProvider>().GetUtcNow(), null, "test", "", null, "test", []);

        var changes = RecordedEvent.Read((await AuditTrail.SaveAsync(context, record, CancellationToken.None)).CanonicalBytes).Changes;

        Assert.Equal(3, changes.Count);
        Assert.Matches("^text, [0-9]+ characters, sha256 [0-9a-f]{16}$", changes.Single(c => c.What.EndsWith("Coverage.Product", StringComparison.Ordinal)).After);
        Assert.All(changes.Where(c => c.What.Contains(" Member.", StringComparison.Ordinal)), change => Assert.Equal("not told", change.After));
        Assert.Equal("not told", changes.Single(c => c.What.EndsWith("Member.BirthDate", StringComparison.Ordinal)).Before);
        Assert.Null(changes.Single(c => c.What.EndsWith("Member.Phone", StringComparison.Ordinal)).Before);
    }

    [Fact]
    public async Task Row_WhenRemoved_TellsWhatItHeldAsCarefullyAsAChange()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var number = await host.ClaimedCaseAsync(nurse);
        await host.RecordAuthorityAsync(nurse, number);
        await using var context = host.NewContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var record = (await Data.Cases.CaseActions.LoadAsync(context, number, CancellationToken.None))!.Lines[0].Authorities[0];
        context.Remove(record);

        var changes = RecordedEvent.Read((await AuditTrail.SaveAsync(context, new AuditRecord(Guid.NewGuid(), host.Get<TimeProvider>().GetUtcNow(), null, "test", "", null, "test", []), CancellationToken.None)).CanonicalBytes).Changes;

        Assert.Contains(new AuditChange($"AuthorityRecords {record.Id}", null, "removed"), changes);
        Assert.Contains(new AuditChange($"AuthorityRecords {record.Id} Conclusion", "Silent", null), changes);
        Assert.StartsWith("text, 17 characters, sha256 ", Assert.Single(changes, c => c.What.EndsWith(" Title", StringComparison.Ordinal)).Before, StringComparison.Ordinal);
        Assert.DoesNotContain("DEMO state manual", string.Join('\n', changes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signature_Always_CoversEveryRowThatItInserts()
    {
        var (nurse, director) = (await host.AddPersonAsync(Role.Nurse), await host.AddDirectorAsync());
        var number = await host.AwaitingCaseAsync(nurse);
        Assert.Empty((await host.SignAsync(await host.SigningAsync(director, number))).Refusals);

        var tables = (await LastAsync(number, "determination.signed")).Rows.Select(row => row.Name.Table).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(["Blobs", "Determinations", "IssuedLetters", "SignOffs", "SignedContraryEvidenceAnswers"], tables);
    }

    [Fact]
    public async Task ChangePerson_WhenRolesAndLicenceChange_TellsBothBeforeAndAfter()
    {
        var administrator = await host.AddPersonAsync(Role.Administrator);
        var person = await host.AddPersonAsync(Role.Nurse);
        var form = new PersonForm { FullName = "Renamed Person", Email = person.Email!, Credentials = "MD", LicenseNumber = "MD-9", LicenseState = "TX", LicenseExpiresOn = new DateOnly(2030, 1, 31), Roles = new HashSet<Role> { Role.MedicalDirector, Role.Auditor } };

        Assert.Empty((await host.Get<ChangePerson>().ExecuteAsync(administrator.Id, person.Id, 0, form)).Refusals);

        var changes = (await host.ReadChainAsync()).Select(e => RecordedEvent.Read(e.CanonicalBytes)).Last(e => e.Kind == "person.changed" && e.Detail("person") == person.Id.ToString()).Changes;
        Assert.Contains(new AuditChange("Roles", "Nurse", "MedicalDirector, Auditor"), changes);
        Assert.Contains(new AuditChange("Credentials", "RN", "MD"), changes);
        Assert.Contains(new AuditChange("LicenseExpiresOn", null, "2030-01-31"), changes);
        Assert.StartsWith("text, 14 characters, sha256 ", Assert.Single(changes, c => c.What == "FullName").After, StringComparison.Ordinal);
        Assert.DoesNotContain(changes, c => c.What == "Email");
    }

    [Fact]
    public async Task DisablePerson_Always_TellsSinceWhen()
    {
        var (administrator, person) = (await host.AddPersonAsync(Role.Administrator), await host.AddPersonAsync(Role.Nurse));

        Assert.Empty((await host.Get<DisablePerson>().DisableAsync(administrator.Id, person.Id, 0)).Refusals);

        var told = (await host.ReadChainAsync()).Select(e => RecordedEvent.Read(e.CanonicalBytes)).Last(e => e.Kind == "person.disabled" && e.Detail("person") == person.Id.ToString());
        var change = Assert.Single(told.Changes);
        Assert.Equal(("DisabledAt", null), (change.What, change.Before));
        Assert.NotNull(change.After);
    }

    [Fact]
    public async Task OpenDocument_Always_IsAnEventOfTheCaseThatNamesTheDocument()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var number = await host.ReceiveCaseAsync(nurse);
        var document = (await host.LoadCaseAsync(number)).Documents[0].Id;

        var read = await host.Get<OpenDocument>().ExecuteAsync(nurse.Id, number, document, CancellationToken.None);
        var unknown = await host.Get<OpenDocument>().ExecuteAsync(nurse.Id, number, Guid.NewGuid(), CancellationToken.None);

        Assert.Equal(TestCases.DocumentText, read.Value);
        Assert.Equal("document.unknown", Assert.Single(unknown.Refusals).Code);
        var told = await LastAsync(number, "document.viewed");
        Assert.Equal(((Guid?)nurse.Id, document.ToString()), (told.ActorId, told.Detail("document")));
    }

    private async Task<List<AuditEvent>> EventsAsync(string number)
    {
        var id = (await host.LoadCaseAsync(number)).Id;
        return [.. (await host.ReadChainAsync()).Where(e => e.CaseId == id)];
    }

    private async Task<RecordedEvent> LastAsync(string number, string kind) => RecordedEvent.Read((await EventsAsync(number)).Last(e => e.Kind == kind).CanonicalBytes);
}
