using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Cases;

/// <summary>A line of the request. What was searched, answered and decided hangs here, because lines can differ.</summary>
public sealed class RequestedService
{
    public const int CodeLength = 5;
    public const int DescriptionLength = 1000;
    public const int MethodLength = 300;

    private readonly List<AuthorityRecord> _authorities = [];
    private readonly List<StatementAnswer> _answers = [];

    private RequestedService()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Counts from 1.</summary>
    public int LineNumber { get; private set; }

    public string Code { get; private set; } = "";

    public string Description { get; private set; } = "";

    public int Units { get; private set; }

    public DateOnly FromDate { get; private set; }

    public DateOnly ToDate { get; private set; }

    /// <summary>The technique as the request states it; null where it does not.</summary>
    public string? Method { get; private set; }

    /// <summary>The policy version under review; null where none applies.</summary>
    public Guid? PolicyVersionId { get; private set; }

    /// <summary>Every recorded search, withdrawn ones included.</summary>
    public IReadOnlyList<AuthorityRecord> Authorities => _authorities;

    public IReadOnlyList<StatementAnswer> Answers => _answers;

    public IEnumerable<AuthorityRecord> StandingAuthorities => _authorities.Where(a => a.Stands);

    internal static RequestedService From(IntakeService service, int lineNumber) => new()
    {
        Id = Guid.CreateVersion7(),
        LineNumber = lineNumber,
        Code = service.Code,
        Description = service.Description,
        Units = service.Units,
        FromDate = service.FromDate,
        ToDate = service.ToDate,
        Method = service.Method,
        PolicyVersionId = service.PolicyVersionId,
    };

    internal AuthorityRecord Record(AuthoritySearch search, Reviewer by, DateTimeOffset at)
    {
        var record = AuthorityRecord.From(search, by, at);
        _authorities.Add(record);
        return record;
    }

    /// <summary>Another policy asks other questions: the answers to the old one's do not carry over.</summary>
    internal void ReviewUnder(Guid? policyVersionId)
    {
        PolicyVersionId = policyVersionId;
        _answers.Clear();
    }

    internal void Answer(string address, AnswerValue value, Guid by, DateTimeOffset at)
    {
        if (_answers.Find(a => a.Address == address) is { } existing) existing.Change(value, by, at);
        else _answers.Add(StatementAnswer.Of(address, value, by, at));
    }

    internal AnswerValue? AnswerTo(string address) => _answers.Find(a => a.Address == address)?.Value;
}
