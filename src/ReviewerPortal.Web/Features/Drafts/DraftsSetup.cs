namespace ReviewerPortal.Web.Features.Drafts;

/// <summary>Registers what keeps typed text safe, and its addresses.</summary>
internal static class DraftsSetup
{
    public static void AddDrafts(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DraftStore>();
        builder.Services.AddScoped<DraftDesk>();
    }

    public static void MapDrafts(this WebApplication app)
    {
        app.MapPut("/drafts/{scope}/{field}", DraftEndpoints.SaveAsync).RequireAuthorization();
        app.MapDelete("/drafts/{scope}", DraftEndpoints.DiscardAsync).RequireAuthorization();
    }
}
