using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReviewerPortal.Letters.Pdf;

/// <summary>
/// The outer form of a PDF file: numbered objects, cross-reference table, trailer. Streams are stored uncompressed,
/// because a compressor's output may change with a release of the runtime; the file's identifier is a hash of its content.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A memory stream holds nothing to be given back.")]
internal sealed class PdfObjectWriter
{
    private readonly MemoryStream _file = new();
    private readonly List<long> _offsets = [];

    // The comment of bytes above 127 tells transfer programs that the file is binary; PDF/A demands it.
    public PdfObjectWriter() => _file.Write([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);

    /// <summary>The number of an object that is written later.</summary>
    public int Reserve()
    {
        _offsets.Add(0);
        return _offsets.Count;
    }

    public int Add(string body)
    {
        var id = Reserve();
        Write(id, body);
        return id;
    }

    public void Write(int id, string body)
    {
        Begin(id);
        Append(body + "\nendobj\n");
    }

    /// <param name="entries">The dictionary's entries besides the length.</param>
    public int AddStream(string entries, ReadOnlySpan<byte> data)
    {
        var id = Reserve();
        Begin(id);
        Append($"<< {entries} /Length {data.Length} >>\nstream\n");
        _file.Write(data);
        Append("\nendstream\nendobj\n");
        return id;
    }

    public byte[] Finish(int catalog, int info)
    {
        var identifier = Convert.ToHexString(SHA256.HashData(_file.ToArray()).AsSpan(0, 16));
        var start = _file.Position;
        Append($"xref\n0 {_offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in _offsets)
            Append(offset.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        Append($"trailer\n<< /Size {_offsets.Count + 1} /Root {catalog} 0 R /Info {info} 0 R /ID [<{identifier}> <{identifier}>] >>\nstartxref\n{start}\n%%EOF\n");
        return _file.ToArray();
    }

    private void Begin(int id)
    {
        _offsets[id - 1] = _file.Position;
        Append($"{id} 0 obj\n");
    }

    private void Append(string text) => _file.Write(Encoding.Latin1.GetBytes(text));
}
