using System.Text;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Features.Intake;

namespace ReviewerPortal.Web.Tests.Support;

/// <summary>Cases of their own for tests, by the use cases that make real ones.</summary>
public static class TestCases
{
    public const string DocumentText = "Impression:\n  Enhancing epidural fibrosis at L5-S1.\n";

    /// <summary>A received case of code 62264, which the demo policy names; its number. The change comes before the receipt.</summary>
    public static async Task<string> ReceiveCaseAsync(
        this PortalHost host, Person nurse, LineOfBusiness lineOfBusiness = LineOfBusiness.Medicaid, Func<CaseIntake, CaseIntake>? change = null)
    {
        var document = new ArrivedDocument("MRI lumbar spine", "Imaging", "Dr. Otis Mockreader, MD", new DateOnly(2026, 8, 19), Encoding.UTF8.GetBytes(DocumentText), "text/plain");
        var received = await host.Get<ReceiveCase>().ExecuteAsync(nurse.Id, change?.Invoke(Intake(host, lineOfBusiness)) ?? Intake(host, lineOfBusiness), [document], CancellationToken.None);
        Assert.Empty(received.Refusals);
        return received.Value;
    }

    /// <summary>The same, claimed by the nurse.</summary>
    public static async Task<string> ClaimedCaseAsync(
        this PortalHost host, Person nurse, LineOfBusiness lineOfBusiness = LineOfBusiness.Medicaid, Func<CaseIntake, CaseIntake>? change = null)
    {
        var number = await host.ReceiveCaseAsync(nurse, lineOfBusiness, change);
        Assert.Empty((await host.Get<ClaimCase>().ExecuteAsync(nurse.Id, number, CancellationToken.None)).Refusals);
        return number;
    }

    private static CaseIntake Intake(PortalHost host, LineOfBusiness lineOfBusiness)
    {
        var now = host.Get<TimeProvider>().GetUtcNow();
        var day = DateOnly.FromDateTime(now.UtcDateTime).AddDays(14);
        return new CaseIntake
        {
            Member = new Member { GivenName = "Testa", FamilyName = "Invented", MemberId = "T1000-001", BirthDate = new DateOnly(1970, 1, 2), Address = "1 Sample Street\nSpringfield, TX 75001", State = "TX" },
            RequestingProvider = new Provider { Name = "Dr. Una Madeup, MD", Npi = "2001001017", Phone = "555-0143", Fax = "555-0144" },
            Coverage = new Coverage { LineOfBusiness = lineOfBusiness, Funding = lineOfBusiness == LineOfBusiness.Commercial ? Funding.Erisa : null, Product = "DEMO plan" },
            RequestType = RequestType.PreService,
            Urgency = Urgency.Standard,
            ReceivedAt = now.AddHours(-2),
            Diagnoses = [new Diagnosis("M96.1", "Postlaminectomy syndrome, not elsewhere classified")],
            Services = [new IntakeService("62264", "", 1, day, day, "percutaneous", null)],
        };
    }
}
