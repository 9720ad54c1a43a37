using System.Buffers.Binary;

namespace ReviewerPortal.Letters.Images;

/// <summary>Reads the size and colours of a JPEG file; the file itself goes into the PDF unchanged.</summary>
internal static class JpegReader
{
    public static bool IsJpeg(byte[] file) => file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    public static RasterImage Read(byte[] file)
    {
        for (var at = 2; ; at += 2 + Number(file, at + 2))
        {
            if (file[at] != 0xFF)
                throw RasterImage.Unusable("the file is damaged");
            if (IsFrame(file[at + 1]))
                return OfFrame(file, at + 4);
        }
    }

    private static RasterImage OfFrame(byte[] file, int at)
    {
        var colours = file[at + 5] switch
        {
            1 => "/DeviceGray",
            3 => "/DeviceRGB",
            _ => throw RasterImage.Unusable("its colours are for a printing press (CMYK)"),
        };
        return new RasterImage(Number(file, at + 3), Number(file, at + 1), $"/ColorSpace {colours} /BitsPerComponent {file[at]} /Filter /DCTDecode", file, "image/jpeg");
    }

    // SOF0 to SOF2: baseline, extended and progressive; a PDF viewer reads no others.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xC2;

    private static int Number(byte[] file, int at) => BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at));
}
