using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.CaseReview;

public class CaseQueryTests(PortalHost host)
{
    private CaseQuery Query => host.Get<CaseQuery>();

    [Theory]
    [InlineData(Role.Nurse)]
    [InlineData(Role.MedicalDirector)]
    [InlineData(Role.Auditor)]
    public async Task Find_WhenTheRoleReadsCases_ShowsTheRequestWithItsPolicyAndClocks(Role role)
    {
        var number = await host.ReceiveCaseAsync(await host.AddPersonAsync(Role.Nurse));
        var reader = await host.AddPersonAsync(role);

        var view = await Query.FindAsync(reader.Id, number, CancellationToken.None);

        Assert.NotNull(view);
        var line = Assert.Single(view.Lines);
        Assert.Equal(("62264", CaseStatus.Received, 1L), (line.Code, view.Status, view.Version));
        Assert.Equal("CP.MP.116", view.PolicyOf(line)?.Choice.Reference);
        Assert.True(view.Governing.Governs);
        Assert.Equal("MRI lumbar spine", Assert.Single(view.Documents).Title);
        Assert.All(Enum.GetValues<DeterminationBasis>(), basis => Assert.Contains(basis, view.Reasons.Keys));
    }

    [Fact]
    public async Task Find_WhenAnAdministratorAsks_ShowsNothing()
    {
        var number = await host.ReceiveCaseAsync(await host.AddPersonAsync(Role.Nurse));
        var administrator = await host.AddPersonAsync(Role.Administrator);

        Assert.Null(await Query.FindAsync(administrator.Id, number, CancellationToken.None));
    }

    [Fact]
    public async Task OpenDocument_EachTime_IsOnTheAuditLog_AndTheFirstTimeIsKept()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var view = await FindAsync(nurse.Id, await host.ReceiveCaseAsync(nurse));

        Assert.Equal(TestCases.DocumentText, (await OpenAsync(nurse.Id, view, view.Documents[0].Id)).Value);
        Assert.Equal(TestCases.DocumentText, (await OpenAsync(nurse.Id, view, view.Documents[0].Id)).Value);

        Assert.Equal(["case.received", "document.viewed", "document.viewed"], await KindsAsync(view.Id));
        Assert.False(view.Documents[0].IsOpened);
        Assert.True((await FindAsync(nurse.Id, view.Number)).Documents[0].IsOpened);
        Assert.False((await FindAsync((await host.AddPersonAsync(Role.Auditor)).Id, view.Number)).Documents[0].IsOpened);
    }

    [Fact]
    public async Task OpenDocument_WhenItIsAnotherCasesOrNotTheReaders_IsRefused()
    {
        var (nurse, administrator) = (await host.AddPersonAsync(Role.Nurse), await host.AddPersonAsync(Role.Administrator));
        var (one, other) = (await FindAsync(nurse.Id, await host.ReceiveCaseAsync(nurse)), await FindAsync(nurse.Id, await host.ReceiveCaseAsync(nurse)));

        Assert.Equal("document.unknown", Assert.Single((await OpenAsync(nurse.Id, one, other.Documents[0].Id)).Refusals).Code);
        Assert.Equal("case.not-a-reader", Assert.Single((await OpenAsync(administrator.Id, one, one.Documents[0].Id)).Refusals).Code);
    }

    [Fact]
    public async Task Find_WhenTheMemberAskedBefore_ShowsTheEarlierRequests()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var (first, second) = (await host.ReceiveCaseAsync(nurse), await host.ReceiveCaseAsync(nurse));

        Assert.Contains(first, (await FindAsync(nurse.Id, second)).Earlier.Select(e => e.Number));
    }

    [Fact]
    public async Task ViewCase_WhenANurseOpensACase_IsOnTheAuditLog()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var number = await host.ReceiveCaseAsync(nurse);

        var id = (await host.Get<ViewCase>().ExecuteAsync(nurse.Id, number, CancellationToken.None)).Value;

        Assert.Equal(["case.received", "case.viewed"], await KindsAsync(id));
    }

    [Fact]
    public async Task ViewCase_WhenAnAdministratorOpensACase_IsRefused()
    {
        var number = await host.ReceiveCaseAsync(await host.AddPersonAsync(Role.Nurse));
        var administrator = await host.AddPersonAsync(Role.Administrator);

        var viewed = await host.Get<ViewCase>().ExecuteAsync(administrator.Id, number, CancellationToken.None);

        Assert.Equal("case.not-a-reader", Assert.Single(viewed.Refusals).Code);
    }

    private Task<Result<string>> OpenAsync(Guid person, CaseView view, Guid document) =>
        host.Get<OpenDocument>().ExecuteAsync(person, view.Number, document, CancellationToken.None);

    private async Task<CaseView> FindAsync(Guid person, string number) =>
        await Query.FindAsync(person, number, CancellationToken.None) ?? throw new InvalidOperationException("No such case.");

    private async Task<List<string>> KindsAsync(Guid caseId)
    {
        await using var context = host.NewContext();
        return await context.Set<AuditEvent>().Where(e => e.CaseId == caseId).OrderBy(e => e.Sequence).Select(e => e.Kind).ToListAsync();
    }
}
