using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReviewerPortal.Web.Features.Letters.Export;

/// <summary>
/// What an export of letters says of itself: who asked for what, where the audit chain stood, and each letter with the hash under which it was
/// issued and the times by which an auditor traces it. Times are the plan's, with their offset; empty where something did not happen.
/// </summary>
public sealed record LetterManifest
{
    public const string FileName = "manifest.json";
    public const string CurrentFormat = "reviewerportal-letters-1";

    /// <summary>A person reads it too, so it is indented and keeps its letters.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required string Format { get; init; }

    public required string ExportedAt { get; init; }

    public required string ExportedBy { get; init; }

    /// <summary>What was searched for.</summary>
    public required IReadOnlyDictionary<string, string> Chosen { get; init; }

    /// <summary>The chain's last event before the export; the plan's anchor file holds its hash outside the database.</summary>
    public required ManifestHead AuditHead { get; init; }

    /// <summary>Written and read one after another, so that no list of all of them is ever in memory while an export is made.</summary>
    public required IAsyncEnumerable<ManifestLetter> Letters { get; init; }
}

/// <summary>Where the audit chain stood: an event's place and its hash.</summary>
public sealed record ManifestHead(long Sequence, string Hash);

/// <summary>One letter of an export.</summary>
public sealed record ManifestLetter
{
    /// <summary>Its path in the archive.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the file, as it was stored when the letter was issued.</summary>
    public required string Sha256 { get; init; }

    public required Guid Id { get; init; }

    public required string CaseNumber { get; init; }

    public required string Kind { get; init; }

    public required string LineOfBusiness { get; init; }

    public required string MemberName { get; init; }

    public required string MemberId { get; init; }

    public required string LetterDate { get; init; }

    public required string ReceivedAt { get; init; }

    public required string DecidedAt { get; init; }

    public required string ReleasedAt { get; init; }

    /// <summary>The notices of this determination, each the first of its form to its recipient.</summary>
    public required IReadOnlyList<ManifestNotice> Notices { get; init; }

    public required string SignedBy { get; init; }

    public required string Credentials { get; init; }

    public required string? Specialty { get; init; }

    public required string? License { get; init; }

    public required string Policy { get; init; }

    public required string PolicyRevision { get; init; }

    public required string? PolicyTextSha256 { get; init; }

    /// <summary>The address of the policy statement that the letter quotes; null for a letter of before it was kept.</summary>
    public required string? Criterion { get; init; }

    /// <summary>The coded basis of each line that was not wholly approved.</summary>
    public required IReadOnlyList<string> Bases { get; init; }

    /// <summary>The reason in the words that the member was told.</summary>
    public required string? Reason { get; init; }

    public required string Texts { get; init; }

    public required string Renderer { get; init; }

    public required bool Draft { get; init; }
}

/// <summary>A notice as it was given.</summary>
public sealed record ManifestNotice(string Form, string To, string GivenAt);
