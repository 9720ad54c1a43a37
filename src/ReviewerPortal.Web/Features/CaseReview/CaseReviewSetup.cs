using ReviewerPortal.Web.Features.CaseReview.Clocks;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>Registers what nurses do with a case.</summary>
internal static class CaseReviewSetup
{
    public static void AddCaseReview(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ClaimCase>();
        builder.Services.AddSingleton<ReleaseCase>();
        builder.Services.AddSingleton<ChoosePolicy>();
        builder.Services.AddSingleton<RecordAuthority>();
        builder.Services.AddSingleton<AnswerStatement>();
        builder.Services.AddSingleton<OfferPeerToPeer>();
        builder.Services.AddSingleton<PendCase>();
        builder.Services.AddSingleton<RecommendDetermination>();
        builder.Services.AddSingleton<ApproveCase>();
        builder.Services.AddSingleton<CheckRequest>();
        builder.Services.AddSingleton<WithdrawCase>();
        builder.Services.AddSingleton<DismissCase>();
        builder.Services.AddSingleton<CloseCase>();
        builder.Services.AddSingleton<ReopenCase>();
        builder.Services.AddSingleton<ExtendClock>();
        builder.Services.AddSingleton<RefuseExpedite>();
        builder.Services.AddSingleton<RecordNotice>();
        builder.Services.AddSingleton<ClockUseCases>();
        builder.Services.AddSingleton<ViewCase>();
        builder.Services.AddSingleton<OpenDocument>();
        builder.Services.AddSingleton<CaseQuery>();
        builder.Services.AddSingleton<CaseUseCases>();
        builder.Services.AddTransient<CaseDesk>();
    }
}
