namespace ReviewerPortal.Domain.Policies;

/// <summary>How many of the criteria beneath must be met: all of them when <paramref name="AtLeast"/> is null.</summary>
public sealed record Combination(int? AtLeast)
{
    public static Combination All { get; } = new((int?)null);
}
