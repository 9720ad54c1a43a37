using ReviewerPortal.Letters;

namespace ReviewerPortal.Web.Features.SignOff;

/// <summary>Registers what medical directors do.</summary>
internal static class SignOffSetup
{
    public static void AddSignOff(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ILetterRenderer, LetterRenderer>();
        builder.Services.AddSingleton<PacketBuilder>();
        builder.Services.AddSingleton<ReturnToNurse>();
        builder.Services.AddSingleton<SignDetermination>();
        builder.Services.AddSingleton<RecallDetermination>();
        builder.Services.AddSingleton<SignOffUseCases>();
        builder.Services.AddSingleton<SignOffQueueQuery>();
        builder.Services.AddMemoryCache();
        builder.Services.AddSingleton<PacketPages>();
        builder.Services.AddScoped<SignOffDesk>();
    }
}
