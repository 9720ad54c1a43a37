namespace ReviewerPortal.Web.Features.Intake;

/// <summary>Registers what makes a case of a request.</summary>
internal static class IntakeSetup
{
    public static void AddIntake(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ReceiveCase>();
        builder.Services.AddSingleton<IntakeCodes>();
    }
}
