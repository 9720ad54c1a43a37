using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Web.Features.Audit;

/// <summary>A group of kinds that people filter by: the beginnings of their names.</summary>
public sealed record AuditKindGroup(string Key, string Words, IReadOnlyList<string> Prefixes);

/// <summary>The kinds of events in words, for people who never saw their names.</summary>
public static class AuditKinds
{
    public static IReadOnlyList<AuditKindGroup> Groups { get; } =
    [
        new("case", "work on cases",
            ["case.", "request.", "line.", "authority.", "statement.", "peer-to-peer.", "recommendation.", "determination.", "clock.", "expedite.", "notice."]),
        new("views", "views and downloads", ["case.viewed", "document.", "letter.", "letters.", "audit.viewed", "packet.", "universe."]),
        new("refusals", "refusals", ["refused", "account.sign-in-refused"]),
        new("sign-in", "sign-in", ["account."]),
        new("people", "people and rights", ["person."]),
        new("policies", "policies and rules", ["policy.", "rule."]),
        new("retention", "retention and holds", ["retention."]),
        new("audit", "the audit log itself", ["audit."]),
    ];

    private static readonly Dictionary<string, string> Words = new()
    {
        ["case.received"] = "entered the case",
        ["case.viewed"] = "opened the case",
        ["clock.breached"] = "recorded that a clock ran out",
        ["document.viewed"] = "opened a document",
        ["letter.viewed"] = "opened a letter",
        ["letter.downloaded"] = "downloaded a letter",
        ["letters.exported"] = "exported letters",
        ["letters.sealed"] = "was handed the last of the exported letters",
        ["packet.exported"] = "exported the case packet",
        ["universe.exported"] = "exported the universe of a period",
        ["refused"] = "was refused",
        ["account.signed-in"] = "signed in",
        ["account.signed-out"] = "signed out",
        ["account.sign-in-refused"] = "was refused at sign-in",
        ["account.password-changed"] = "changed the own password",
        ["account.first-administrator"] = "was created as the first administrator",
        ["person.added"] = "added a person",
        ["person.changed"] = "changed a person",
        ["person.disabled"] = "disabled a person",
        ["person.enabled"] = "enabled a person",
        ["person.password-reset"] = "reset a person's password",
        ["policy.published"] = "published a policy version",
        ["rule.added"] = "added a rule",
        ["rule.changed"] = "changed a rule",
        ["rule.planted"] = "planted the rules that came with the product",
        ["retention.hold-placed"] = "placed a legal hold",
        ["retention.hold-released"] = "released a legal hold",
        ["retention.removed"] = "removed the case after its term",
        ["audit.viewed"] = "read the audit log",
        ["audit.verified"] = "verified the chain",
        ["audit.rows-covered"] = "took stored rows under the chain",
    };

    /// <summary>Fits behind a name. A kind that nobody put into words is shown by its name.</summary>
    public static string InWords(string kind) => Known(kind) ?? kind.Replace('.', ' ').Replace('-', ' ');

    /// <summary>The words for a kind; null where nobody found any yet.</summary>
    internal static string? Known(string kind)
    {
        if (Words.TryGetValue(kind, out var words)) return words;
        var ofCase = CaseEventWords.InWords(kind);
        return ofCase != CaseEventWords.InWords("") ? ofCase : null;
    }

    /// <summary>True for views, downloads and exports, which leave the record as it was.</summary>
    public static bool IsRead(string kind) => Group("views")!.Prefixes.Any(prefix => kind.StartsWith(prefix, StringComparison.Ordinal));

    public static AuditKindGroup? Group(string? key) => Groups.FirstOrDefault(group => group.Key == key);
}
