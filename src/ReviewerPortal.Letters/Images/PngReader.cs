using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ReviewerPortal.Letters.Images;

/// <summary>
/// Reads a PNG file of eight bits per colour into plain RGB on white paper. PDF/A-2 would allow transparency, but paper has none, and
/// data without a filter never changes with a release of a compressor.
/// </summary>
internal sealed class PngReader
{
    private const int Grey = 0, Rgb = 2, Palette = 3, GreyWithAlpha = 4, RgbWithAlpha = 6;
    private readonly List<byte> _compressed = [];
    private int _width, _height, _kind;
    private byte[] _palette = [], _transparent = [];

    private PngReader() { }

    public static bool IsPng(byte[] file) => file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']);

    public static RasterImage Read(byte[] file)
    {
        var png = new PngReader();
        for (var at = 8; at < file.Length;)
        {
            var length = checked((int)BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at)));
            png.Take(Encoding.ASCII.GetString(file, at + 4, 4), file.AsSpan(at + 8, length));
            at += 12 + length;
        }
        return new RasterImage(png._width, png._height, "/ColorSpace /DeviceRGB /BitsPerComponent 8", png.Pixels(), "image/png");
    }

    private void Take(string chunk, ReadOnlySpan<byte> data)
    {
        if (chunk == "IHDR")
            TakeHeader(data);
        else if (chunk == "PLTE")
            _palette = data.ToArray();
        else if (chunk == "tRNS" && _kind == Palette)
            _transparent = data.ToArray();
        else if (chunk == "IDAT")
            _compressed.AddRange(data);
    }

    private void TakeHeader(ReadOnlySpan<byte> data)
    {
        (_width, _height, _kind) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]), data[9]);
        if (_width is < 1 or > 3000 || _height is < 1 or > 3000)
            throw RasterImage.Unusable("it is larger than 3000 points of colour each way");
        if (data[8] != 8 || data[12] != 0)
            throw RasterImage.Unusable("it has other than eight bits per colour, or is interlaced");
    }

    private byte[] Pixels()
    {
        var (channels, rgb) = (_kind switch { Grey or Palette => 1, GreyWithAlpha => 2, Rgb => 3, _ => 4 }, new MemoryStream());
        using var rows = new ZLibStream(new MemoryStream([.. _compressed]), CompressionMode.Decompress);
        var (row, before) = (new byte[_width * channels], new byte[_width * channels]);
        for (var y = 0; y < _height; y++)
        {
            var filter = rows.ReadByte();
            rows.ReadExactly(row);
            Unfilter(filter, row, before, channels);
            for (var x = 0; x < _width; x++)
                rgb.Write(OnWhite(row.AsSpan(x * channels, channels)));
            (row, before) = (before, row);
        }
        return rgb.ToArray();
    }

    private byte[] OnWhite(ReadOnlySpan<byte> pixel) => _kind switch
    {
        Grey => [pixel[0], pixel[0], pixel[0]],
        GreyWithAlpha => Blend(pixel[0], pixel[0], pixel[0], pixel[1]),
        Palette => Blend(_palette[pixel[0] * 3], _palette[pixel[0] * 3 + 1], _palette[pixel[0] * 3 + 2], pixel[0] < _transparent.Length ? _transparent[pixel[0]] : byte.MaxValue),
        RgbWithAlpha => Blend(pixel[0], pixel[1], pixel[2], pixel[3]),
        _ => pixel.ToArray(),
    };

    private static byte[] Blend(byte red, byte green, byte blue, byte alpha) =>
        [.. new[] { red, green, blue }.Select(c => (byte)((c * alpha + byte.MaxValue * (byte.MaxValue - alpha)) / byte.MaxValue))];

    // The five filters of the PNG specification, section 9.
    private static void Unfilter(int filter, byte[] row, byte[] above, int channels)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var (left, up, corner) = (i >= channels ? row[i - channels] : 0, above[i], i >= channels ? above[i - channels] : 0);
            row[i] += (byte)(filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, _ => Paeth(left, up, corner) });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
