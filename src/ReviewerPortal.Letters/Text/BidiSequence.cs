namespace ReviewerPortal.Letters.Text;

/// <summary>
/// An isolating run sequence of UAX #9: characters of one level that are read as if they stood side by side. Resolves the weak
/// types (W1 to W7), the brackets (N0), the neutral ones (N1, N2) and the levels (I1, I2).
/// </summary>
internal sealed class BidiSequence
{
    private readonly List<int> _at;
    private readonly BidiClass[] _original;
    private readonly BidiClass[] _types;
    private readonly byte[] _levels;
    private readonly byte _level;
    private readonly BidiClass _before, _after;

    private BidiSequence(List<int> at, BidiClass[] original, BidiClass[] types, byte[] levels, byte levelBefore, byte levelAfter)
    {
        (_at, _original, _levels, _level) = (at, original, levels, levels[at[0]]);
        _types = [.. at.Select(i => types[i])];
        (_before, _after) = (Direction(Math.Max(_level, levelBefore)), Direction(Math.Max(_level, levelAfter)));
    }

    /// <summary>Rules X9 and X10: the sequences of a paragraph.</summary>
    public static List<BidiSequence> SequencesOf(BidiClass[] classes, int[] matches, byte[] levels, BidiClass[] types, byte paragraph)
    {
        var kept = Enumerable.Range(0, classes.Length).Where(i => !BidiAlgorithm.IsRemoved(classes[i])).ToList();
        var places = kept.Select((i, place) => (i, place)).ToDictionary(p => p.i, p => p.place);
        var runs = RunsOf(kept, levels);
        var runAt = runs.ToDictionary(r => r[0]);
        var sequences = new List<BidiSequence>();
        foreach (var run in runs.Where(r => classes[r[0]] != BidiClass.PDI || matches[r[0]] < 0))
        {
            var at = new List<int>(run);
            while (BidiAlgorithm.IsIsolate(classes[at[^1]]) && matches[at[^1]] < classes.Length)
                at.AddRange(runAt[matches[at[^1]]]);
            var (first, last) = (places[at[0]], places[at[^1]]);
            var before = first > 0 ? levels[kept[first - 1]] : paragraph;
            var after = last + 1 < kept.Count && !BidiAlgorithm.IsIsolate(classes[at[^1]]) ? levels[kept[last + 1]] : paragraph;
            sequences.Add(new BidiSequence(at, classes, types, levels, before, after));
        }
        return sequences;
    }

    public void Resolve(int[] brackets)
    {
        ResolveWeak();
        ResolveBrackets(brackets);
        ResolveNeutral();
        for (var i = 0; i < _at.Count; i++)
            _levels[_at[i]] = LevelOf(_types[i]);
    }

    private static List<List<int>> RunsOf(List<int> kept, byte[] levels)
    {
        var runs = new List<List<int>>();
        foreach (var i in kept)
        {
            if (runs.Count == 0 || levels[runs[^1][^1]] != levels[i])
                runs.Add([]);
            runs[^1].Add(i);
        }
        return runs;
    }

    private void ResolveWeak()
    {
        W1MarksFollowTheirLetter();
        W2NumbersAfterArabicLettersAreArabic();
        Replace(BidiClass.AL, BidiClass.R); // W3
        W4SeparatorsBetweenNumbersJoinThem();
        W5TerminatorsBesideNumbersJoinThem();
        for (var i = 0; i < _types.Length; i++)
        {
            if (_types[i] is BidiClass.ES or BidiClass.ET or BidiClass.CS)
                _types[i] = BidiClass.ON; // W6
        }
        AfterStrong(BidiClass.EN, BidiClass.L, BidiClass.L); // W7
    }

    private void W1MarksFollowTheirLetter()
    {
        for (var i = 0; i < _types.Length; i++)
        {
            if (_types[i] != BidiClass.NSM)
                continue;
            var previous = i == 0 ? _before : _types[i - 1];
            _types[i] = previous is BidiClass.PDI || BidiAlgorithm.IsIsolate(previous) ? BidiClass.ON : previous;
        }
    }

    private void W2NumbersAfterArabicLettersAreArabic() => AfterStrong(BidiClass.EN, BidiClass.AL, BidiClass.AN);

    // Every "type" whose last strong type before it is "strong" becomes "into".
    private void AfterStrong(BidiClass type, BidiClass strong, BidiClass into)
    {
        var last = _before;
        for (var i = 0; i < _types.Length; i++)
        {
            if (_types[i] is BidiClass.L or BidiClass.R or BidiClass.AL)
                last = _types[i];
            else if (_types[i] == type && last == strong)
                _types[i] = into;
        }
    }

