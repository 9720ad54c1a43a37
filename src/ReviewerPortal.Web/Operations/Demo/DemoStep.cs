using System.Text.Json.Serialization;

namespace ReviewerPortal.Web.Operations.Demo;

/// <summary>
/// What one demo person does with a case, in hours after its receipt. Each kind is named by "do" in the case's file and calls
/// its real use case, so that a step which the rules refuse stops the start.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(ClaimStep), "claim")]
[JsonDerivedType(typeof(ReleaseStep), "release")]
[JsonDerivedType(typeof(ChoosePolicyStep), "choosePolicy")]
[JsonDerivedType(typeof(AuthorityStep), "authority")]
[JsonDerivedType(typeof(AnswerStep), "answer")]
[JsonDerivedType(typeof(PeerToPeerStep), "peerToPeer")]
[JsonDerivedType(typeof(PendStep), "pend")]
[JsonDerivedType(typeof(InformationReceivedStep), "informationReceived")]
[JsonDerivedType(typeof(RecommendStep), "recommend")]
[JsonDerivedType(typeof(ApproveStep), "approve")]
[JsonDerivedType(typeof(ReturnStep), "return")]
[JsonDerivedType(typeof(SignStep), "sign")]
[JsonDerivedType(typeof(CheckStep), "check")]
[JsonDerivedType(typeof(ViewDocumentsStep), "viewDocuments")]
[JsonDerivedType(typeof(ExtendStep), "extend")]
[JsonDerivedType(typeof(RefuseExpediteStep), "refuseExpedite")]
[JsonDerivedType(typeof(WithdrawStep), "withdraw")]
[JsonDerivedType(typeof(DismissStep), "dismiss")]
[JsonDerivedType(typeof(NoticeStep), "notice")]
[JsonDerivedType(typeof(CloseStep), "close")]
[JsonDerivedType(typeof(ReopenStep), "reopen")]
[JsonDerivedType(typeof(RecallStep), "recall")]
[JsonDerivedType(typeof(SignApprovalStep), "signApproval")]
[JsonDerivedType(typeof(SecondSignStep), "secondSign")]
[JsonDerivedType(typeof(ApproveInsteadStep), "approveInstead")]
[JsonDerivedType(typeof(LateInformationStep), "lateInformation")]
internal abstract record DemoStep(string By, double AfterHours)
{
    public abstract Task ExecuteAsync(DemoDesk desk, CancellationToken cancellationToken);
}
