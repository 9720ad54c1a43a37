using Microsoft.AspNetCore.Components;
using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>The left pane: the record of the case.</summary>
public partial class RecordPane
{
    private DocumentView? _open;
    private string? _text;

    [Parameter, EditorRequired]
    public required CaseDesk Desk { get; set; }

    private CaseView View => Desk.View;

    /// <summary>Why the director sent the case back; shown first until it is recommended again.</summary>
    private NoteView? ReturnedNote =>
        View.Status.IsSettled() || View.Status.AwaitsSignature() ? null : View.Notes.FirstOrDefault(n => n.Kind == CaseNoteKind.ReturnedToNurse);

    private async Task OpenAsync(DocumentView document)
    {
        (_open, _text) = (document, null);
        var text = await Desk.ReadDocumentAsync(document.Id);
        if (_open == document) _text = text ?? "This document cannot be read.";
    }

    private void Close() => (_open, _text) = (null, null);
}
