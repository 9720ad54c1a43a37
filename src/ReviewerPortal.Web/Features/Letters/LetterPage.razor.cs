using System.Data.Common;
using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Security;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Features.Letters;

/// <summary>One issued letter: everything that is known of it, and the file itself.</summary>
public sealed partial class LetterPage
{
    private LetterRow? _letter;
    private IReadOnlyList<Refusal> _refusals = [];
    private DateTimeOffset _now;
    private bool _failed;

    [Parameter] public Guid Id { get; set; }

    [Inject] public required LettersQuery Letters { get; set; }

    [Inject] public required ActingPerson Acting { get; set; }

    [Inject] public required PlanTimeZone Zone { get; set; }

    [Inject] public required TimeProvider Clock { get; set; }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        _now = Clock.GetUtcNow();
        try
        {
            var result = await Letters.FindAsync(await Acting.IdAsync(), Id, CancellationToken.None);
            (_refusals, _failed) = (result.Refusals, false);
            if (!result.IsRefused) _letter = result.Value;
        }
        catch (DbException)
        {
            _failed = true;
        }
    }

    private IEnumerable<(string Name, string Value)> Facts(LetterRow letter) =>
    [
        ("Letter date", TimeWords.Day(letter.LetterDate)),
        ("Case", letter.CaseNumber),
        ("Member", $"{letter.MemberName} · {letter.MemberId}"),
        ("Line of business", letter.LineOfBusiness.InWords()),
        ("Kind", letter.Kind),
        ("Pages", $"{letter.PageCount}"),
        ("Policy", $"{letter.PolicyReference}, revised {letter.PolicyRevision}"),
        ("Signed by", PersonName.WithCredentials(letter.SignerName, letter.SignerCredentials)),
        ("Issued", TimeWords.Moment(Zone.Local(letter.IssuedAt))),
        ("Released", TimeWords.Moment(Zone.Local(letter.ReleaseAt))),
        ("Texts", letter.TextsVersion),
        ("Renderer", letter.RendererVersion),
    ];
}
