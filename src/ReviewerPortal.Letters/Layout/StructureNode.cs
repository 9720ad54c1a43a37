namespace ReviewerPortal.Letters.Layout;

/// <summary>An element of the letter's logical structure, by the names of the PDF standard structure types.</summary>
internal sealed class StructureNode(string type) : IStructureKid
{
    private readonly List<IStructureKid> _kids = [];
    private StructureNode? _parent;

    public string Type { get; } = type;

    /// <summary>The BCP 47 language where it differs from what surrounds it.</summary>
    public string? Language { get; init; }

    /// <summary>The language of its text: its own, or that of the nearest element around it that has one.</summary>
    public string? LanguageInForce => Language ?? _parent?.LanguageInForce;

    /// <summary>The text in reading order, where drawing goes another way: paragraphs with words that run to the left.</summary>
    public string? ActualText { get; set; }

    /// <summary>For a picture: what it says to whoever does not see it.</summary>
    public string? AlternativeText { get; init; }

    /// <summary>For a picture: left, bottom, right and top on its page, in points from the page's lower left corner.</summary>
    public IReadOnlyList<double>? Bounds { get; init; }

    /// <summary>For a header cell: <c>Column</c> or <c>Row</c>.</summary>
    public string? Scope { get; init; }

    /// <summary>For a list: <c>Disc</c>, or <c>None</c> where labels are words.</summary>
    public string? Numbering { get; init; }

    public IReadOnlyList<IStructureKid> Kids => _kids;

    public StructureNode Add(StructureNode kid)
    {
        kid._parent = this;
        _kids.Add(kid);
        return kid;
    }

    public StructureNode Add(string type) => Add(new StructureNode(type));

    /// <summary>A place for drawn content among the kids, so that the reading order is that of the document, not of the drawing.</summary>
    public MarkedContent AddContent()
    {
        var content = new MarkedContent(this);
        _kids.Add(content);
        return content;
    }
}

/// <summary>What a structure node holds: further nodes, or drawn content.</summary>
internal interface IStructureKid;

/// <summary>Drawn content of a node; it may be spread over several lines and pages.</summary>
internal sealed class MarkedContent(StructureNode owner) : IStructureKid
{
    public StructureNode Owner { get; } = owner;
}
