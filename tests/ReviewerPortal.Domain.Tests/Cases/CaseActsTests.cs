using System.Runtime.CompilerServices;
using System.Text;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Domain.Tests.Support;

namespace ReviewerPortal.Domain.Tests.Cases;

/// <summary>
/// Acts out every act in every status by every kind of person. The result is <c>docs/case-acts.md</c>; the test compares each cell
/// with it. After a wanted change, run the tests once with PORTAL_WRITE_DOCS=1 and read the difference.
/// </summary>
public class CaseActsTests
{
    private const string NotPossible = "";

    private static readonly (string Name, Reviewer Person)[] People =
    [
        ("nurse who holds it", Given.Nurse),
        ("another nurse", Given.OtherNurse),
        ("medical director", Given.Director),
        ("auditor", Given.Person("Audrey Fixture", "", Role.Auditor)),
        ("administrator", Given.Person("Adrian Example", "", Role.Administrator)),
        ("compliance", Given.Person("Corin Draftrule", "", Role.Compliance)),
    ];

    private static readonly Role[] Readers = [Role.Auditor, Role.Administrator, Role.Compliance];

    public static TheoryData<CaseAct> Acts { get; } = new(Enum.GetValues<CaseAct>());

    [Theory]
    [MemberData(nameof(Acts))]
    public void Act_InEveryStatusByEveryRole_DoesWhatTheTableSays(CaseAct act)
    {
        if (Environment.GetEnvironmentVariable("PORTAL_WRITE_DOCS") == "1") File.WriteAllText(Document(), Table());

        Assert.Contains(SectionOf(act), File.ReadAllText(Document()), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public void Act_InEveryStatusByEveryRole_AgreesWithTheFlowAndIsRefusedInWords(CaseAct act)
    {
        foreach (var status in Enum.GetValues<CaseStatus>())
        foreach (var (name, person) in People)
        {
            var (found, policies) = CaseIn.Status(status, act);
            var before = (found.Status, found.Version, found.HolderId);

            var result = CaseIn.Perform(act, found, person, policies);

            if (!CaseFlow.Allows(act, status) || person.Roles.Any(Readers.Contains)) Assert.True(result.IsRefused, $"{act} {status} {name}");
            if (result.IsRefused) Assert.Equal(before, (found.Status, found.Version, found.HolderId));
            else Assert.Equal(before.Version + 1, found.Version);
            Assert.All(result.Refusals, refusal => Assert.True(refusal.Sentence.EndsWith('.') && refusal.Code.Contains('.'), refusal.Sentence));
        }
    }

    private static string Table()
    {
        var text = new StringBuilder("""
            # What can be done with a case, when, and by whom

            Each act, acted out in every status by every kind of person; written by `CaseActsTests`, which compares every cell. A cell
            names the status after the act; an empty one means that the act is refused and nothing changed. The case in review is held by the nurse of
            the second column and lacks nothing that the act needs; a reopened one that is withdrawn was withdrawn before, because a decided one
            cannot be. Auditors, administrators and compliance do none of these.


            """);
        foreach (var act in Enum.GetValues<CaseAct>()) text.Append(SectionOf(act));
        return text.ToString();
    }

    private static string SectionOf(CaseAct act)
    {
        var text = new StringBuilder($"## {act}\n| status before | {string.Join(" | ", People.Select(p => p.Name))} |\n|---{string.Concat(Enumerable.Repeat("|---", People.Length))}|\n");
        foreach (var status in Enum.GetValues<CaseStatus>())
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {status.InWords()} | {string.Join(" | ", People.Select(p => Cell(act, status, p.Person)))} |\n");
        return text.Append('\n').ToString();
    }

    private static string Cell(CaseAct act, CaseStatus status, Reviewer person)
    {
        var (found, policies) = CaseIn.Status(status, act);
        return CaseIn.Perform(act, found, person, policies).IsRefused ? NotPossible : found.Status.InWords();
    }

    private static string Document([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "case-acts.md"));
}

/// <summary>A case in each status, by the acts that lead there, and each act with everything that it needs.</summary>
internal static class CaseIn
{
    private static readonly CheckSubject[] AllChecks = Enum.GetValues<CheckSubject>();

    /// <summary>The case is expedited without a physician's support, so that its clock can be extended and its expedite refused; it was told of, where it is to be closed.</summary>
    public static (AuthorizationCase Case, GoverningPolicies Policies) Status(CaseStatus status, CaseAct next)
    {
        var (found, policies) = status == CaseStatus.Received ? Untouched() : Given.Reviewed(change: intake => Of(status, intake));
        foreach (var act in WayTo(status, next)) Given.Done(Perform(act, found, PersonFor(act), policies, TwoSignatures(status)));
        if (next == CaseAct.Close && status.IsSettled() && status is not (CaseStatus.Withdrawn or CaseStatus.Closed)) Given.Done(Perform(CaseAct.RecordNotice, found, Given.Nurse, policies));
        Assert.Equal(status, found.Status);
        return (found, policies);
    }

    /// <summary>Performs the act by the person, with good values for everything else.</summary>
    public static Result<CaseEvent> Perform(CaseAct act, AuthorizationCase found, Reviewer by, GoverningPolicies policies, params SecondSignatureClass[] two) => act switch
    {
        CaseAct.Claim => found.Claim(by, Given.Now),
        CaseAct.Release => found.Release(by, Given.Now),
        CaseAct.RecordChecks => found.RecordChecks(by, AllChecks, "", Given.Now),
        CaseAct.ChoosePolicy => found.ReviewUnderPolicy(by, 1, found.Lines[0].PolicyVersionId, Given.Now),
        CaseAct.RecordAuthority => found.RecordAuthority(by, 1, Given.Search(), Given.Now),
        CaseAct.WithdrawAuthority => found.WithdrawAuthority(by, 1, found.Lines[0].Authorities.Select(a => a.Id).FirstOrDefault(), Given.Now),
        CaseAct.AnswerStatement => found.AnswerStatement(by, 1, "I.", AnswerValue.Applies, policies.Of(found.Lines[0])!, Given.Now),
        CaseAct.RecordPeerToPeer => found.RecordPeerToPeer(by, "Dr. Madeup", "declined", Given.Now),
        CaseAct.PendForInformation => found.PendForInformation(by, "The technique.", Given.Now),
        CaseAct.ReceiveInformation => found.ReceiveInformation(by, "It came.", Given.Now),
        CaseAct.ReceiveLateInformation => found.ReceiveLateInformation(by, "The scan came.", Given.Now),
        CaseAct.Recommend => found.Recommend(by, Given.Reasons, [Denial(found)], policies, Given.Moment),
        CaseAct.Approve => found.Approve(by, Rationale.ClinicalOnly("Second session."), [new LineProposal(1, LineOutcome.Approved, DeterminationBasis.ContinuityOfCare)], policies, Given.Moment),
        CaseAct.ReturnToNurse => found.ReturnToNurse(by, "Look again.", Given.Now),
        CaseAct.Sign => found.Sign(by, Given.Signature, Given.Terms(policies, TimeSpan.FromSeconds(30), two), Given.Moment),
        CaseAct.Recall => found.Recall(by, "The wrong letter.", Given.Now),
        CaseAct.Withdraw => found.Withdraw(by, "Dr. Madeup", "by phone", Given.Now),
        CaseAct.Dismiss => found.Dismiss(by, DismissalReason.Duplicate, "UM-2026-00001", Given.Now),
        CaseAct.Close => found.Close(by, Given.Now.AddDays(1)),
        CaseAct.Reopen => found.Reopen(by, "New facts.", Given.Now.AddDays(1)),
        CaseAct.Extend => found.Extend(by, new ExtensionRequest(ExtensionAsker.Member, ExtensionGround.MemberAsked, "She sees the surgeon first.", "", false, Given.Now, NoticeChannel.Mail), Given.Now),
        CaseAct.RefuseExpedite => found.RefuseExpedite(by, "For a trip.", [Given.Row(LineOfBusiness.Commercial)], Given.Now),
        CaseAct.RecordNotice => found.RecordNotice(by, new NoticeEntry(NoticeKind.Determination, NoticeForm.Written, NoticeRecipient.Member, NoticeChannel.Mail, Given.Now.AddHours(12), "Rowan Sample"), Given.Now.AddDays(1)),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No example of this act."),
    };

    private static CaseIntake Of(CaseStatus status, CaseIntake intake) => intake with
    {
        Urgency = Urgency.Expedited,
        Services = [intake.Services[0] with { Units = status == CaseStatus.PartiallyApproved ? 2 : 1 }],
    };

    private static CaseAct[] WayTo(CaseStatus status, CaseAct next) => status switch
    {
        CaseStatus.PendedForInformation => [CaseAct.PendForInformation],
        CaseStatus.AwaitingSignOff => [CaseAct.Recommend],
        CaseStatus.AwaitingSecondSignature or CaseStatus.Denied or CaseStatus.PartiallyApproved => [CaseAct.Recommend, CaseAct.Sign],
        CaseStatus.ReturnedToNurse => [CaseAct.Recommend, CaseAct.ReturnToNurse],
        CaseStatus.Approved => [CaseAct.Approve],
        CaseStatus.Withdrawn => [CaseAct.Withdraw],
        CaseStatus.Dismissed => [CaseAct.Dismiss],
        CaseStatus.Closed => [CaseAct.Recommend, CaseAct.Sign, CaseAct.RecordNotice, CaseAct.Close],
        // A case that was decided cannot be withdrawn.
        CaseStatus.Reopened when next == CaseAct.Withdraw => [CaseAct.Withdraw, CaseAct.Reopen],
        CaseStatus.Reopened => [CaseAct.Recommend, CaseAct.Sign, CaseAct.Reopen],
        _ => [],
    };

    private static Reviewer PersonFor(CaseAct act) => act switch
    {
        CaseAct.Sign or CaseAct.ReturnToNurse => Given.Director,
        _ => Given.Nurse,
    };

    private static SecondSignatureClass[] TwoSignatures(CaseStatus status) => status == CaseStatus.AwaitingSecondSignature ? [Given.TwoForAll] : [];

    private static LineProposal Denial(AuthorizationCase found) => found.Lines[0].Units == 1
        ? Given.Denial
        : Given.Denial with { Outcome = LineOutcome.PartiallyApproved, InPart = new ApprovedInPart(found.Lines[0].Code, found.Lines[0].Description, 1) };

    private static (AuthorizationCase Case, GoverningPolicies Policies) Untouched()
    {
        var policy = Given.Policy();
        return (Given.Received(Given.Intake(policy: policy.VersionId)), new GoverningPolicies([policy]));
    }
}
