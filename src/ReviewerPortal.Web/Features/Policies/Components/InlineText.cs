using System.Text.RegularExpressions;
using ReviewerPortal.Domain.Policies;
using Mark = ReviewerPortal.Domain.Policies.CitationMark;

namespace ReviewerPortal.Web.Features.Policies.Components;

/// <summary>How a run of a passage is shown. The words stay; only the signs of Markdown around them are not printed.</summary>
internal enum InlineKind
{
    Plain,
    Emphasis,
    Strong,
    /// <summary>An address of the web, printed as <c>&lt;https://…&gt;</c>.</summary>
    WebLink,
    /// <summary>A dead link to a section of the same document, printed as <c>[Revision Log](#)</c>.</summary>
    SectionLink,
    Citation,
}

/// <summary>A run of a passage; the mark is set for a citation.</summary>
internal sealed record InlineRun(InlineKind Kind, string Text, Mark? Mark = null);

/// <summary>Cuts a passage into runs.</summary>
internal static partial class InlineText
{
    public static IEnumerable<InlineRun> Runs(Passage passage)
    {
        var position = 0;
        foreach (var mark in passage.Citations)
        {
            foreach (var run in Markdown(passage.Text[position..mark.Start]))
            {
                yield return run;
            }

            yield return new InlineRun(InlineKind.Citation, passage.Text[mark.Start..mark.End], mark);
            position = mark.End;
        }

        foreach (var run in Markdown(passage.Text[position..]))
        {
            yield return run;
        }
    }

    private static IEnumerable<InlineRun> Markdown(string text)
    {
        var position = 0;
        foreach (Match match in Signs().Matches(text))
        {
            if (match.Index > position)
            {
                yield return new InlineRun(InlineKind.Plain, text[position..match.Index]);
            }

            var shown = match.Groups.Values.Skip(1).First(group => group.Success);
            yield return new InlineRun(Enum.Parse<InlineKind>(shown.Name), shown.Value);
            position = match.Index + match.Length;
        }

        if (position < text.Length)
        {
            yield return new InlineRun(InlineKind.Plain, text[position..]);
        }
    }

    [GeneratedRegex(@"\*\*(?<Strong>[^*]+)\*\*|\*(?<Emphasis>[^*]+)\*|<(?<WebLink>https?://[^>\s]+)>|\[(?<SectionLink>[^\]]+)\]\(#\)")]
    private static partial Regex Signs();
}
