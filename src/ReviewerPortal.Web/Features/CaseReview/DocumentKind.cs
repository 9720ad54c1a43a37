using System.Text.RegularExpressions;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>The kind of a document as people read it: senders write "OperativeNote" as well as "operative note".</summary>
internal static partial class DocumentKind
{
    public static string InWords(string kind) =>
        kind.Contains(' ') ? kind : WordStart().Replace(kind, match => " " + match.Value.ToLowerInvariant());

    [GeneratedRegex("(?<=[a-z])[A-Z](?=[a-z])")]
    private static partial Regex WordStart();
}
