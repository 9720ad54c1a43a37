using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web.Operations.Demo;

namespace ReviewerPortal.Web.Tests.Operations.Demo;

/// <summary>Where the steps of a demo case lead, read from its file alone.</summary>
internal static class DemoOutcomes
{
    private const int BirthYearOfTheYoungestAdults = 2005;

    /// <summary>When every step is taken.</summary>
    public static CaseStatus InTheEnd(DemoCase demo)
    {        var (status, proposed) = (CaseStatus.Received, CaseStatus.Received);
        foreach (var step in demo.Steps)
        {
            if (step is RecommendStep recommended) proposed = Enum.Parse<CaseStatus>(Determination.CaseOutcome(recommended.Lines.Select(line => line.Outcome)).ToString());
            status = Next(step, status, step is SignStep && NeedsTwoSignatures(demo) ? CaseStatus.AwaitingSecondSignature : proposed);
        }

        return status;
    }

    private static CaseStatus Next(DemoStep step, CaseStatus before, CaseStatus signed) => step switch
    {
        ClaimStep or InformationReceivedStep => CaseStatus.InReview,
        ReleaseStep => CaseStatus.Received,
        PendStep => CaseStatus.PendedForInformation,
        RecommendStep or RecallStep => CaseStatus.AwaitingSignOff,
        ReturnStep or LateInformationStep => CaseStatus.ReturnedToNurse,
        SignStep or SecondSignStep => signed,
        ApproveStep or SignApprovalStep or ApproveInsteadStep => CaseStatus.Approved,
        WithdrawStep => CaseStatus.Withdrawn,
        DismissStep => CaseStatus.Dismissed,
        CloseStep => CaseStatus.Closed,
        ReopenStep => CaseStatus.Reopened,
        _ => before,
    };

    /// <summary>The class of demo cases that two directors sign: an adverse decision on a Medicaid member under 21.</summary>
    private static bool NeedsTwoSignatures(DemoCase demo) =>
        demo.LineOfBusiness == LineOfBusiness.Medicaid && demo.Member.BirthDate.Year > BirthYearOfTheYoungestAdults;
}
