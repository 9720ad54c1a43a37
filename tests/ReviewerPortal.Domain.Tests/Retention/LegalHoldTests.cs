using ReviewerPortal.Domain.Retention;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Domain.Tests.Support;

namespace ReviewerPortal.Domain.Tests.Retention;

public class LegalHoldTests
{
    [Theory]
    [InlineData(Role.Compliance, true)]
    [InlineData(Role.Administrator, true)]
    [InlineData(Role.Nurse, false)]
    [InlineData(Role.MedicalDirector, false)]
    [InlineData(Role.Auditor, false)]
    public void Place_ByRole_IsForThoseWhoKeepRecords(Role role, bool allowed)
    {
        var placed = LegalHold.Place(Guid.NewGuid(), Person(role), "A lawsuit.", Given.Now);

        Assert.Equal(allowed ? [] : ["retention.not-a-record-keeper"], placed.Refusals.Select(r => r.Code));
    }

    [Fact]
    public void Place_WithoutAUsableReason_IsRefusedBesideTheReason()
    {
        Assert.Equal(("retention.no-reason", "Reason"), Only(LegalHold.Place(Guid.NewGuid(), Person(Role.Compliance), "  ", Given.Now).Refusals));
        Assert.Equal(("retention.reason-too-long", "Reason"), Only(LegalHold.Place(Guid.NewGuid(), Person(Role.Compliance), new string('x', LegalHold.ReasonLength + 1), Given.Now).Refusals));
    }

    [Fact]
    public void ReleaseBy_WhenReleasedAlready_IsRefused()
    {
        var hold = LegalHold.Place(Guid.NewGuid(), Person(Role.Compliance), "A lawsuit.", Given.Now).Value;
        Assert.Empty(hold.ReleaseBy(Person(Role.Administrator), "It is over.", Given.Now).Refusals);

        Assert.Equal(["retention.released-already"], hold.ReleaseBy(Person(Role.Compliance), "Again.", Given.Now).Refusals.Select(r => r.Code));
    }

    private static (string Code, string? Field) Only(IReadOnlyList<Domain.Common.Refusal> refusals) => (Assert.Single(refusals).Code, refusals[0].Field);

    private static Reviewer Person(Role role) => new(Guid.NewGuid(), "Corin Draftrule", "", null, null, new HashSet<Role> { role });
}
