using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace ReviewerPortal.Letters.Fonts;

/// <summary>Draws a glyph as an SVG path in font units, y upwards. The managed package does not wrap HarfBuzz's drawing functions.</summary>
internal static unsafe partial class GlyphOutlines
{
    private const string Library = "libHarfBuzzSharp";
    private static readonly nint Pen = CreatePen();

    /// <summary>The native functions that this file needs; the same test as for <see cref="HbSubset.Exports"/> checks them.</summary>
    public static IReadOnlyList<string> Exports { get; } =
    [
        "hb_draw_funcs_create", "hb_draw_funcs_set_move_to_func", "hb_draw_funcs_set_line_to_func", "hb_draw_funcs_set_quadratic_to_func",
        "hb_draw_funcs_set_cubic_to_func", "hb_draw_funcs_set_close_path_func", "hb_draw_funcs_make_immutable", "hb_font_draw_glyph",
    ];

    /// <summary>The outline's path data; empty for a glyph without ink, such as a space.</summary>
    public static string PathOf(nint font, ushort glyph)
    {
        var path = new StringBuilder();
        var handle = GCHandle.Alloc(path);
        try
        {
            hb_font_draw_glyph(font, glyph, Pen, GCHandle.ToIntPtr(handle));
        }
        finally
        {
            handle.Free();
        }
        return path.ToString();
    }

    private static nint CreatePen()
    {
        var pen = hb_draw_funcs_create();
        hb_draw_funcs_set_move_to_func(pen, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void>)&MoveTo, 0, 0);
        hb_draw_funcs_set_line_to_func(pen, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void>)&LineTo, 0, 0);
        hb_draw_funcs_set_quadratic_to_func(pen, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, float, float, nint, void>)&QuadraticTo, 0, 0);
        hb_draw_funcs_set_cubic_to_func(pen, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, float, float, float, float, nint, void>)&CubicTo, 0, 0);
        hb_draw_funcs_set_close_path_func(pen, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, nint, void>)&ClosePath, 0, 0);
        hb_draw_funcs_make_immutable(pen);
        return pen;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void MoveTo(nint pen, nint path, nint state, float x, float y, nint user) => Append(path, 'M', x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void LineTo(nint pen, nint path, nint state, float x, float y, nint user) => Append(path, 'L', x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void QuadraticTo(nint pen, nint path, nint state, float cx, float cy, float x, float y, nint user) => Append(path, 'Q', cx, cy, x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void CubicTo(nint pen, nint path, nint state, float ax, float ay, float bx, float by, float x, float y, nint user) => Append(path, 'C', ax, ay, bx, by, x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ClosePath(nint pen, nint path, nint state, nint user) => Append(path, 'Z');

    private static void Append(nint handle, char command, params ReadOnlySpan<float> numbers)
    {
        var path = (StringBuilder)GCHandle.FromIntPtr(handle).Target!;
        path.Append(command);
        for (var i = 0; i < numbers.Length; i++)
            path.Append(i == 0 ? "" : " ").Append(Math.Round(numbers[i]).ToString(CultureInfo.InvariantCulture));
    }

    [LibraryImport(Library)] private static partial nint hb_draw_funcs_create();
    [LibraryImport(Library)] private static partial void hb_draw_funcs_set_move_to_func(nint pen, nint function, nint userData, nint destroy);
    [LibraryImport(Library)] private static partial void hb_draw_funcs_set_line_to_func(nint pen, nint function, nint userData, nint destroy);
    [LibraryImport(Library)] private static partial void hb_draw_funcs_set_quadratic_to_func(nint pen, nint function, nint userData, nint destroy);
    [LibraryImport(Library)] private static partial void hb_draw_funcs_set_cubic_to_func(nint pen, nint function, nint userData, nint destroy);
    [LibraryImport(Library)] private static partial void hb_draw_funcs_set_close_path_func(nint pen, nint function, nint userData, nint destroy);
    [LibraryImport(Library)] private static partial void hb_draw_funcs_make_immutable(nint pen);
    [LibraryImport(Library)] private static partial void hb_font_draw_glyph(nint font, uint glyph, nint pen, nint path);
}
