namespace ReviewerPortal.Web.Features.Admin;

/// <summary>Registers what the People page calls.</summary>
internal static class PeopleAdministrationSetup
{
    public static void AddPeopleAdministration(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PeopleAudit>();
        builder.Services.AddSingleton<PeopleWork>();
        builder.Services.AddSingleton<PeopleQuery>();
        builder.Services.AddSingleton<AddPerson>();
        builder.Services.AddSingleton<ChangePerson>();
        builder.Services.AddSingleton<DisablePerson>();
        builder.Services.AddSingleton<ResetPassword>();
    }
}
