namespace ReviewerPortal.Web.Features.Admin;

/// <summary>Registers what the People page calls.</summary>
internal static class PeopleAdministrationSetup
{
    public static void AddPeopleAdministration(this WebApplicationBuilder builder)
    {
    }
}
