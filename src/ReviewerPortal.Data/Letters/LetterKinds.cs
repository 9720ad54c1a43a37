namespace ReviewerPortal.Data.Letters;

/// <summary>The kinds of letters, as they are stored and shown.</summary>
public static class LetterKinds
{
    public const string Denial = "Denial";
    public const string PartialApproval = "Partial approval";

    public static IReadOnlyList<string> All { get; } = [Denial, PartialApproval];
}
