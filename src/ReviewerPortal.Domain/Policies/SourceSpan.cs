namespace ReviewerPortal.Domain.Policies;

/// <summary>A stretch of a policy's source text: where it starts and how long it is, in UTF-16 characters.</summary>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>The position after the last character.</summary>
    public int End => Start + Length;

    public bool Contains(SourceSpan other) => other.Start >= Start && other.End <= End;

    public bool Overlaps(SourceSpan other) => other.Start < End && Start < other.End;

    /// <summary>The characters of <paramref name="source"/> that the span names.</summary>
    public string In(string source) => source.Substring(Start, Length);

    public static SourceSpan Between(int start, int end) => new(start, end - start);
}
