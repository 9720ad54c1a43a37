namespace ReviewerPortal.Letters.Text;

/// <summary>Distributes clusters over lines: as many whole words as fit, and a word that is wider than a line is cut.</summary>
internal static class LineFiller
{
    /// <summary>The lines in order; together they hold every cluster. A space at a line's end may stand beyond the width.</summary>
    public static IEnumerable<IReadOnlyList<Cluster>> Fill(IReadOnlyList<Cluster> clusters, double size, double width)
    {
        for (var start = 0; start < clusters.Count;)
        {
            var end = EndOfLine(clusters, start, size, width);
            yield return clusters.Skip(start).Take(end - start).ToList();
            start = end;
        }
    }

    private static int EndOfLine(IReadOnlyList<Cluster> clusters, int start, double size, double width)
    {
        var (used, lastBreak) = (0.0, start);
        for (var i = start; i < clusters.Count; i++)
        {
            used += clusters[i].WidthAt(size);
            if (used > width + 0.001 && !clusters[i].IsSpace)
                return lastBreak > start ? lastBreak : Math.Max(i, start + 1);
            if (clusters[i].ForcesNewLine)
                return i + 1;
            if (clusters[i].MayBreakAfter)
                lastBreak = i + 1;
        }
        return clusters.Count;
    }
}
