namespace ReviewerPortal.Web.Features.Worklist;

/// <summary>Registers what the worklist reads with.</summary>
internal static class WorklistSetup
{
    public static void AddWorklist(this WebApplicationBuilder builder) => builder.Services.AddSingleton<WorklistQuery>();
}
