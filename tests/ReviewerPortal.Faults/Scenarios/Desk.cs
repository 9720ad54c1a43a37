using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Blobs;
using ReviewerPortal.Data.Cases;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Tests.Fixtures;
using ReviewerPortal.Web.Features.Accounts;
using ReviewerPortal.Web.Features.Admin;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Features.Drafts;
using ReviewerPortal.Web.Features.Intake;
using ReviewerPortal.Web.Features.Policies;
using ReviewerPortal.Web.Features.SignOff;

namespace ReviewerPortal.Faults.Scenarios;

/// <summary>
/// The demo people at work on the one case of a scenario, by the use cases that the pages call. The case is found by a member id made of
/// the scenario's name, so that a process that was started for it finds what another prepared.
/// </summary>
public sealed class Desk(IServiceProvider services, string scenario)
{
    private const string Field = "fault-note";

    private static readonly Rationale Texts = new(
        "Your scan shows a scar near the nerve. Good studies do not show that this treatment would help you for long.",
        "MRI: enhancing epidural fibrosis at L5-S1. No earlier lysis.", "A state rule that covers this treatment would change the answer.", "");

    private static CancellationToken None => CancellationToken.None;

    private string MemberId => $"F-{Blob.HashOf(Encoding.UTF8.GetBytes(scenario))[..10].ToUpperInvariant()}-1";

    public async Task<string> ReceiveAsync()
    {
        var document = new ArrivedDocument("MRI lumbar spine", "Imaging", "Dr. Otis Mockreader, MD", new DateOnly(2026, 8, 19), Encoding.UTF8.GetBytes($"Fibrosis at L5-S1. {scenario}\n"), "text/plain");
        return Demand(await Get<ReceiveCase>().ExecuteAsync(await IdAsync(DemoAccounts.Nurse), Intake(), [document], None));
    }

    public async Task ClaimAsync() => Demand(await Get<ClaimCase>().ExecuteAsync(await IdAsync(DemoAccounts.Nurse), await NumberAsync(), None));

    public async Task ReleaseAsync() => Demand(await Get<ReleaseCase>().ExecuteAsync(await IdAsync(DemoAccounts.Nurse), await NumberAsync(), None));

    /// <summary>A refusal is work too: it is recorded in a transaction of its own.</summary>
    public async Task ClaimInVainAsync()
    {
        var claimed = await Get<ClaimCase>().ExecuteAsync(await IdAsync(DemoAccounts.Nurse2), await NumberAsync(), None);
        if (!claimed.IsRefused) throw new InvalidOperationException("The case was free.");
    }

    public async Task ClaimedAsync()
    {
        await ReceiveAsync();
        await ClaimAsync();
    }

    /// <summary>A claimed case with everything that a recommendation needs.</summary>
    public async Task ReviewedAsync()
    {
        await ClaimedAsync();
        var (nurse, number) = (await IdAsync(DemoAccounts.Nurse), await NumberAsync());
        Demand(await Get<CheckRequest>().ExecuteAsync(nurse, number, Enum.GetValues<CheckSubject>(), "", None));
        var search = new AuthoritySearch(AuthoritySource.StateMedicaidManual, "DEMO state manual", "2026", "4.2", "state website", new DateOnly(2026, 9, 1), "", AuthorityConclusion.Silent);
        Demand(await Get<RecordAuthority>().ExecuteAsync(nurse, number, 1, search, None));
        foreach (var question in (await PoliciesAsync()).All.Single().Questions)
            Demand(await Get<AnswerStatement>().ExecuteAsync(nurse, number, 1, question.Address, AnswerValue.Applies, None));
    }

    public async Task AwaitingAsync()
    {
        await ReviewedAsync();
        await RecommendAsync();
        var director = await IdAsync(DemoAccounts.Director);
        foreach (var document in (await CaseAsync()).Documents)
            Demand(await Get<OpenDocument>().ExecuteAsync(director, await NumberAsync(), document.Id, None));
    }

    public async Task RecommendAsync() =>
        Demand(await Get<RecommendDetermination>().ExecuteAsync(await ConclusionAsync(LineOutcome.Denied, DeterminationBasis.NotSupportedByLiterature), None));

    public async Task ApproveAsync() =>
        Demand(await Get<ApproveCase>().ExecuteAsync(await ConclusionAsync(LineOutcome.Approved, DeterminationBasis.ContinuityOfCare), None));

    public async Task SignAsync()
    {
        var (director, number) = (await IdAsync(DemoAccounts.Director), await NumberAsync());
        var answers = (await PoliciesAsync()).All.SelectMany(policy => policy.ContraryEvidence)
            .Select(evidence => new ContraryEvidenceAnswer(evidence.Id, "This member is in the favoured group; the trials are few.")).ToList();
        var decided = new SigningAnswers(answers, []);
        var packet = Demand(await Get<SignDetermination>().PreviewAsync(director, number, decided, None));
        Demand(await Get<SignDetermination>().ExecuteAsync(new Signing(
            director, number, packet.Digest, "I read the record myself and do not expect lasting help.", decided, new Attestation(true, true, true), DemoAccounts.Password,
            Get<TimeProvider>().GetUtcNow(), []), None));
    }

    /// <summary>A signed case whose signature can still be recalled.</summary>
    public async Task SignedAsync()
    {
        await AwaitingAsync();
        await SignAsync();
    }

    public async Task RecallAsync() =>
        Demand(await Get<RecallDetermination>().ExecuteAsync(await IdAsync(DemoAccounts.Director), await NumberAsync(), "The scan was of somebody else.", None));

