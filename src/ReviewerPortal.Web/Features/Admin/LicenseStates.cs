namespace ReviewerPortal.Web.Features.Admin;

/// <summary>States, the district and the territories that license clinicians, by their postal codes.</summary>
internal static class LicenseStates
{
    public static IReadOnlyList<string> Codes { get; } =
    [
        .. ("AK AL AR AS AZ CA CO CT DC DE FL GA GU HI IA ID IL IN KS KY LA MA MD ME MI MN MO MP MS MT NC ND NE NH NJ NM NV NY "
            + "OH OK OR PA PR RI SC SD TN TX UT VA VI VT WA WI WV WY").Split(' '),
    ];
}
