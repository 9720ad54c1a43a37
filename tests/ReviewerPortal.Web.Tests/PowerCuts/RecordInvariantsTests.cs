using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.InsertOnly;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.PowerCuts;

/// <summary>The checker finds each half transition; without that its silence after a power cut would mean nothing.</summary>
[Collection(PreparedDatabase.Users)]
public class RecordInvariantsTests(PreparedDatabase prepared)
{
    private const string Awaiting = "(SELECT Id FROM Cases WHERE Status = 'AwaitingSignOff' ORDER BY Number LIMIT 1)";
    private const string Claimed = "(SELECT Id FROM Cases WHERE Status = 'InReview' ORDER BY Number LIMIT 1)";

    [Theory]
    [InlineData("UPDATE Cases SET Version = Version + 1 WHERE Id = " + Claimed, "its version is")]
    [InlineData("UPDATE Cases SET Status = 'Received' WHERE Id = " + Claimed, "its last event says InReview")]
    [InlineData("UPDATE Cases SET DecidedAt = ReceivedAt WHERE Id = " + Claimed, "and decided at")]
    [InlineData("UPDATE Cases SET HolderId = NULL WHERE Id = " + Claimed, "the holder's name and the lease disagree")]
    [InlineData("UPDATE Cases SET HolderId = NULL, HolderName = NULL, LeaseUntil = NULL WHERE Id = " + Claimed, "in review by nobody")]
    [InlineData("UPDATE Cases SET CurrentRecommendationId = NULL WHERE Id = " + Awaiting, "awaits a signature without a recommendation")]
    [InlineData("UPDATE Cases SET DueAt = ReceivedAt WHERE Id = " + Claimed, "not due when its governing clock says")]
    [InlineData("DELETE FROM CaseClocks WHERE CaseId = " + Claimed, "not exactly one clock governs the decision")]
    [InlineData("DELETE FROM ClinicalDocuments WHERE CaseId = " + Claimed, "documents of the receipt are missing")]
    [InlineData("DELETE FROM AuditEvents WHERE Kind = 'determination.recommended'", "a recommendation has not exactly one event")]
    [InlineData("DELETE FROM RecommendedLines", "does not cover each line once")]
    [InlineData("DELETE FROM AuditEvents WHERE Kind = 'case.received'", "received 0 times")]
    [InlineData("DELETE FROM AuditEvents WHERE Kind = 'policy.published'", "lacks its event or its files")]
    [InlineData("DELETE FROM Blobs WHERE ContentType = 'application/json'", "lacks its event or its files")]
    [InlineData("DELETE FROM Blobs WHERE ContentType = 'text/plain'", "the bytes of the document")]
    [InlineData("UPDATE CaseCounters SET Last = Last + 1", "and not as many cases exist")]
    [InlineData("UPDATE AspNetUsers SET Version = 1 WHERE Email = 'nurse@demo.example'", "was changed 1 times, told 0 times")]
    [InlineData("DELETE FROM Cases WHERE Id = " + Claimed, "about a case that does not exist")]
    [InlineData("DELETE FROM Determinations", "a signature does not decide each line")]
    [InlineData("DELETE FROM Determinations", "its determinations say")]
    [InlineData("DELETE FROM SignOffs", "the signature of line 1 is missing")]
    [InlineData("DELETE FROM SignOffs", "has no signature")]
    [InlineData("DELETE FROM AuditEvents WHERE Kind = 'determination.signed'", "a signature has not exactly one event")]
    [InlineData("DELETE FROM IssuedLetters", "a signature has 0 letters")]
    [InlineData("UPDATE IssuedLetters SET CaseNumber = 'UM-1'", "the letter of its signature names UM-1")]
    [InlineData("DELETE FROM Blobs WHERE ContentType = 'application/pdf'", "the bytes of the letter")]
    [InlineData("UPDATE Blobs SET Bytes = x'00' WHERE ContentType = 'application/pdf'", "the bytes of the letter")]
    [InlineData("UPDATE Determinations SET SignOffId = NULL", "is Denied without a signature")]
    [InlineData("UPDATE Determinations SET SignOffId = NULL, Outcome = 'Approved'", "the approval of line 1 has no event")]
    [InlineData("UPDATE SignOffs SET SignerId = (SELECT RecommendedById FROM Recommendations r WHERE r.Id = RecommendationId)", "the signer recommended it")]
    [InlineData("UPDATE Cases SET Status = 'InReview' WHERE Status = 'Denied'", "is InReview and has determinations")]
    [InlineData("UPDATE Cases SET HolderId = Id, HolderName = 'Somebody', LeaseUntil = DueAt WHERE Status = 'Denied'", "is Denied and held")]
    public async Task Broken_WhenSomethingIsThereByHalf_SaysWhat(string harm, string sentence)
    {
        await using var context = prepared.Finished.NewContext();
        await context.Database.OpenConnectionAsync();
        var connection = context.Database.GetDbConnection();
        await connection.ExecuteAsync("PRAGMA foreign_keys = OFF");
        // Taken back at the end, with the triggers that would have refused the harm.
        await using var transaction = await context.Database.BeginTransactionAsync();
        foreach (var trigger in InsertOnlyTriggers.Script(context)) await connection.ExecuteAsync($"DROP TRIGGER {trigger.Name}");

        Assert.NotEqual(0, await connection.ExecuteAsync(harm));

        Assert.Contains(await RecordInvariants.BrokenAsync(context), broken => broken.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Broken_WhenNothingIsHarmed_IsNothing() => await RecordInvariants.AssertHoldAsync(prepared.Finished);
}
