namespace ReviewerPortal.Web.Features.Audit;

/// <summary>Registers what auditors read and verify the chain with.</summary>
internal static class AuditSetup
{
    public static void AddAudit(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AuditQuery>();
        builder.Services.AddSingleton<ViewAudit>();
        builder.Services.AddSingleton<VerifyChain>();
    }
}
