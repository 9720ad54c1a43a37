namespace ReviewerPortal.Web.Features.SignOff;

/// <summary>Registers what medical directors do.</summary>
internal static class SignOffSetup
{
    public static void AddSignOff(this WebApplicationBuilder builder) => builder.Services.AddSingleton<ReturnToNurse>();
}
