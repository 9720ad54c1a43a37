using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Audit;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Security;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Features.Audit;

/// <summary>One event of the chain, as its bytes tell it.</summary>
public sealed partial class AuditEventPanel
{
    private const int Shown = 100;

    [Inject] public required PlanTimeZone Zone { get; set; }

    /// <summary>Null where there is no event of that number.</summary>
    [Parameter] public AuditEventView? Event { get; set; }

    [Parameter, EditorRequired] public required long Sequence { get; set; }

    /// <summary>The address with another event open, or with none.</summary>
    [Parameter, EditorRequired] public required Func<long?, string> UrlOf { get; set; }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string RoleWords(string role) => Enum.TryParse<Role>(role, out var known) ? PersonName.Of(known) : role;

    /// <summary>"Cases 0198…-… Member.Phone" is the column "Member.Phone" of the row "Cases 0198…-…"; an added row has no column.</summary>
    private static string ColumnOf(AuditChange change) => InWords((change.What.Split(' ') is [_, _, var column] ? column : change.What.Split(' ')[0]).Replace('.', ' '));

    private static string? PlaceOf(AuditChange change) => change.What.Split(' ') switch
    {
        [var table, var key, _] => $"{table} {key}",
        [_, var key] => key,
        _ => null,
    };

    /// <summary>"receivedAt" and "ReceivedAt" are "Received at".</summary>
    private static string InWords(string name)
    {
        var words = Capital().Replace(name, " $1").Trim().ToLowerInvariant();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex Capital();
}
