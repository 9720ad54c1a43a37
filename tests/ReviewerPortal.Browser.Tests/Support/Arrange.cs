using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Data.Cases;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web.Features.Accounts;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Features.Retention;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Browser.Tests.Support;

/// <summary>Brings demo cases to where a test begins, by the real use cases.</summary>
internal static class Arrange
{
    public static async Task<Guid> PersonAsync(PortalHost host, DemoAccount account)
    {
        await using var context = host.NewContext();
        return await context.Users.Where(p => p.Email == account.Email).Select(p => p.Id).SingleAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The demo account as the database knows it.</summary>
    public static async Task<Person> LoadAsync(PortalHost host, DemoAccount account) => await host.ReadPersonAsync(await PersonAsync(host, account));

    /// <summary>A case of its own that the demo nurse holds and has reviewed.</summary>
    public static async Task<string> ReviewedAsync(PortalHost host) => await host.ReviewedCaseAsync(await LoadAsync(host, DemoAccounts.Nurse));

    /// <summary>A case of its own that awaits a signature on the demo nurse's denial.</summary>
    public static async Task<string> AwaitingAsync(PortalHost host, DateOnly? born = null) => await host.AwaitingCaseAsync(await LoadAsync(host, DemoAccounts.Nurse), born);

    /// <summary>The plan's recall window from now on; the tests of an assembly run one after another, so each sets it back.</summary>
    public static async Task SetRecallWindowAsync(PortalHost host, TimeSpan window)
    {
        await using var context = host.NewContext();
        await TestPlan.SetRecallSecondsAsync(context, host.Get<AuditAnchor>(), (int)window.TotalSeconds);
    }

    public static async Task<string> NumberOfAsync(PortalHost host, string memberNameKey)
    {
        await using var context = host.NewContext();
        return await context.Set<AuthorizationCase>().Where(c => c.MemberNameKey == memberNameKey).OrderBy(c => c.Number)
            .Select(c => c.Number).FirstAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A received Medicaid or Commercial case of one line, recommended for denial by the demo nurse.</summary>
    public static async Task RecommendAsync(PortalHost host, string number)
    {
        var (nurse, cancellation) = (await PersonAsync(host, DemoAccounts.Nurse), TestContext.Current.CancellationToken);
        Done(await host.Get<ClaimCase>().ExecuteAsync(nurse, number, cancellation));
        Done(await host.Get<CheckRequest>().ExecuteAsync(nurse, number, Enum.GetValues<CheckSubject>(), "", cancellation));
        await using var context = host.NewContext();
        var found = (await CaseActions.LoadAsync(context, number, cancellation))!;
        foreach (var (source, _) in RequiredAuthorities.For(found.Coverage.LineOfBusiness))
            Done(await host.Get<RecordAuthority>().ExecuteAsync(nurse, number, 1, new AuthoritySearch(source, "DEMO manual", "2026-10", "4.2", "library", new DateOnly(2026, 5, 20), "", AuthorityConclusion.Silent), cancellation));
        var answered = await host.Get<AnswerStatement>().ExecuteAsync(nurse, number, 1, "I.", AnswerValue.Applies, cancellation);
        Done(answered);
        Done(await host.Get<RecommendDetermination>().ExecuteAsync(new NurseConclusion(
            nurse, number, answered.Value, new Rationale("We looked at your records. They do not change what the studies show.", "Percutaneous lysis; fibrosis on MRI.", "", ""),
            [new LineProposal(1, LineOutcome.Denied, DeterminationBasis.NotSupportedByLiterature)]), cancellation));
    }

    /// <summary>A legal hold on a demo case, placed by the demo's compliance person.</summary>
    public static async Task HoldAsync(PortalHost host, string number) =>
        Done(await host.Get<PlaceHold>().ExecuteAsync(await PersonAsync(host, DemoAccounts.Compliance), number, "DEMO: an audit of the plan's denials needs this case.", TestContext.Current.CancellationToken));

    private static void Done(Result result) => Assert.Empty(result.Refusals.Select(r => r.Sentence));
}
