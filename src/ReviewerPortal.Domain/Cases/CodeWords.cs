namespace ReviewerPortal.Domain.Cases;

/// <summary>Code descriptions where there is little room. The full description stays at hand wherever a short one is shown.</summary>
public static class CodeWords
{
    private const int HeadLength = 44;

    /// <summary>
    /// The beginning, and what stands behind the last semicolon: there a description says in what it differs from its neighbours.
    /// </summary>
    public static string Abbreviated(string description)
    {
        var text = description.Trim();
        var tailAt = text.LastIndexOf(';');
        if (tailAt <= HeadLength) return text;

        var head = text[..HeadLength];
        var wordEnd = head.LastIndexOf(' ');
        return $"{head[..(wordEnd < 0 ? HeadLength : wordEnd)]} …; {text[(tailAt + 1)..].Trim()}";
    }
}
