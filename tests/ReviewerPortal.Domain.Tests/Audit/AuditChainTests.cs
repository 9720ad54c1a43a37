using System.Text;
using ReviewerPortal.Domain.Audit;
using ReviewerPortal.Domain.Tests.Support;

namespace ReviewerPortal.Domain.Tests.Audit;

public class AuditChainTests
{
    private static readonly AuditRecord Record = new(
        Guid.Parse("01976d0a-0000-7000-8000-000000000001"), Given.Now.AddTicks(7), Guid.Parse("01976d0a-0000-7000-8000-000000000002"), "Alex “A” Testnurse", "Nurse",
        null, "case.claimed", [KeyValuePair.Create("version", (string?)"2"), KeyValuePair.Create("none", (string?)null)]);

    [Fact]
    public void ToCanonicalBytes_IsPinned() => Assert.Equal(
        """{"id":"01976d0a-0000-7000-8000-000000000001","at":"2026-06-10T15:00:00.000Z","actorId":"01976d0a-0000-7000-8000-000000000002","actorName":"Alex \u201CA\u201D Testnurse","actorRoles":"Nurse","caseId":null,"kind":"case.claimed","details":[["version","2"],["none",null]]}""",
        Encoding.UTF8.GetString(Record.ToCanonicalBytes()));

    [Fact]
    public void ToCanonicalBytes_WithWhatItChanged_PutsItBehindTheDetails() => Assert.EndsWith(
        """
        "details":[["version","2"],["none",null]],"changes":[["Cases 1 Status","Received","InReview"],["CaseNotes 2",null,"added"]],"rows":[["SignOffs","A","ff"]],"removed":[["Blobs","B"]]}
        """,
        Encoding.UTF8.GetString((Record with
        {
            Changes = [new AuditChange("Cases 1 Status", "Received", "InReview"), new AuditChange("CaseNotes 2", null, "added")],
            Rows = [new CoveredRow(new RowName("SignOffs", "A"), "ff")],
            Removed = [new RowName("Blobs", "B")],
        }).ToCanonicalBytes()), StringComparison.Ordinal);

    [Fact]
    public void HashOf_ChangesWithEveryByteAndWithTheHashBefore()
    {
        var bytes = Record.ToCanonicalBytes();
        var hash = AuditChain.HashOf(AuditChain.Genesis, bytes);

        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = bytes.ToArray();
            changed[i] ^= 1;
            Assert.NotEqual(hash, AuditChain.HashOf(AuditChain.Genesis, changed));
        }

        Assert.NotEqual(hash, AuditChain.HashOf(hash, bytes));
    }
}
