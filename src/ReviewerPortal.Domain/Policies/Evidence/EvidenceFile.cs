using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReviewerPortal.Domain.Policies.Evidence;

/// <summary>The shape of <c>evidence.json</c>, which a person writes beside a policy's source text.</summary>
internal sealed record EvidenceFile(
    string ReferenceNumber,
    string SourceSha256,
    PlanAdoption Plan,
    IReadOnlyList<PolicyMethod> Methods,
    IReadOnlyDictionary<string, IReadOnlyList<string>> MethodsOfCodes,
    IReadOnlyList<StatementEntry> Statements,
    IReadOnlyList<EvidenceEntry> Evidence,
    IReadOnlyList<FindingEntry> Findings,
    string? PlainName = null,
    string? Owner = null)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
    };

    /// <summary>Reads the file. Throws <see cref="JsonException"/> with the line when it is not of this shape.</summary>
    public static EvidenceFile Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<EvidenceFile>(json, Options) ?? throw new JsonException("The file is empty.");
}

internal sealed record StatementEntry(string Address, IReadOnlyList<string> Methods, IReadOnlyList<ApplicabilityQuestion> Questions);

internal sealed record EvidenceEntry(
    string Id,
    string Organisation,
    string Name,
    IReadOnlyList<string> Covers,
    IReadOnlyList<string> Quotations,
    string Strength,
    EvidenceDirection Direction,
    int StatementYear,
    ContraryEvidence? PointsTheOtherWay = null,
    DateOnly? SearchEndedOn = null,
    DateOnly? PublishedOn = null,
    DateOnly? ReviewedOn = null,
    int? Reference = null,
    IReadOnlyList<string>? Notes = null);

internal sealed record FindingEntry(
    string Id,
    string Sentence,
    FindingCertainty Certainty,
    IReadOnlyList<string> At,
    IReadOnlyList<int> References,
    bool MayCiteByNumber);
