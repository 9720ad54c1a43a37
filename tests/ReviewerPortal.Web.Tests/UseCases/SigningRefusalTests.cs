using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Features.Letters;
using ReviewerPortal.Web.Features.SignOff;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.UseCases;

/// <summary>Who may not sign, and what may not be signed: refused by the use case itself, and on the audit log.</summary>
public class SigningRefusalTests(PortalHost host)
{
    /// <summary>The other tests change one thing of this; so each refusal is for that thing.</summary>
    [Fact]
    public async Task Sign_WhenNothingIsWrong_IsDone()
    {
        var number = await host.AwaitingCaseAsync(await host.AddPersonAsync(Role.Nurse));

        var signed = await host.SignAsync(await host.SigningAsync(await host.AddDirectorAsync(), number));

        Assert.Empty(signed.Refusals);
        var left = await host.FootprintAsync(number);
        Assert.Equal((CaseStatus.Denied, 1, 1, 1), (left.Status, left.Determinations, left.SignOffs, left.Letters));
    }

    [Fact]
    public async Task Sign_WhenThePersonIsANurse_IsRefused()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var number = await host.AwaitingCaseAsync(nurse);
        var other = await host.AddDirectorAsync(roles: [Role.Nurse]);
        var signing = await host.SigningAsync(await host.AddDirectorAsync(), number);

        // The digest is a real one, so that nothing but the role stands in the way.
        foreach (var person in new[] { nurse, other })
            await host.AssertRefusedAsync(person.Id, number, "sign", "sign.not-a-director", () => host.SignAsync(signing with { PersonId = person.Id }));
    }

    [Fact]
    public async Task Sign_WhenTheDirectorRecommendedIt_IsRefused()
    {
        var both = await host.AddDirectorAsync(roles: [Role.Nurse, Role.MedicalDirector]);
        var number = await host.AwaitingCaseAsync(both);
        var signing = await host.SigningAsync(both, number);

        await host.AssertRefusedAsync(both.Id, number, "sign", "sign.own-recommendation", () => host.SignAsync(signing));
    }

    [Theory]
    [InlineData(-2, false, "sign.license-expired")]
    [InlineData(365, true, "sign.license-restricted")]
    public async Task Sign_WhenTheLicenceIsNotGood_IsRefused(int daysLeft, bool restricted, string code)
    {
        var number = await host.AwaitingCaseAsync(await host.AddPersonAsync(Role.Nurse));
        var director = await host.AddDirectorAsync(licenseDaysLeft: daysLeft, restricted: restricted);
        var signing = await host.SigningAsync(director, number);

        await host.AssertRefusedAsync(director.Id, number, "sign", code, () => host.SignAsync(signing));
    }

    [Fact]
    public async Task Sign_WhenThePersonIsDisabled_IsRefused()
    {
        var number = await host.AwaitingCaseAsync(await host.AddPersonAsync(Role.Nurse));
        var director = await host.AddDirectorAsync();
        var signing = await host.SigningAsync(director, number);
        await host.DisableAsync(director.Id);

        await host.AssertRefusedAsync(director.Id, number, "sign", "account.disabled", () => host.SignAsync(signing));
    }

    [Fact]
    public async Task Sign_WhenThePasswordIsWrong_IsRefusedAndCountsForTheLockout()
    {
        var number = await host.AwaitingCaseAsync(await host.AddPersonAsync(Role.Nurse));
        var director = await host.AddDirectorAsync();
        var signing = await host.SigningAsync(director, number);

        for (var failures = 1; failures <= 4; failures++)
        {
            await host.AssertRefusedAsync(director.Id, number, "sign", "account.wrong-password", () => host.SignAsync(signing with { Password = "wrong" }));
            Assert.Equal(failures, (await host.ReadPersonAsync(director.Id)).AccessFailedCount);
        }

        await host.AssertRefusedAsync(director.Id, number, "sign", "account.locked", () => host.SignAsync(signing with { Password = "wrong" }));
        await host.AssertRefusedAsync(director.Id, number, "sign", "account.locked", () => host.SignAsync(signing));
    }

    [Fact]
    public async Task Sign_WhenAnAnswerChangedBehindTheScreen_IsRefused()
    {
        var number = await host.AwaitingCaseAsync(await host.AddPersonAsync(Role.Nurse));
        var director = await host.AddDirectorAsync();
        var signing = await host.SigningAsync(director, number);
        var line = (await host.LoadCaseAsync(number)).Lines[0].Id;
        await using var context = host.NewContext();
        Assert.NotEqual(0, await context.Set<StatementAnswer>().Where(a => EF.Property<Guid>(a, "RequestedServiceId") == line)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Value, AnswerValue.DoesNotApply)));

        await host.AssertRefusedAsync(director.Id, number, "sign", "sign.packet-changed", () => host.SignAsync(signing));
    }

    [Fact]
    public async Task Sign_WhenTheNurseRecommendedAnewMeanwhile_IsRefused()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var number = await host.AwaitingCaseAsync(nurse);
        var (director, other) = (await host.AddDirectorAsync(), await host.AddDirectorAsync());
        var signing = await host.SigningAsync(director, number);
        var version = (await host.LoadCaseAsync(number)).Version;
        Assert.Empty((await host.Get<ReturnToNurse>().ExecuteAsync(other.Id, number, version, "Look again.", CancellationToken.None)).Refusals);
        await host.AssertRefusedAsync(director.Id, number, "sign", "case.not-awaiting", () => host.SignAsync(signing));
        Assert.Empty((await host.Get<ClaimCase>().ExecuteAsync(nurse.Id, number, CancellationToken.None)).Refusals);
        Assert.Empty((await host.RecommendAsync(nurse, number)).Refusals);

        await host.AssertRefusedAsync(director.Id, number, "sign", "sign.packet-changed", () => host.SignAsync(signing));
    }

    [Fact]
    public async Task Return_WhenAnotherDirectorSignedMeanwhile_IsRefusedAndNamesTheSignerNotWhoReadTheLetter()
    {
        var number = await host.AwaitingCaseAsync(await host.AddPersonAsync(Role.Nurse));
        var (director, signer, auditor) = (await host.AddDirectorAsync(), await host.AddDirectorAsync(), await host.AddPersonAsync(Role.Auditor));
        var seen = await host.LoadCaseAsync(number);
        Assert.Empty((await host.SignAsync(await host.SigningAsync(signer, number))).Refusals);
        await using var context = host.NewContext();
        var letter = await context.Set<IssuedLetter>().SingleAsync(l => l.CaseId == seen.Id);
        Assert.Empty((await host.Get<OpenLetter>().ExecuteAsync(auditor.Id, letter.Id, LetterUse.View, CancellationToken.None)).Refusals);

        var refusal = await host.AssertRefusedAsync(director.Id, number, "return to nurse", "case.stale",
            () => host.Get<ReturnToNurse>().ExecuteAsync(director.Id, number, seen.Version, "Look again.", CancellationToken.None));

        Assert.StartsWith($"Meanwhile {signer.FullName} signed the determination.", refusal.Sentence, StringComparison.Ordinal);
    }
}
