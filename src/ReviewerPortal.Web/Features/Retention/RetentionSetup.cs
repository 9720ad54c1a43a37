namespace ReviewerPortal.Web.Features.Retention;

/// <summary>Registers what keeps and removes cases.</summary>
internal static class RetentionSetup
{
    public static void AddRetention(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RetentionQuery>();
        builder.Services.AddSingleton<PlaceHold>();
        builder.Services.AddSingleton<ReleaseHold>();
        builder.Services.AddSingleton<ApplyRetention>();
    }
}
