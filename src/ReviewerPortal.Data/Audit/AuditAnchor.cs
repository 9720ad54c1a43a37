namespace ReviewerPortal.Data.Audit;

/// <summary>
/// The chain's head, written outside the database after every commit, so that a database replaced as a whole is noticed.
/// The file may lag behind a commit that was killed; it never contradicts one.
/// </summary>
public sealed class AuditAnchor(string path)
{
    private readonly Lock _lock = new();
    private long _written;

    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>Of two commits that arrive here the wrong way round only the later is written: the last line is never behind an earlier one.</summary>
    public void Write(AuditEvent head)
    {
        lock (_lock)
        {
            if (head.Sequence <= _written) return;
            File.AppendAllText(Path, $"{(_written == 0 && IsTorn() ? "\n" : "")}{head.Sequence} {Convert.ToHexStringLower(head.Hash)}\n");
            _written = head.Sequence;
        }
    }

    /// <summary>The last complete line's sequence and hash; null before the first.</summary>
    public (long Sequence, string Hash)? Last()
    {
        if (!File.Exists(Path)) return null;
        var parts = File.ReadLines(Path).LastOrDefault(line => line.Length > 65)?.Split(' ');
        return parts is [var sequence, var hash] ? (long.Parse(sequence, System.Globalization.CultureInfo.InvariantCulture), hash) : null;
    }

    /// <summary>True where a killed process left half a line; the next line must not be glued to it.</summary>
    private bool IsTorn()
    {
        if (!File.Exists(Path)) return false;
        using var file = File.OpenRead(Path);
        if (file.Length == 0) return false;
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() != '\n';
    }
}