    private void W4SeparatorsBetweenNumbersJoinThem()
    {
        for (var i = 1; i + 1 < _types.Length; i++)
        {
            var (before, after) = (_types[i - 1], _types[i + 1]);
            if (before == after && ((before == BidiClass.EN && _types[i] is BidiClass.ES or BidiClass.CS) || (before == BidiClass.AN && _types[i] == BidiClass.CS)))
                _types[i] = before;
        }
    }

    private void W5TerminatorsBesideNumbersJoinThem()
    {
        for (var i = 0; i < _types.Length; i++)
        {
            var end = EndOf(i, t => t == BidiClass.ET);
            if (end > i && (At(i - 1) == BidiClass.EN || At(end) == BidiClass.EN))
                Array.Fill(_types, BidiClass.EN, i, end - i);
            i = Math.Max(i, end - 1);
        }
    }

    private void ResolveBrackets(int[] brackets)
    {
        foreach (var (open, close) in PairsOf(brackets))
        {
            var embedding = Direction(_level);
            var inside = Enumerable.Range(open + 1, close - open - 1).Select(i => Strong(_types[i])).Where(t => t is not null).ToHashSet();
            if (inside.Contains(embedding))
                Set(open, close, embedding);
            else if (inside.Count > 0)
                Set(open, close, ContextBefore(open) == embedding ? embedding : inside.First()!.Value);
        }
    }

    private BidiClass ContextBefore(int open)
    {
        for (var i = open - 1; i >= 0; i--)
        {
            if (Strong(_types[i]) is { } strong)
                return strong;
        }
        return _before;
    }

    // N0: marks after a bracket follow it.
    private void Set(int open, int close, BidiClass direction)
    {
        foreach (var bracket in new[] { open, close })
        {
            _types[bracket] = direction;
            for (var i = bracket + 1; i < _types.Length && _original[_at[i]] == BidiClass.NSM; i++)
                _types[i] = direction;
        }
    }

    // BD16.
    private List<(int Open, int Close)> PairsOf(int[] brackets)
    {
        const int mostOpen = 63;
        var (pairs, open) = (new List<(int, int)>(), new List<(int Closing, int Place)>());
        for (var i = 0; i < _types.Length; i++)
        {
            var bracket = _types[i] == BidiClass.ON ? brackets[_at[i]] : 0;
            if (bracket > 0 && open.Count == mostOpen)
                return [];
            if (bracket > 0)
                open.Add((bracket, i));
            else if (bracket < 0 && open.FindLastIndex(o => o.Closing == -bracket) is >= 0 and var match)
            {
                pairs.Add((open[match].Place, i));
                open.RemoveRange(match, open.Count - match);
            }
        }
        pairs.Sort();
        return pairs;
    }

    private void ResolveNeutral()
    {
        for (var i = 0; i < _types.Length; i++)
        {
            var end = EndOf(i, IsNeutral);
            if (end > i)
            {
                var (before, after) = (i == 0 ? _before : Strong(_types[i - 1]), end == _types.Length ? _after : Strong(_types[end]));
                Array.Fill(_types, before == after && before is { } both ? both : Direction(_level), i, end - i);
            }
            i = Math.Max(i, end - 1);
        }
    }

    private int EndOf(int start, Func<BidiClass, bool> belongs)
    {
        while (start < _types.Length && belongs(_types[start]))
            start++;
        return start;
    }

    private BidiClass? At(int i) => i >= 0 && i < _types.Length ? _types[i] : null;

    private void Replace(BidiClass type, BidiClass into)
    {
        for (var i = 0; i < _types.Length; i++)
            _types[i] = _types[i] == type ? into : _types[i];
    }

    // I1 and I2.
    private byte LevelOf(BidiClass type) => (type, _level % 2) switch
    {
        (BidiClass.R, 0) => (byte)(_level + 1),
        (BidiClass.AN or BidiClass.EN, 0) => (byte)(_level + 2),
        (BidiClass.L or BidiClass.AN or BidiClass.EN, 1) => (byte)(_level + 1),
        _ => _level,
    };

    private static bool IsNeutral(BidiClass type) =>
        type is BidiClass.B or BidiClass.S or BidiClass.WS or BidiClass.ON or BidiClass.PDI || BidiAlgorithm.IsIsolate(type);

    // In N0 to N2 numbers count as running to the left.
    private static BidiClass? Strong(BidiClass type) => type switch
    {
        BidiClass.L => BidiClass.L,
        BidiClass.R or BidiClass.AN or BidiClass.EN => BidiClass.R,
        _ => null,
    };

    private static BidiClass Direction(int level) => level % 2 == 0 ? BidiClass.L : BidiClass.R;
}
