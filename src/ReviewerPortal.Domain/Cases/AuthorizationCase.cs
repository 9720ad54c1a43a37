using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Determinations;

namespace ReviewerPortal.Domain.Cases;

/// <summary>
/// A request for authorization and all that was done with it. Every action returns what it changed or why it was refused,
/// and every accepted action counts the version up, so that two people never overwrite each other.
/// </summary>
public sealed partial class AuthorizationCase
{
    public const int NumberLength = 20;
    public const int TextLength = 4000;

    private readonly List<RequestedService> _lines = [];
    private readonly List<Diagnosis> _diagnoses = [];
    private readonly List<ClinicalDocument> _documents = [];
    private readonly List<CaseClock> _clocks = [];
    private readonly List<PeerToPeerEntry> _peerToPeer = [];
    private readonly List<CaseNote> _notes = [];
    private readonly List<Recommendation> _recommendations = [];
    private readonly List<Determination> _determinations = [];
    private readonly List<SignOff> _signOffs = [];
    private readonly List<SignOffRevocation> _revocations = [];
    private readonly List<RequestCheck> _checks = [];

    private AuthorizationCase()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>For people: UM-year-counter.</summary>
    public string Number { get; private set; } = "";

    public long Version { get; private set; }

    public CaseStatus Status { get; private set; }

    public Member Member { get; private set; } = null!;

    /// <summary>Upper-cased family and given name, for search and order in every database alike.</summary>
    public string MemberNameKey { get; private set; } = "";

    public Provider RequestingProvider { get; private set; } = null!;

    public Coverage Coverage { get; private set; } = null!;

    public RequestType RequestType { get; private set; }

    public Urgency Urgency { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>UTC; the governing clock's due time.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>The nurse who claimed the case; null while nobody holds it.</summary>
    public Guid? HolderId { get; private set; }

    public string? HolderName { get; private set; }

    /// <summary>UTC; after it another nurse may take the case over.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>The recommendation that awaits a signature or was signed; null after a return.</summary>
    public Guid? CurrentRecommendationId { get; private set; }

    /// <summary>UTC; null until every line has its determination, or none is needed. A reopened case keeps it while its determinations stand.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>How the case ended last; null before that, and while a recalled case awaits a signature again.</summary>
    public CaseOutcome? Outcome { get; private set; }

    /// <summary>Why there was nothing to determine; null for every other outcome.</summary>
    public DismissalReason? Dismissal { get; private set; }

    /// <summary>UTC; since when nothing is left to decide. Null while there is. Retention counts from here.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    public IReadOnlyList<RequestedService> Lines => _lines;

    public IReadOnlyList<Diagnosis> Diagnoses => _diagnoses;

    public IReadOnlyList<ClinicalDocument> Documents => _documents;

    public IReadOnlyList<CaseClock> Clocks => _clocks;

    public IReadOnlyList<PeerToPeerEntry> PeerToPeer => _peerToPeer;

    /// <summary>Requests for information, returns and the like, in the words of those who wrote them.</summary>
    public IReadOnlyList<CaseNote> Notes => _notes;

    public IReadOnlyList<Recommendation> Recommendations => _recommendations;

    public IReadOnlyList<Determination> Determinations => _determinations;

    public IReadOnlyList<SignOff> SignOffs => _signOffs;

    /// <summary>Signatures that were recalled or fell.</summary>
    public IReadOnlyList<SignOffRevocation> Revocations => _revocations;

    /// <summary>What was looked at before the clinical review; the newest look at a subject counts.</summary>
    public IReadOnlyList<RequestCheck> Checks => _checks;

    public Recommendation? CurrentRecommendation => _recommendations.Find(r => r.Id == CurrentRecommendationId);

    /// <summary>Makes a case of a request. Refused with a message per field where the request lacks something.</summary>
    public static Result<AuthorizationCase> Receive(
        CaseIntake intake, string number, IEnumerable<ClockRow> clockRows, TimeZoneInfo planTimeZone, DateTimeOffset now)
    {
        if (IntakeRules.Check(intake, now) is { Count: > 0 } refusals) return refusals.ToArray();

        var received = new AuthorizationCase
        {
            Id = Guid.CreateVersion7(),
            Number = number,
            Version = 1,
            Status = CaseStatus.Received,
            Member = intake.Member,
            MemberNameKey = $"{intake.Member.FamilyName}, {intake.Member.GivenName}".ToUpperInvariant(),
            RequestingProvider = intake.RequestingProvider,
            Coverage = intake.Coverage,
            RequestType = intake.RequestType,
            Urgency = intake.Urgency,
            PhysicianSupportsExpedite = intake.PhysicianSupportsExpedite,
            ReceivedAt = intake.ReceivedAt.ToUniversalTime(),
        };
        received.TakeOver(intake);
        received.StartClocks(clockRows, planTimeZone);
        return received;
    }

    /// <summary>The event of the receipt, for the audit log.</summary>
    public CaseEvent ReceivedEvent() => CaseEvent.Of(
        "case.received", ("number", Number), ("receivedAt", ReceivedAt.ToString("O")), ("dueAt", DueAt.ToString("O")), ("lines", _lines.Count), ("documents", _documents.Count));

    private void TakeOver(CaseIntake intake)
    {
        _diagnoses.AddRange(intake.Diagnoses);
        _lines.AddRange(intake.Services.Select((service, i) => RequestedService.From(service, i + 1)));
        _documents.AddRange(intake.Documents.Select((document, i) => ClinicalDocument.From(document, i + 1)));
    }

    private CaseEvent Accept(string kind, DateTimeOffset now, params IReadOnlyList<(string Name, object? Value)> details)
    {
        Version++;
        LeaseUntil = HolderId is null ? null : now + Lease;
        return CaseEvent.Of(kind, [.. details, .. ClocksMet(now), ("status", Status), ("version", Version)]);
    }

    private RequestedService? Line(int lineNumber) => _lines.Find(line => line.LineNumber == lineNumber);

    private static readonly Refusal NoSuchLine = new("case.no-such-line", "This line is not part of the case. Reload the page.");
}
