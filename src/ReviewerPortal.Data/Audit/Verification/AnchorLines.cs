using System.Buffers;
using System.Buffers.Text;

namespace ReviewerPortal.Data.Audit.Verification;

/// <summary>
/// Reads the anchor file line by line, as far as it was written when the reading began: a service that goes on working appends
/// lines about events that this reading does not see.
/// </summary>
internal sealed class AnchorLines : IDisposable
{
    private const byte NewLine = (byte)'\n';
    private const int HashDigits = 64;

    private static readonly SearchValues<byte> Characters = SearchValues.Create("0123456789abcdef "u8);

    private readonly FileStream? _file;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private long _left;
    private int _start;
    private int _end;

    public AnchorLines(string? path)
    {
        if (!File.Exists(path)) return;
        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        _left = _file.Length;
    }

    /// <summary>Counts from 1; lines that a killed process left half written are counted and passed over.</summary>
    public long Line { get; private set; }

    public long Sequence { get; private set; }

    public Sha256Value Hash { get; private set; }

    public bool IsAtEnd { get; private set; }

    /// <summary>Lines that were read whole.</summary>
    public long Read { get; private set; }

    /// <summary>Goes to the next whole line. The fault where a line is none: neither whole nor the beginning of one.</summary>
    public ChainFault? Next()
    {
        while (TryLine(out var line))
        {
            if (TryParse(line)) return null;
            if (!IsHalf(line)) return Fault("is no line of an anchor: a sequence number and a hash.");
        }

        IsAtEnd = true;
        return null;
    }

    public ChainFault Fault(string what) => new($"anchor line {Line}", what);

    private bool TryParse(ReadOnlySpan<byte> line)
    {
        var before = Sequence;
        if (!Utf8Parser.TryParse(line, out long sequence, out var digits) || line.Length != digits + 1 + HashDigits || line[digits] != ' ') return false;
        if (!Sha256Value.TryFromHex(line[(digits + 1)..], out var hash) || sequence <= before) return false;
        (Sequence, Hash) = (sequence, hash);
        Read++;
        return true;
    }

    private static bool IsHalf(ReadOnlySpan<byte> line) =>
        line.Length < HashDigits + 2 && !line.ContainsAnyExcept(Characters);

    private bool TryLine(out ReadOnlySpan<byte> line)
    {
        var length = _buffer.AsSpan(_start, _end - _start).IndexOf(NewLine);
        if (length < 0)
        {
            Fill();
            length = _buffer.AsSpan(_start, _end - _start).IndexOf(NewLine);
        }

        line = length < 0 ? _buffer.AsSpan(_start, _end - _start) : _buffer.AsSpan(_start, length);
        _start = length < 0 ? _end : _start + length + 1;
        if (length < 0 && line.IsEmpty) return false;
        Line++;
        return true;
    }

    /// <summary>Moves what is left to the front and reads on. A line is far shorter than the buffer, unless it is no line at all.</summary>
    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        while (_file is not null && _left > 0 && _end < _buffer.Length)
        {
            var read = _file.Read(_buffer, _end, (int)Math.Min(_left, _buffer.Length - _end));
            if (read == 0) return;
            (_end, _left) = (_end + read, _left - read);
        }
    }

    public void Dispose() => _file?.Dispose();
}
