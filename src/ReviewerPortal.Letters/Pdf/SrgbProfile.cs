using System.Buffers.Binary;
using System.Text;

namespace ReviewerPortal.Letters.Pdf;

/// <summary>
/// An ICC profile (version 2) of the sRGB colour space, computed from the primaries and the transfer curve of IEC 61966-2-1.
/// PDF/A needs one to say what the colours of the file mean.
/// </summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128, CurvePoints = 256;

    /// <summary>The profile's bytes, always the same.</summary>
    public static byte[] Bytes { get; } = Build();

    private static byte[] Build()
    {
        var curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB IEC61966-2.1")), ("cprt", Copyright("No rights reserved.")), ("wtpt", Xyz(0.9642, 1, 0.8249)),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)), ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)), ("bXYZ", Xyz(0.14307, 0.06061, 0.7141)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];
        var profile = new MemoryStream();
        profile.Write(new byte[HeaderLength + 4 + tags.Length * 12]);
        var table = tags.Select(t => (t.Tag, Offset: Append(profile, t.Data), t.Data.Length)).ToList();
        var bytes = profile.ToArray();
        WriteHeader(bytes);
        WriteTable(bytes.AsSpan(HeaderLength), table);
        return bytes;
    }

    private static int Append(MemoryStream profile, byte[] data)
    {
        var offset = (int)profile.Position;
        profile.Write(data);
        profile.Write(new byte[(4 - data.Length % 4) % 4]);
        return offset;
    }

    private static void WriteHeader(Span<byte> header)
    {
        BinaryPrimitives.WriteInt32BigEndian(header, header.Length);
        BinaryPrimitives.WriteInt32BigEndian(header[8..], 0x02100000); // version 2.1
        Ascii("mntrRGB XYZ ").CopyTo(header[12..]);
        // The date of the profile is that of the standard's amendment; a file must not tell when it was made.
        BinaryPrimitives.WriteInt16BigEndian(header[24..], 2003);
        (header[27], header[29]) = (1, 1);
        Ascii("acsp").CopyTo(header[36..]);
        Xyz(0.9642, 1, 0.8249).AsSpan(8).CopyTo(header[68..]);
    }

    private static void WriteTable(Span<byte> table, List<(string Tag, int Offset, int Length)> tags)
    {
        BinaryPrimitives.WriteInt32BigEndian(table, tags.Count);
        for (var i = 0; i < tags.Count; i++)
        {
            var entry = table[(4 + i * 12)..];
            Ascii(tags[i].Tag).CopyTo(entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], tags[i].Offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], tags[i].Length);
        }
    }

    private static byte[] Curve()
    {
        var data = new byte[12 + CurvePoints * 2];
        Ascii("curv").CopyTo(data, 0);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), CurvePoints);
        for (var i = 0; i < CurvePoints; i++)
        {
            var value = i / (CurvePoints - 1.0);
            var linear = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(12 + i * 2), (ushort)Math.Round(linear * 65535));
        }
        return data;
    }

    private static byte[] Xyz(double x, double y, double z)
    {
        var data = new byte[20];
        Ascii("XYZ ").CopyTo(data, 0);
        foreach (var (value, offset) in new[] { (x, 8), (y, 12), (z, 16) })
            BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(offset), (int)Math.Round(value * 65536));
        return data;
    }

    private static byte[] Copyright(string text) => [.. Ascii("text"), 0, 0, 0, 0, .. Ascii(text), 0];

    // The version 2 form: ASCII, then an empty Unicode and an empty Macintosh name.
    private static byte[] Description(string text) =>
        [.. Ascii("desc"), 0, 0, 0, 0, 0, 0, 0, (byte)(text.Length + 1), .. Ascii(text), 0, .. new byte[4 + 4 + 2 + 1 + 67]];

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
