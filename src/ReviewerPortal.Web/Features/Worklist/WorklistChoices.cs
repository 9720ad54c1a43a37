using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Web.Features.Worklist;

/// <summary>The ready-made cuts of the list, each with its count.</summary>
public enum WorklistView
{
    DueFirst,
    Mine,
    WaitingForInformation,
    ReturnedToMe,
    AwaitingSignOff,
    Expedited,
    NoticesOwed,
}

/// <summary>Which statuses are shown; open cases unless something else is asked for.</summary>
public enum WorklistStatus
{
    Open,
    Received,
    InReview,
    PendedForInformation,
    AwaitingSignOff,
    AwaitingSecondSignature,
    ReturnedToNurse,
    Reopened,
    Decided,
    Approved,
    PartiallyApproved,
    Denied,
    Withdrawn,
    Dismissed,
    Closed,
}

/// <summary>The order of the list; the case number breaks ties.</summary>
public enum WorklistSort
{
    Due,
    Received,
    Member,
    Case,
}

internal static class WorklistChoices
{
    private static readonly CaseStatus[] All = Enum.GetValues<CaseStatus>();

    /// <summary>The statuses that a choice stands for.</summary>
    public static CaseStatus[] Statuses(this WorklistStatus choice) => choice switch
    {
        WorklistStatus.Open => [.. All.Where(status => !status.IsSettled())],
        WorklistStatus.Decided => [.. All.Where(status => status.IsSettled())],
        _ => [Enum.Parse<CaseStatus>(choice.ToString())],
    };

    public static string InWords(this WorklistStatus choice) => choice switch
    {
        WorklistStatus.Open => "any open",
        WorklistStatus.Decided => "any decided",
        _ => choice.Statuses()[0].InWords(),
    };

    public static string InWords(this WorklistView view) => view switch
    {
        WorklistView.DueFirst => "Due first",
        WorklistView.Mine => "Mine",
        WorklistView.WaitingForInformation => "Waiting for information",
        WorklistView.ReturnedToMe => "Returned to me",
        WorklistView.AwaitingSignOff => "Awaiting sign-off",
        WorklistView.NoticesOwed => "Notices owed",
        _ => "Expedited",
    };

    /// <summary>True for the views that only somebody who holds cases has.</summary>
    public static bool IsOfTheHolder(this WorklistView view) => view is WorklistView.Mine or WorklistView.ReturnedToMe;

    public static string InWords(this WorklistSort sort) => sort switch
    {
        WorklistSort.Due => "due first",
        WorklistSort.Received => "received, oldest first",
        WorklistSort.Member => "member",
        _ => "case number",
    };
}