    public async Task WithdrawAsync() =>
        Demand(await Get<WithdrawCase>().ExecuteAsync(await IdAsync(DemoAccounts.Nurse), await NumberAsync(), "Dr. Una Madeup", "By phone.", None));

    public async Task WithdrawnAsync()
    {
        await ClaimedAsync();
        await WithdrawAsync();
    }

    public async Task ReopenAsync() =>
        Demand(await Get<ReopenCase>().ExecuteAsync(await IdAsync(DemoAccounts.Nurse), await NumberAsync(), "The office asks after all.", None));

    public async Task ReturnAsync() =>
        Demand(await Get<ReturnToNurse>().ExecuteAsync(await IdAsync(DemoAccounts.Director), await NumberAsync(), (await CaseAsync()).Version, "Look at the scan again.", None));

    /// <summary>Another role for the second nurse: the person, the roles, the session stamp and the event change together.</summary>
    public async Task ChangePersonAsync()
    {
        await using var context = Context();
        var person = await context.Users.AsNoTracking().SingleAsync(p => p.Email == DemoAccounts.Nurse2.Email);
        var form = new PersonForm
        {
            FullName = $"{person.FullName} Changed",
            Email = person.Email!,
            Credentials = person.Credentials,
            LicenseNumber = person.LicenseNumber!,
            LicenseState = person.LicenseState!,
            LicenseExpiresOn = person.LicenseExpiresOn,
            Roles = new HashSet<Role> { Role.Nurse, Role.Auditor },
        };
        Demand(await Get<ChangePerson>().ExecuteAsync(await IdAsync(DemoAccounts.Administrator), person.Id, person.Version, form));
    }

    public Task PublishAsync() => PublishAsync(PolicyFiles.Blankets);

    public async Task PublishAsync(string policy) => Demand(await Get<PublishPolicy>().ExecuteAsync(
        await IdAsync(DemoAccounts.Administrator), PolicyFiles.Bytes(policy, "source.txt"), PolicyFiles.Bytes(policy, "evidence.json"), None));

    public Task SaveDraftAsync() => SaveDraftAsync(scenario.Replace(' ', '-'), Field);

    /// <summary>Saves over what is there; the text names its own revision. The new revision.</summary>
    public async Task<long> SaveDraftAsync(string scope, string field)
    {
        var nurse = await IdAsync(DemoAccounts.Nurse);
        var seen = (await Get<DraftStore>().LoadAsync(nurse, [scope], None)).Find(scope, field)?.Revision ?? 0;
        var saved = await Get<DraftStore>().SaveAsync(nurse, scope, field, $"Revision {seen + 1} of what was typed.", seen, None);
        return saved.Outcome == DraftOutcome.Saved ? saved.Revision : throw new InvalidOperationException($"The draft was not saved: {saved.Outcome}.");
    }

    public async Task<AuthorizationCase> CaseAsync()
    {
        await using var context = Context();
        return (await CaseActions.LoadAsync(context, await NumberAsync(), None))!;
    }

    /// <summary>The case's number; of several the last that was received.</summary>
    public async Task<string> NumberAsync()
    {
        await using var context = Context();
        var memberId = MemberId;
        return await context.Set<AuthorizationCase>().Where(c => c.Member.MemberId == memberId).OrderByDescending(c => c.Number).Select(c => c.Number).FirstAsync();
    }

    public async Task<Guid> IdAsync(DemoAccount account)
    {
        await using var context = Context();
        return await context.Users.Where(p => p.Email == account.Email).Select(p => p.Id).SingleAsync();
    }

    private async Task<NurseConclusion> ConclusionAsync(LineOutcome outcome, DeterminationBasis basis)
    {
        var found = await CaseAsync();
        return new NurseConclusion(await IdAsync(DemoAccounts.Nurse), found.Number, found.Version, Texts, [new LineProposal(1, outcome, basis)]);
    }

    private async Task<GoverningPolicies> PoliciesAsync()
    {
        await using var context = Context();
        return await Get<PolicyLibrary>().GoverningAsync(context, await CaseAsync(), None);
    }

    private CaseIntake Intake()
    {
        var now = Get<TimeProvider>().GetUtcNow();
        var day = DateOnly.FromDateTime(now.UtcDateTime).AddDays(14);
        return new CaseIntake
        {
            Member = new Member { GivenName = "Testa", FamilyName = "Powercut", MemberId = MemberId, BirthDate = new DateOnly(1970, 1, 2), Address = "1 Sample Street\nSpringfield, TX 75001", State = "TX" },
            RequestingProvider = new Provider { Name = "Dr. Una Madeup, MD", Npi = "2001001017", Phone = "555-0143", Fax = "555-0144" },
            Coverage = new Coverage { LineOfBusiness = LineOfBusiness.Medicaid, Product = "DEMO plan" },
            RequestType = RequestType.PreService,
            Urgency = Urgency.Standard,
            ReceivedAt = now.AddHours(-2),
            Diagnoses = [new Diagnosis("M96.1", "Postlaminectomy syndrome, not elsewhere classified")],
            Services = [new IntakeService("62264", "", 1, day, day, "percutaneous", null)],
        };
    }

    private PortalDbContext Context() => Get<IDbContextFactory<PortalDbContext>>().CreateDbContext();

    private T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>A refusal of a scenario is a fault of the scenario.</summary>
    private static T Demand<T>(Result<T> result) => result.IsRefused ? throw Unexpected(result) : result.Value;

    private static void Demand(Result result)
    {
        if (result.IsRefused) throw Unexpected(result);
    }

    private static InvalidOperationException Unexpected(Result refused) => new(string.Join(" ", refused.Refusals.Select(r => r.Sentence)));
}
