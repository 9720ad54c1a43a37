using System.Globalization;
using System.Text;

namespace ReviewerPortal.Letters.Pdf;

/// <summary>How numbers and strings are written in a PDF file.</summary>
internal static class PdfText
{
    /// <summary>A number with at most three decimals, never in exponent form, the same in every culture.</summary>
    public static string Number(double value) => Math.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>A text string as UTF-16 with a byte order mark, in hexadecimal, so that nothing needs escaping.</summary>
    public static string String(string text) => "<FEFF" + Utf16(text) + ">";

    /// <summary>A byte string, such as a web address, in hexadecimal.</summary>
    public static string Ascii(string text) => "<" + Convert.ToHexString(Encoding.ASCII.GetBytes(text)) + ">";

    public static string Utf16(string text) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));

    public static string Reference(int id) => $"{id} 0 R";

    public static string References(IEnumerable<int> ids) => "[" + string.Join(' ', ids.Select(Reference)) + "]";
}
