namespace ReviewerPortal.Letters.Text;

/// <summary>Rules X1 to X8 of UAX #9: the levels that embeddings, overrides and isolates ask for.</summary>
internal sealed class BidiExplicitLevels
{
    private const int Deepest = 125;
    private readonly BidiClass[] _classes;
    private readonly int[] _matches;
    private readonly Stack<Status> _open = new();
    private int _isolatesTooDeep, _embeddingsTooDeep, _isolates;

    private readonly record struct Status(byte Level, BidiClass? Override, bool IsIsolate);

    public BidiExplicitLevels(BidiClass[] classes, int[] matches, byte paragraph)
    {
        (_classes, _matches) = (classes, matches);
        (Levels, Types) = (new byte[classes.Length], [.. classes]);
        _open.Push(new Status(paragraph, null, false));
        for (var i = 0; i < classes.Length; i++)
            Apply(i, paragraph);
    }

    public byte[] Levels { get; }

    /// <summary>The classes as overrides leave them.</summary>
    public BidiClass[] Types { get; }

    private void Apply(int i, byte paragraph)
    {
        switch (_classes[i])
        {
            case BidiClass.RLE or BidiClass.RLO or BidiClass.LRE or BidiClass.LRO:
                Embed(_classes[i]);
                break;
            case BidiClass.RLI or BidiClass.LRI or BidiClass.FSI:
                Take(i);
                Isolate(i);
                break;
            case BidiClass.PDI:
                EndIsolate();
                Take(i);
                break;
            case BidiClass.PDF:
                EndEmbedding();
                break;
            case BidiClass.B:
                Levels[i] = paragraph;
                break;
            case not BidiClass.BN:
                Take(i);
                break;
        }
    }

    // X6, and the first half of X5a to X5c and X6a.
    private void Take(int i)
    {
        Levels[i] = _open.Peek().Level;
        Types[i] = _open.Peek().Override ?? Types[i];
    }

    // X2 to X5.
    private void Embed(BidiClass type)
    {
        var level = NextLevel(type is BidiClass.RLE or BidiClass.RLO);
        BidiClass? forced = type == BidiClass.RLO ? BidiClass.R : type == BidiClass.LRO ? BidiClass.L : null;
        if (level <= Deepest && _isolatesTooDeep == 0 && _embeddingsTooDeep == 0)
            _open.Push(new Status((byte)level, forced, false));
        else if (_isolatesTooDeep == 0)
            _embeddingsTooDeep++;
    }

    // X5a to X5c.
    private void Isolate(int i)
    {
        var rightToLeft = _classes[i] == BidiClass.RLI || (_classes[i] == BidiClass.FSI && BidiAlgorithm.FirstStrong(_classes, i + 1, _matches[i], _matches) == 1);
        var level = NextLevel(rightToLeft);
        if (level > Deepest || _isolatesTooDeep > 0 || _embeddingsTooDeep > 0)
        {
            _isolatesTooDeep++;
            return;
        }
        _isolates++;
        _open.Push(new Status((byte)level, null, true));
    }

    // X6a.
    private void EndIsolate()
    {
        if (_isolatesTooDeep > 0)
        {
            _isolatesTooDeep--;
            return;
        }
        if (_isolates == 0)
            return;
        _embeddingsTooDeep = 0;
        while (!_open.Peek().IsIsolate)
            _open.Pop();
        _open.Pop();
        _isolates--;
    }

    // X7.
    private void EndEmbedding()
    {
        if (_isolatesTooDeep > 0)
            return;
        if (_embeddingsTooDeep > 0)
            _embeddingsTooDeep--;
        else if (!_open.Peek().IsIsolate && _open.Count > 1)
            _open.Pop();
    }

    private int NextLevel(bool odd) => odd ? (_open.Peek().Level + 1) | 1 : (_open.Peek().Level + 2) & ~1;
}
