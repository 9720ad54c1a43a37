namespace ReviewerPortal.Domain.Determinations;

/// <summary>
/// The answers follow the kind of the statement: a statement that supports nothing applies or does not; a criterion is met or not.
/// <see cref="ChartSilent"/> is neither: it leads to a request for information, never to a denial.
/// </summary>
public enum AnswerValue
{
    Applies,
    DoesNotApply,
    Met,
    NotMet,
    NotApplicable,
    ChartSilent,
}

/// <summary>The answer to one statement or criterion, named by its address (<c>I.</c>, <c>I.B.4.a</c>), on one line.</summary>
public sealed class StatementAnswer
{
    public const int AddressLength = 60;

    private StatementAnswer()
    {
    }

    public Guid Id { get; private set; }

    public string Address { get; private set; } = "";

    public AnswerValue Value { get; private set; }

    public Guid AnsweredById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset AnsweredAt { get; private set; }

    internal static StatementAnswer Of(string address, AnswerValue value, Guid by, DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(), Address = address, Value = value, AnsweredById = by, AnsweredAt = at };

    internal void Change(AnswerValue value, Guid by, DateTimeOffset at)
    {
        Value = value;
        AnsweredById = by;
        AnsweredAt = at;
    }
}
