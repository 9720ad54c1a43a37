using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Web.Components.Fields;
using ReviewerPortal.Web.Features.Drafts;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Features.CaseReview.Clocks;

/// <summary>The form of a given notice. The channel says whether it was by word of mouth or in writing.</summary>
public partial class RecordNoticeForm
{
    public const string GivenToField = "GivenTo";

    private static readonly PillOption[] Channels =
    [
        .. Enum.GetValues<NoticeChannel>().Select(value => new PillOption(value.ToString(), $"{(FormOf(value) == NoticeForm.Oral ? "oral" : "written")}, {value.InWords()}")),
    ];

    private NoticeKind? _kind;
    private NoticeRecipient? _to;
    private NoticeChannel? _channel;
    private DateTime? _givenAt;
    private string _givenTo = "";
    private IReadOnlyList<Refusal> _refusals = [];

    [Parameter, EditorRequired]
    public required CaseDesk Desk { get; set; }

    [Parameter]
    public EventCallback OnDone { get; set; }

    [CascadingParameter]
    public DraftBook Drafts { get; set; } = DraftBook.Empty;

    [Inject]
    public required ClockUseCases UseCases { get; set; }

    [Inject]
    public required DraftDesk DraftDesk { get; set; }

    private CaseView View => Desk.View;

    private string Scope => CaseDrafts.Notice(View);

    private IReadOnlyList<PillOption> Kinds => [.. View.Clocks.Tellable.Select(kind => new PillOption(kind.ToString(), kind.InWords()))];

    private IReadOnlyList<PillOption> Recipients => [.. View.Clocks.Recipients.Select(to => new PillOption(to.ToString(), to.InWords()))];

    protected override void OnInitialized()
    {
        _kind = Typed.Choice<NoticeKind>(Drafts.Text(Scope, "Kind")) ?? (View.Clocks.Tellable.Count == 1 ? View.Clocks.Tellable[0] : null);
        (_to, _channel) = (Typed.Choice<NoticeRecipient>(Drafts.Text(Scope, "To")), Typed.Choice<NoticeChannel>(Drafts.Text(Scope, "Channel")));
        (_givenAt, _givenTo) = (Typed.Reading(Drafts.Text(Scope, "GivenAt")), Drafts.Text(Scope, GivenToField) ?? "");
    }

    private async Task RecordAsync()
    {
        var entry = ToEntry();
        _refusals = entry.Refusals;
        if (entry.IsRefused) return;
        var done = await Desk.ActAsync(async (person, number) => await UseCases.RecordNotice.ExecuteAsync(person, number, entry.Value, CancellationToken.None));
        _refusals = Desk.Refusals;
        if (!done) return;
        await DraftDesk.DiscardAsync(Desk.PersonId, Scope);
        await OnDone.InvokeAsync();
    }

    private Result<NoticeEntry> ToEntry()
    {
        var given = _givenAt is { } reading ? PlanInstant.At(reading, View.Zone) : null;
        Refusal[] missing =
        [
            .. Typed.Needs(_kind is null, "NoticeKind", "Choose what was told."),
            .. Typed.Needs(_to is null, "NoticeTo", "Choose who was told."),
            .. Typed.Needs(_channel is null, "NoticeChannel", "Choose how it was told."),
            .. Typed.Needs(_givenAt is not null && given is null, "NoticeGivenAt", Typed.NeverHappened),
        ];
        return missing.Length > 0 ? missing : new NoticeEntry(_kind!.Value, FormOf(_channel!.Value), _to!.Value, _channel.Value, given, _givenTo);
    }

    private static NoticeForm FormOf(NoticeChannel channel) => channel is NoticeChannel.Phone or NoticeChannel.InPerson ? NoticeForm.Oral : NoticeForm.Written;
}
