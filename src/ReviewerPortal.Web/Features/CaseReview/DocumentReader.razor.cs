using Microsoft.AspNetCore.Components;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>Shows a document's text as it came, line breaks kept, with the hits of a search marked.</summary>
public partial class DocumentReader
{
    private const int ShortestTerm = 2;

    private string _term = "";
    private string? _shownText;
    private IReadOnlyList<Piece> _pieces = [];

    [Parameter, EditorRequired]
    public required DocumentView Document { get; set; }

    /// <summary>Null while it is loading.</summary>
    [Parameter, EditorRequired]
    public required string? Text { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    private int Hits => _pieces.Count(piece => piece.IsHit);

    protected override void OnParametersSet()
    {
        if (_shownText == Text) return;
        _shownText = Text;
        _pieces = Split(Text ?? "", _term);
    }

    private void Find(ChangeEventArgs typed)
    {
        _term = typed.Value?.ToString()?.Trim() ?? "";
        _pieces = Split(Text ?? "", _term);
    }

    private static List<Piece> Split(string text, string term)
    {
        if (term.Length < ShortestTerm) return [new Piece(text, false)];
        var pieces = new List<Piece>();
        var from = 0;
        while (text.IndexOf(term, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var hit)
        {
            pieces.Add(new Piece(text[from..hit], false));
            pieces.Add(new Piece(text[hit..(hit + term.Length)], true));
            from = hit + term.Length;
        }

        pieces.Add(new Piece(text[from..], false));
        return pieces;
    }

    private sealed record Piece(string Text, bool IsHit);
}
