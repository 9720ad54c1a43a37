using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Cases;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Features.SignOff;

namespace ReviewerPortal.Web.Tests.Support;

/// <summary>Carries a case of <see cref="TestCases"/> from the claim to the signature, by the use cases that people use.</summary>
public static class TestReviews
{
    public static readonly IReadOnlyList<LineProposal> Denial = [new LineProposal(1, LineOutcome.Denied, DeterminationBasis.NotSupportedByLiterature)];

    public static readonly Rationale Texts = new(
        "Your scan shows a scar near the nerve. Good studies do not show that this treatment would help you for long.",
        "MRI: enhancing epidural fibrosis at L5-S1. No earlier lysis. Recommendation: denial.",
        "A state rule that covers this treatment would change the answer.", "");

    /// <summary>A medical director who may sign: an MD with a current licence, unless the test says otherwise.</summary>
    public static async Task<Person> AddDirectorAsync(this PortalHost host, Role[]? roles = null, int licenseDaysLeft = 365, bool restricted = false)
    {
        var added = await host.AddPersonAsync(roles ?? [Role.MedicalDirector]);
        await using var context = host.NewContext();
        var person = (await context.Users.FindAsync(added.Id))!;
        (person.Credentials, person.LicenseNumber, person.LicenseState, person.LicenseRestricted) = ("MD", "MD-TEST-1", "TX", restricted);
        person.LicenseExpiresOn = DateOnly.FromDateTime(host.Get<TimeProvider>().GetUtcNow().UtcDateTime).AddDays(licenseDaysLeft);
        await context.SaveChangesAsync();
        return person;
    }

    public static async Task<AuthorizationCase> LoadCaseAsync(this PortalHost host, string number)
    {
        await using var context = host.NewContext();
        return (await CaseActions.LoadAsync(context, number, CancellationToken.None))!;
    }

    /// <summary>Records that everything before the review was looked at.</summary>
    public static async Task CheckAsync(this PortalHost host, Person nurse, string number) =>
        Assert.Empty((await host.Get<CheckRequest>().ExecuteAsync(nurse.Id, number, Enum.GetValues<CheckSubject>(), "", CancellationToken.None)).Refusals);

    /// <summary>Opens every document of the case, as a signature asks.</summary>
    public static async Task OpenDocumentsAsync(this PortalHost host, Guid personId, string number)
    {
        foreach (var document in (await host.LoadCaseAsync(number)).Documents)
            Assert.Empty((await host.Get<OpenDocument>().ExecuteAsync(personId, number, document.Id, CancellationToken.None)).Refusals);
    }

    /// <summary>Records that the state's manual is silent.</summary>
    public static async Task RecordAuthorityAsync(this PortalHost host, Person nurse, string number)
    {
        var search = new AuthoritySearch(AuthoritySource.StateMedicaidManual, "DEMO state manual", "2026", "4.2", "state website", new DateOnly(2026, 9, 1), "", AuthorityConclusion.Silent);
        Assert.Empty((await host.Get<RecordAuthority>().ExecuteAsync(nurse.Id, number, 1, search, CancellationToken.None)).Refusals);
    }

    /// <summary>Answers every statement of the line's policy.</summary>
    public static async Task AnswerAsync(this PortalHost host, Person nurse, string number, AnswerValue answer = AnswerValue.Applies)
    {
        foreach (var question in (await host.GoverningAsync(number)).All.Single().Questions)
            Assert.Empty((await host.Get<AnswerStatement>().ExecuteAsync(nurse.Id, number, 1, question.Address, answer, CancellationToken.None)).Refusals);
    }

    /// <summary>A claimed case with everything that a recommendation needs.</summary>
    public static async Task<string> ReviewedCaseAsync(this PortalHost host, Person nurse, DateOnly? born = null)
    {
        var number = await host.ClaimedCaseAsync(nurse, change: born is { } day ? intake => intake with { Member = intake.Member with { BirthDate = day } } : null);
        await host.CheckAsync(nurse, number);
        await host.RecordAuthorityAsync(nurse, number);
        await host.AnswerAsync(nurse, number);
        return number;
    }

    /// <summary>A denial with all its texts; a Medicaid member under 21 is weighed individually.</summary>
    public static async Task<NurseConclusion> ConclusionAsync(this PortalHost host, Person nurse, string number) =>
        new(nurse.Id, number, (await host.LoadCaseAsync(number)).Version, Texts with { IndividualReview = "One operation, two injections; no earlier lysis." }, Denial);

    public static async Task<Result<long>> RecommendAsync(this PortalHost host, Person nurse, string number) =>
        await host.Get<RecommendDetermination>().ExecuteAsync(await host.ConclusionAsync(nurse, number), CancellationToken.None);

    /// <summary>A case that awaits a director's signature on a denial.</summary>
    public static async Task<string> AwaitingCaseAsync(this PortalHost host, Person nurse, DateOnly? born = null)
    {
        var number = await host.ReviewedCaseAsync(nurse, born);
        Assert.Empty((await host.RecommendAsync(nurse, number)).Refusals);
        return number;
    }

    /// <summary>A signature that lacks nothing, on the packet as the person sees it now; without a digest where they see none.</summary>
    public static async Task<Signing> SigningAsync(this PortalHost host, Person signer, string number, params IReadOnlyList<LineProposal> approvedInstead)
    {
        if (await host.ReadsCasesAsync(signer.Id)) await host.OpenDocumentsAsync(signer.Id, number);
        var answers = (await host.GoverningAsync(number)).All.SelectMany(p => p.ContraryEvidence)
            .Select(e => new ContraryEvidenceAnswer(e.Id, "This member is in the favoured group; the trials are few.")).ToList();
        var decided = new SigningAnswers(answers, approvedInstead);
        var packet = await host.Get<SignDetermination>().PreviewAsync(signer.Id, number, decided, CancellationToken.None);
        return new Signing(signer.Id, number, packet.IsRefused ? "" : packet.Value.Digest, "I read the record myself and do not expect lasting help.",
            decided, new Attestation(true, true, true), People.Password, host.Get<TimeProvider>().GetUtcNow(), []);
    }

    public static Task<Result<long>> SignAsync(this PortalHost host, Signing signing) =>
        host.Get<SignDetermination>().ExecuteAsync(signing, CancellationToken.None);

    private static async Task<bool> ReadsCasesAsync(this PortalHost host, Guid personId)
    {
        await using var context = host.NewContext();
        return await ReviewerLoader.FindAsync(context, personId, CancellationToken.None) is { } person && (person.Is(Role.Nurse) || person.Is(Role.MedicalDirector) || person.Is(Role.Auditor));
    }

    private static async Task<GoverningPolicies> GoverningAsync(this PortalHost host, string number)
    {
        await using var context = host.NewContext();
        return await host.Get<PolicyLibrary>().GoverningAsync(context, await host.LoadCaseAsync(number), CancellationToken.None);
    }
}
