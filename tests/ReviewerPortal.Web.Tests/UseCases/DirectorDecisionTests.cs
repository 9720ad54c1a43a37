using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Blobs;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Features.Letters;
using ReviewerPortal.Web.Features.SignOff;
using ReviewerPortal.Web.Tests.Letters;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.UseCases;

/// <summary>What a director decides, over the real use cases and a real database: with a letter, without one, and taken back.</summary>
public class DirectorDecisionTests(PortalHost host)
{
    private static readonly LineProposal Exception = new(1, LineOutcome.Approved, DeterminationBasis.DirectorException);

    [Fact]
    public async Task Sign_OfARecommendedApproval_DecidesWithoutALetter()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var number = await host.ReviewedCaseAsync(nurse);
        var conclusion = await host.ConclusionAsync(nurse, number) with { Proposals = [Exception], Rationale = Rationale.ClinicalOnly("") };
        Assert.Empty((await host.Get<RecommendDetermination>().ExecuteAsync(conclusion, CancellationToken.None)).Refusals);
        var director = await host.AddDirectorAsync();

        Assert.Empty((await host.SignAsync(await host.SigningAsync(director, number))).Refusals);

        Assert.Equal((CaseStatus.Approved, 0), await StatusAndLettersAsync(number));
    }

    [Fact]
    public async Task Sign_WhenTheDirectorApprovesInstead_DecidesWithoutALetter()
    {
        var number = await host.AwaitingCaseAsync(await host.AddPersonAsync(Role.Nurse));
        var director = await host.AddDirectorAsync();

        Assert.Empty((await host.SignAsync(await host.SigningAsync(director, number, Exception))).Refusals);

        Assert.Equal((CaseStatus.Approved, 0), await StatusAndLettersAsync(number));
        Assert.True(Assert.Single((await host.LoadCaseAsync(number)).SignOffs).ApprovedInstead);
    }

    [Fact]
    public async Task Sign_WhenTheScreenShowedAnotherDecision_IsRefused()
    {
        var number = await host.AwaitingCaseAsync(await host.AddPersonAsync(Role.Nurse));
        var director = await host.AddDirectorAsync();
        var signing = await host.SigningAsync(director, number);

        await host.AssertRefusedAsync(director.Id, number, "sign", "sign.packet-changed",
            () => host.SignAsync(signing with { Answers = signing.Answers with { ApprovedInstead = [Exception] } }));
    }

    [Fact]
    public async Task Sign_BeforeADocumentWasOpened_IsRefused()
    {
        var number = await host.AwaitingCaseAsync(await host.AddPersonAsync(Role.Nurse));
        var (reader, director) = (await host.AddDirectorAsync(), await host.AddDirectorAsync());
        var signing = await host.SigningAsync(reader, number);
        var packet = await host.Get<SignDetermination>().PreviewAsync(director.Id, number, signing.Answers, CancellationToken.None);

        await host.AssertRefusedAsync(director.Id, number, "sign", "sign.unopened-documents",
            () => host.SignAsync(signing with { PersonId = director.Id, DisplayedDigest = packet.Value.Digest }));
    }

    [Fact]
    public async Task Sign_WhenATalkWasLoggedSinceTheScreen_IsRefused()
    {
        var number = await host.AwaitingCaseAsync(await host.AddPersonAsync(Role.Nurse));
        var (director, other) = (await host.AddDirectorAsync(), await host.AddDirectorAsync());
        var signing = await host.SigningAsync(director, number);
        Assert.Empty((await host.Get<OfferPeerToPeer>().ExecuteAsync(other.Id, number, "Dr. Una Madeup", "Relief of eleven months after an earlier lysis.", CancellationToken.None)).Refusals);

        await host.AssertRefusedAsync(director.Id, number, "sign", "sign.packet-changed", () => host.SignAsync(signing));
    }

    [Fact]
    public async Task Sign_WhenInformationCameInMeanwhile_IsRefusedAndTheRecommendationFell()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var number = await host.AwaitingCaseAsync(nurse);
        var director = await host.AddDirectorAsync();
        var signing = await host.SigningAsync(director, number);
        Assert.Empty((await host.Get<PendCase>().ReceiveLateAsync(nurse.Id, number, "The scan of May came by fax.", CancellationToken.None)).Refusals);

        await host.AssertRefusedAsync(director.Id, number, "sign", "case.not-awaiting", () => host.SignAsync(signing));
        Assert.Null((await host.LoadCaseAsync(number)).CurrentRecommendation);
    }

    [Fact]
    public async Task Sign_OfAPartialApproval_TellsTheMemberWhatIsApproved()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var number = await host.ReviewedCaseAsync(nurse);
        var part = new ApprovedInPart("62263", "DEMO description of a procedure over several days", 1, "the same procedure, done over two days");
        var conclusion = await host.ConclusionAsync(nurse, number);
        conclusion = conclusion with { Proposals = [new LineProposal(1, LineOutcome.PartiallyApproved, DeterminationBasis.NotSupportedByLiterature, part)] };
        Assert.Empty((await host.Get<RecommendDetermination>().ExecuteAsync(conclusion, CancellationToken.None)).Refusals);
        var director = await host.AddDirectorAsync();

        Assert.Empty((await host.SignAsync(await host.SigningAsync(director, number))).Refusals);

        var letter = await LetterAsync(number);
        Assert.Equal("Partial approval", letter.Kind);
        var text = await TextAsync(letter);
        Assert.Contains("In its place we approved the same procedure, done over two days.", text, StringComparison.Ordinal);
        Assert.Contains("approved in its place: 1 unit of 62263", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_OfAClassThatNeedsTwo_IssuesTheLetterWithTheSecondSignature()
    {
        var number = await host.AwaitingCaseAsync(await host.AddPersonAsync(Role.Nurse), born: new DateOnly(2010, 5, 1));
        var (first, second) = (await host.AddDirectorAsync(), await host.AddDirectorAsync());

        Assert.Empty((await host.SignAsync(await host.SigningAsync(first, number))).Refusals);
        Assert.Equal((CaseStatus.AwaitingSecondSignature, 0), await StatusAndLettersAsync(number));
        var again = await host.SigningAsync(first, number);
        await host.AssertRefusedAsync(first.Id, number, "sign", "sign.same-director", () => host.SignAsync(again));

        Assert.Empty((await host.SignAsync(await host.SigningAsync(second, number))).Refusals);
        Assert.Equal((CaseStatus.Denied, 1), await StatusAndLettersAsync(number));
        Assert.Equal(second.FullName, (await LetterAsync(number)).SignerName);
    }

    [Fact]
    public async Task Recall_WithinTheWindow_KeepsTheLetterAndNeverHandsItOut()
    {
        await using var waiting = new PortalHost("Development", new Dictionary<string, string?> { ["Plan:RecallSeconds"] = "300" });
        var number = await waiting.AwaitingCaseAsync(await waiting.AddPersonAsync(Role.Nurse));
        var (director, auditor) = (await waiting.AddDirectorAsync(), await waiting.AddPersonAsync(Role.Auditor));
        Assert.Empty((await waiting.SignAsync(await waiting.SigningAsync(director, number))).Refusals);
        await using var context = waiting.NewContext();
        var letter = await context.Set<IssuedLetter>().SingleAsync(l => l.CaseNumber == number);
        Assert.Equal("letter.not-released", await OpenCodeAsync(waiting, auditor, letter));
        Assert.Equal(number, Assert.Single(await waiting.Get<SignOffQueueQuery>().RecallableAsync(director.Id, CancellationToken.None)).Number);

        Assert.Empty((await waiting.Get<RecallDetermination>().ExecuteAsync(director.Id, number, "The scan was of somebody else.", CancellationToken.None)).Refusals);

        Assert.Equal("letter.recalled", await OpenCodeAsync(waiting, auditor, letter));
        Assert.Empty(await waiting.Get<SignOffQueueQuery>().RecallableAsync(director.Id, CancellationToken.None));
        Assert.True((await waiting.Get<LettersQuery>().FindAsync(auditor.Id, letter.Id, CancellationToken.None)).Value.IsRecalled);
        Assert.Empty((await waiting.SignAsync(await waiting.SigningAsync(director, number))).Refusals);
        Assert.Equal(2, await context.Set<IssuedLetter>().CountAsync(l => l.CaseNumber == number));
    }

    [Fact]
    public async Task Reopen_AfterTheLetter_SupersedesWithTheReason()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var number = await host.AwaitingCaseAsync(nurse);
        var director = await host.AddDirectorAsync();
        Assert.Empty((await host.SignAsync(await host.SigningAsync(director, number))).Refusals);
        Assert.Empty((await host.Get<ReopenCase>().ExecuteAsync(director.Id, number, "An earlier lysis helped for eleven months.", CancellationToken.None)).Refusals);
        Assert.Empty((await host.Get<ClaimCase>().ExecuteAsync(nurse.Id, number, CancellationToken.None)).Refusals);
        Assert.Empty((await host.RecommendAsync(nurse, number)).Refusals);

        Assert.Empty((await host.SignAsync(await host.SigningAsync(director, number, Exception))).Refusals);

        var found = await host.LoadCaseAsync(number);
        var standing = Assert.Single(found.StandingDeterminations);
        Assert.Equal((LineOutcome.Approved, "An earlier lysis helped for eleven months.", 2), (standing.Outcome, standing.SupersessionReason, found.Determinations.Count));
    }

    private static async Task<string> OpenCodeAsync(PortalHost where, Person auditor, IssuedLetter letter) =>
        Assert.Single((await where.Get<OpenLetter>().ExecuteAsync(auditor.Id, letter.Id, LetterUse.View, CancellationToken.None)).Refusals).Code;

    private async Task<(CaseStatus Status, int Letters)> StatusAndLettersAsync(string number)
    {
        await using var context = host.NewContext();
        return ((await host.LoadCaseAsync(number)).Status, await context.Set<IssuedLetter>().CountAsync(l => l.CaseNumber == number));
    }

    private async Task<IssuedLetter> LetterAsync(string number)
    {
        await using var context = host.NewContext();
        return await context.Set<IssuedLetter>().SingleAsync(l => l.CaseNumber == number);
    }

    private async Task<string> TextAsync(IssuedLetter letter)
    {
        await using var context = host.NewContext();
        var blob = await context.Set<Blob>().SingleAsync(b => b.Sha256 == letter.Sha256);
        var path = Path.Combine(host.Folder, $"{letter.Id}.pdf");
        await File.WriteAllBytesAsync(path, blob.Bytes);
        return Tool.Flat(Tool.Run("pdftotext", path, "-").Output);
    }
}
