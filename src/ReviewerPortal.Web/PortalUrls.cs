namespace ReviewerPortal.Web;

/// <summary>Every address of the portal; pages, links and redirects take theirs from here.</summary>
public static class PortalUrls
{
    /// <summary>Redirects to the page of the person's work.</summary>
    public const string Start = "/start";

    public const string Worklist = "/";
    public const string NewCase = "/cases/new";
    public const string SignOff = "/sign-off";
    public const string Letters = "/letters";

    /// <summary>Every released letter of a search in one archive, for auditors.</summary>
    public const string LettersZip = Letters + "/zip";

    public const string Policies = "/policies";
    public const string Audit = "/audit";

    /// <summary>All cases of a period, for auditors.</summary>
    public const string Universe = "/audit/universe";

    public const string UniverseCsv = Universe + "/csv";

    /// <summary>The first kind of rule; the others are beside it.</summary>
    public const string Rules = "/rules";

    public const string People = "/admin/people";
    public const string Retention = "/admin/retention";
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string KeepAlive = "/account/keep-alive";
    public const string ChangePassword = "/account/change-password";
    public const string AccessDenied = "/account/access-denied";
    public const string FirstAdministrator = "/account/first-administrator";

    public static string Case(string number) => $"/cases/{Uri.EscapeDataString(number)}";

    /// <summary>Everything about one case as a file; the format is "pdf" or "json".</summary>
    public static string CasePacket(string number, string format) => $"{Case(number)}/packet/{format}";

    public static string Letter(Guid id) => $"{Letters}/{id}";

    /// <summary>The director's queue with one case open.</summary>
    public static string SignOffOf(string number) => $"{SignOff}?case={Uri.EscapeDataString(number)}";

    /// <summary>A page of a packet as a picture, for the director who looks at it.</summary>
    public static string PacketPage(string digest, int page) => $"{SignOff}/pages/{digest}/{page}.svg";

    /// <summary>The stored PDF: for the browser's own viewer, or as a file.</summary>
    public static string LetterPdf(Guid id, bool download = false) => $"{Letters}/{id}/pdf{(download ? "?download=1" : "")}";

    /// <summary>All rows of a kind of rule.</summary>
    public static string RulesOf(string kind) => $"{Rules}/{kind}";

    /// <summary>One row, in the version that is shown.</summary>
    public static string Rule(string kind, Guid id) => $"{Rules}/{kind}/{id}";

    /// <summary>Where a row of a kind is added.</summary>
    public static string NewRule(string kind) => $"{Rules}/{kind}/new";

    public static string Policy(string reference) => $"/policies/{Uri.EscapeDataString(reference)}";

    /// <summary>Sign-in that comes back to a page of this site afterwards.</summary>
    public static string SignInThen(string returnUrl) => $"{SignIn}?returnUrl={Uri.EscapeDataString(returnUrl)}";

    /// <summary>True for a path of this site. Anything that a browser could take for another host is not.</summary>
    public static bool IsLocal(string? url) =>
        url is ['/', ..] && !(url is ['/', '/' or '\\', ..]) && !url.Any(char.IsControl);
}
