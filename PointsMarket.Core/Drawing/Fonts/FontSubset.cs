using System.Runtime.InteropServices;

namespace PointsMarket.Core.Drawing;

/// <summary>HarfBuzz's subsetter, which its native library has and its managed one does not offer.</summary>
internal static partial class FontSubset
{
    private const string Library = "libHarfBuzzSharp";
    private const uint NoHinting = 0x1;
    private const uint NoLayoutClosure = 0x200;

    /// <summary>The same font with these characters alone; the same characters give the same bytes.</summary>
    public static byte[] Of(nint face, IEnumerable<int> runes)
    {
        var input = hb_subset_input_create_or_fail();
        if (input == 0)
            throw new InvalidOperationException("HarfBuzz has no memory for a subset.");

        try
        {
            hb_subset_input_set_flags(input, NoHinting | NoLayoutClosure);
            var wanted = hb_subset_input_unicode_set(input);
            foreach (var rune in runes)
                hb_set_add(wanted, (uint)rune);

            var subset = hb_subset_or_fail(face, input);
            if (subset == 0)
                throw new InvalidOperationException("HarfBuzz could not subset the font.");

            return Take(subset);
        }
        finally
        {
            hb_subset_input_destroy(input);
        }
    }

    private static unsafe byte[] Take(nint face)
    {
        var blob = hb_face_reference_blob(face);
        try
        {
            var data = hb_blob_get_data(blob, out var length);
            return new ReadOnlySpan<byte>((void*)data, checked((int)length)).ToArray();
        }
        finally
        {
            hb_blob_destroy(blob);
            hb_face_destroy(face);
        }
    }

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_create_or_fail();

    [LibraryImport(Library)]
    private static partial void hb_subset_input_destroy(nint input);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_unicode_set(nint input);

    [LibraryImport(Library)]
    private static partial void hb_subset_input_set_flags(nint input, uint flags);

    [LibraryImport(Library)]
    private static partial void hb_set_add(nint set, uint codepoint);

    [LibraryImport(Library)]
    private static partial nint hb_subset_or_fail(nint source, nint input);

    [LibraryImport(Library)]
    private static partial nint hb_face_reference_blob(nint face);

    [LibraryImport(Library)]
    private static partial void hb_face_destroy(nint face);

    [LibraryImport(Library)]
    private static partial nint hb_blob_get_data(nint blob, out uint length);

    [LibraryImport(Library)]
    private static partial void hb_blob_destroy(nint blob);
}
