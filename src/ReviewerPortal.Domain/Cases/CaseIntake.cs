namespace ReviewerPortal.Domain.Cases;

/// <summary>What arrives with a request, before it is a case. <see cref="IntakeRules"/> says what it must hold.</summary>
public sealed record CaseIntake
{
    public required Member Member { get; init; }

    public required Provider RequestingProvider { get; init; }

    public required Coverage Coverage { get; init; }

    public required RequestType RequestType { get; init; }

    public required Urgency Urgency { get; init; }

    /// <summary>True where the treating physician supports that an expedited request is expedited; it must then be granted (42 CFR 422.570(c)(2)).</summary>
    public bool PhysicianSupportsExpedite { get; init; }

    /// <summary>When the plan or its delegate received the request, complete or not (UTC); the clock starts here.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    public required IReadOnlyList<Diagnosis> Diagnoses { get; init; }

    public required IReadOnlyList<IntakeService> Services { get; init; }

    public IReadOnlyList<IntakeDocument> Documents { get; init; } = [];
}

/// <summary>One requested service. The policy version is the one whose code table names the code, if any.</summary>
public sealed record IntakeService(
    string Code, string Description, int Units, DateOnly FromDate, DateOnly ToDate, string? Method, Guid? PolicyVersionId);

/// <summary>A document whose bytes are already stored as a blob.</summary>
public sealed record IntakeDocument(string Title, string Kind, string? Author, DateOnly DatedOn, string BlobHash);
