namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>Where the page's typed texts are kept: each form has a scope of its own, which is forgotten when the form was acted on.</summary>
internal static class CaseDrafts
{
    public static string Determination(CaseView view) => view.Number;

    public static string Authority(CaseView view, int line) => $"{view.Number}:authority-{line}";

    public static string PeerToPeer(CaseView view) => $"{view.Number}:peer-to-peer";

    public static string Information(CaseView view) => $"{view.Number}:information";

    public static string Checks(CaseView view) => $"{view.Number}:checks";

    public static string Settling(CaseView view) => $"{view.Number}:settling";

    public static string Extension(CaseView view) => $"{view.Number}:extension";

    public static string ExpediteRefusal(CaseView view) => $"{view.Number}:expedite-refusal";

    public static string Notice(CaseView view) => $"{view.Number}:notice";

    public static IReadOnlyCollection<string> Scopes(CaseView view) =>
    [
        Determination(view), PeerToPeer(view), Information(view), Checks(view), Settling(view), Extension(view), ExpediteRefusal(view), Notice(view),
        .. view.Lines.Select(line => Authority(view, line.Number)),
    ];
}
