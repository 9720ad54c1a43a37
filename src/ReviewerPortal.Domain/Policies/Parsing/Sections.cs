namespace ReviewerPortal.Domain.Policies.Parsing;

/// <summary>A section while it is read: its heading line and the content lines beneath.</summary>
internal sealed record RawSection(PolicySectionKind Kind, SourceLine Heading, List<SourceLine> Lines);

/// <summary>Cuts the content lines at the section headings.</summary>
internal static class Sections
{
    /// <summary>The lines before the first section of the body, and the sections in order.</summary>
    public static (IReadOnlyList<SourceLine> Header, IReadOnlyList<RawSection> Body) Cut(IReadOnlyList<SourceLine> lines)
    {
        var header = lines.TakeWhile(line => SectionNames.Of(line.Text) is not { } kind || !SectionNames.OpensBody(kind)).ToList();
        var body = new List<RawSection>();
        foreach (var line in lines.Skip(header.Count))
        {
            if (SectionNames.Of(line.Text) is { } kind)
            {
                body.Add(new RawSection(kind, line, []));
            }
            else
            {
                body[^1].Lines.Add(line);
            }
        }

        return (header, body);
    }
}
