namespace ReviewerPortal.Web.Features.Policies;

/// <summary>Registers the publication of policies.</summary>
internal static class PoliciesSetup
{
    public static void AddPolicies(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PublishPolicy>();
        builder.Services.AddSingleton<PolicyQuery>();
    }
}
