using System.Runtime.InteropServices;

namespace ReviewerPortal.Letters.Fonts;

/// <summary>
/// Cuts a TrueType font down to the characters or glyphs that are needed. Calls the subsetter of HarfBuzz directly:
/// libHarfBuzzSharp exports it, but the managed package neither wraps nor promises it, so a test checks every name in
/// <see cref="Exports"/> and a version bump that drops one fails the build. Remove this file when the package wraps it.
/// </summary>
internal static partial class HbSubset
{
    private const string Library = "libHarfBuzzSharp";
    private const int CopyOfTheData = 0;
    private const uint NoHinting = 0x1, RetainGlyphIds = 0x2;
    private const int DropTableTags = 3, FeatureTags = 6;
    private static readonly string[] KeptFeatures = ["kern", "mark", "mkmk", "ccmp", "locl"];
    private static readonly string[] TablesNoViewerReads = ["GSUB", "GPOS", "GDEF", "STAT", "meta", "name"];

    /// <summary>The native functions that this file needs.</summary>
    public static IReadOnlyList<string> Exports { get; } =
    [
        "hb_blob_create", "hb_blob_destroy", "hb_blob_get_data", "hb_face_create", "hb_face_destroy", "hb_face_reference_blob",
        "hb_set_add", "hb_set_clear", "hb_subset_input_create_or_fail", "hb_subset_input_destroy", "hb_subset_input_set_flags",
        "hb_subset_input_unicode_set", "hb_subset_input_glyph_set", "hb_subset_input_set", "hb_subset_or_fail",
    ];

    /// <summary>The font with only these characters and the features that set text needs (kerning, marks, composition).</summary>
    public static byte[] KeepCharacters(byte[] font, IEnumerable<int> codePoints) => Cut(font, NoHinting, input =>
    {
        Fill(hb_subset_input_unicode_set(input), codePoints.Select(c => (uint)c));
        var features = hb_subset_input_set(input, FeatureTags);
        hb_set_clear(features);
        Fill(features, KeptFeatures.Select(Tag));
    });

    /// <summary>The font with only these characters and every feature that the subsetter keeps by itself: joining, conjuncts, marks.</summary>
    public static byte[] KeepCharactersOfScript(byte[] font, IEnumerable<int> codePoints) =>
        Cut(font, NoHinting, input => Fill(hb_subset_input_unicode_set(input), codePoints.Select(c => (uint)c)));

    /// <summary>The font with only these glyphs under their old numbers, without the tables that a PDF viewer never reads.</summary>
    public static byte[] KeepGlyphs(byte[] font, IEnumerable<ushort> glyphs) => Cut(font, NoHinting | RetainGlyphIds, input =>
    {
        Fill(hb_subset_input_glyph_set(input), glyphs.Select(g => (uint)g));
        Fill(hb_subset_input_set(input, DropTableTags), TablesNoViewerReads.Select(Tag));
    });

    private static byte[] Cut(byte[] font, uint flags, Action<nint> choose)
    {
        var blob = hb_blob_create(font, (uint)font.Length, CopyOfTheData, 0, 0);
        var face = hb_face_create(blob, 0);
        var input = hb_subset_input_create_or_fail();
        hb_subset_input_set_flags(input, flags);
        choose(input);
        var cut = hb_subset_or_fail(face, input);
        try
        {
            return cut != 0 ? BytesOf(cut) : throw new InvalidOperationException("HarfBuzz could not cut the font.");
        }
        finally
        {
            hb_face_destroy(cut);
            hb_subset_input_destroy(input);
            hb_face_destroy(face);
            hb_blob_destroy(blob);
        }
    }

    private static byte[] BytesOf(nint face)
    {
        var blob = hb_face_reference_blob(face);
        var data = hb_blob_get_data(blob, out var length);
        var bytes = new byte[length];
        Marshal.Copy(data, bytes, 0, bytes.Length);
        hb_blob_destroy(blob);
        return bytes;
    }

    private static void Fill(nint set, IEnumerable<uint> values)
    {
        foreach (var value in values)
            hb_set_add(set, value);
    }

    private static uint Tag(string tag) => (uint)tag[0] << 24 | (uint)tag[1] << 16 | (uint)tag[2] << 8 | tag[3];

    [LibraryImport(Library)] private static partial nint hb_blob_create(byte[] data, uint length, int mode, nint userData, nint destroy);
    [LibraryImport(Library)] private static partial void hb_blob_destroy(nint blob);
    [LibraryImport(Library)] private static partial nint hb_blob_get_data(nint blob, out uint length);
    [LibraryImport(Library)] private static partial nint hb_face_create(nint blob, uint index);
    [LibraryImport(Library)] private static partial void hb_face_destroy(nint face);
    [LibraryImport(Library)] private static partial nint hb_face_reference_blob(nint face);
    [LibraryImport(Library)] private static partial void hb_set_add(nint set, uint value);
    [LibraryImport(Library)] private static partial void hb_set_clear(nint set);
    [LibraryImport(Library)] private static partial nint hb_subset_input_create_or_fail();
    [LibraryImport(Library)] private static partial void hb_subset_input_destroy(nint input);
    [LibraryImport(Library)] private static partial void hb_subset_input_set_flags(nint input, uint flags);
    [LibraryImport(Library)] private static partial nint hb_subset_input_unicode_set(nint input);
    [LibraryImport(Library)] private static partial nint hb_subset_input_glyph_set(nint input);
    [LibraryImport(Library)] private static partial nint hb_subset_input_set(nint input, int setType);
    [LibraryImport(Library)] private static partial nint hb_subset_or_fail(nint face, nint input);
}
