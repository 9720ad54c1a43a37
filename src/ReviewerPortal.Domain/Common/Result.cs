using System.Diagnostics.CodeAnalysis;

namespace ReviewerPortal.Domain.Common;

/// <summary>The outcome of an action without a value: done, or refused with every reason at once.</summary>
public class Result
{
    protected Result(IReadOnlyList<Refusal> refusals) => Refusals = refusals;

    /// <summary>Every reason for the refusal; empty when the action was done.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    public bool IsRefused => Refusals.Count > 0;

    public static Result Done { get; } = new([]);

    public static Result Refused(params IReadOnlyList<Refusal> refusals) => new(refusals);

    public static implicit operator Result(Refusal refusal) => Refused(refusal);
}

/// <summary>The outcome of an action with a value: the value, or the refusals.</summary>
public sealed class Result<T> : Result
{
    private readonly T? _value;

    private Result(T value) : base([]) => _value = value;

    private Result(IReadOnlyList<Refusal> refusals) : base(refusals) { }

    /// <summary>The value. Throws <see cref="InvalidOperationException"/> when the result is a refusal: that is a bug of the caller.</summary>
    [SuppressMessage("Design", "CA1065", Justification = "Reading the value of a refusal is a bug, and bugs are exceptions.")]
    public T Value => IsRefused
        ? throw new InvalidOperationException($"The result is a refusal: {Refusals[0].Code}")
        : _value!;

    public static implicit operator Result<T>(T value) => new(value);

    public static implicit operator Result<T>(Refusal refusal) => new([refusal]);

    public static implicit operator Result<T>(Refusal[] refusals) => new(refusals);
}
