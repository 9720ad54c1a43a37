using System.Runtime.InteropServices;
using ReviewerPortal.Letters.Fonts;
using ReviewerPortal.Letters.Pdf;

namespace ReviewerPortal.Web.Tests.Letters;

public class FontTests
{
    [Fact]
    public void HarfBuzz_ExportsEveryFunctionThatTheEngineCalls()
    {
        var library = NativeLibrary.Load("libHarfBuzzSharp", typeof(HbSubset).Assembly, null);

        Assert.All([.. HbSubset.Exports, .. GlyphOutlines.Exports], name => Assert.True(NativeLibrary.TryGetExport(library, name, out _), name));
    }

    [Fact]
    public void KeepGlyphs_WhenCut_IsSmallerAndAlwaysTheSame()
    {
        var font = FontCatalog.Shared.Reference;

        var cut = HbSubset.KeepGlyphs(font.Bytes, [1, 2, 3]);

        Assert.InRange(cut.Length, 200, font.Bytes.Length / 4);
        Assert.Equal(cut, HbSubset.KeepGlyphs(font.Bytes, [3, 2, 1]));
    }

    [Fact]
    public void Catalog_HasFourCutsOfTheFamilyAFallbackForEachScriptAndTheLicence()
    {
        Assert.Equal(["NotoSans-Regular", "NotoSans-Bold", "NotoSans-Italic", "NotoSans-BoldItalic", "NotoSansMath-Regular"], FontCatalog.Shared.All.Take(5).Select(f => f.Name));
        Assert.Equal(19, FontCatalog.Shared.All.Skip(5).Count());
        Assert.Contains("OFL.txt", typeof(FontCatalog).Assembly.GetManifestResourceNames());
    }

    [Fact]
    public void SrgbProfile_DeclaresItsOwnLengthAndSignature()
    {
        var profile = SrgbProfile.Bytes;

        Assert.Equal(profile.Length, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(profile));
        Assert.Equal("acsp"u8.ToArray(), profile[36..40]);
    }
}
