using ReviewerPortal.Letters.Documents;

namespace ReviewerPortal.Letters.Images;

/// <summary>A picture as a page shows it: its size, the entries of its PDF object and its data.</summary>
internal sealed record RasterImage(int Width, int Height, string Entries, byte[] Data, string MediaType)
{
    private const int LargestSide = 3000;

    /// <summary>Reads a PNG or JPEG file. Throws <see cref="LetterLayoutException"/>, in words for whoever chose the file, for what it cannot show.</summary>
    public static RasterImage Read(LetterImage image)
    {
        if (string.IsNullOrWhiteSpace(image.AlternativeText))
            throw new LetterLayoutException("The logo has no alternative text. Say what it shows, for example “Example Health Plan”.");
        var read = FromFile(image.Bytes.ToArray());
        return read.Width is > 0 and <= LargestSide && read.Height is > 0 and <= LargestSide
            ? read
            : throw new LetterLayoutException($"The logo is {read.Width} by {read.Height} points of colour; at most {LargestSide} each way can be printed. Make the file smaller.");
    }

    private static RasterImage FromFile(byte[] file)
    {
        try
        {
            return PngReader.IsPng(file) ? PngReader.Read(file) : JpegReader.IsJpeg(file) ? JpegReader.Read(file) : throw Unusable("it is neither a PNG nor a JPEG file");
        }
        catch (Exception damaged) when (damaged is ArgumentException or IndexOutOfRangeException or IOException or OverflowException)
        {
            throw Unusable("the file is damaged");
        }
    }

    public static LetterLayoutException Unusable(string why) => new($"The logo cannot be printed: {why}. Save it again as an ordinary PNG or JPEG file.");
}
