using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace PointsMarket.Tests.Conduct;

/// <summary>Pictures as a telephone takes them, and as somebody might forge them.</summary>
internal static class Photo
{
    /// <summary>Where it was taken, as it stands in the file.</summary>
    public const string Camera = "XIANGCUN-PHONE-9";

    public static byte[] Png(int width, int height) => Encode(width, height, SKEncodedImageFormat.Png);

    public static byte[] Webp(int width, int height) => Encode(width, height, SKEncodedImageFormat.Webp);

    public static byte[] Jpeg(int width, int height) => Encode(width, height, SKEncodedImageFormat.Jpeg);

    /// <summary>A JPEG whose EXIF names the camera, a place and how the camera was held (1–8).</summary>
    public static byte[] JpegWithPlace(int width, int height, int orientation)
    {
        var jpeg = Jpeg(width, height);
        var exif = Exif(orientation);
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(exif.Length + 2));
        return [.. jpeg.AsSpan(0, 2), 0xFF, 0xE1, .. length, .. exif, .. jpeg.AsSpan(2)];
    }

    /// <summary>A PNG of a few bytes that claims to be that large.</summary>
    public static byte[] PngThatClaims(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", Deflated()), .. Chunk("IEND", [])];
    }

    /// <summary>The colours of a picture's quarters, from the top left to the bottom right: R, G, B, W.</summary>
    public static string Quarters(byte[] jpeg)
    {
        using var bitmap = SKBitmap.Decode(jpeg);
        var (left, top, right, bottom) = (bitmap.Width / 4, bitmap.Height / 4, bitmap.Width * 3 / 4, bitmap.Height * 3 / 4);
        return string.Concat(Name(left, top), Name(right, top), Name(left, bottom), Name(right, bottom));

        char Name(int x, int y) => bitmap.GetPixel(x, y) switch
        {
            { Red: > 200, Green: > 200, Blue: > 200 } => 'W',
            { Red: > 200, Green: < 60, Blue: < 60 } => 'R',
            { Red: < 60, Green: > 200, Blue: < 60 } => 'G',
            { Red: < 60, Green: < 60, Blue: > 200 } => 'B',
            _ => '?',
        };
    }

    /// <summary>Grain in every pixel, as of a night photograph: some 8 MB, more than the site takes.</summary>
    public static byte[] Large()
    {
        using var bitmap = new SKBitmap(3000, 2250, SKColorType.Rgba8888, SKAlphaType.Opaque);
        new Random(7).NextBytes(bitmap.GetPixelSpan());
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 95);
        return data.ToArray();
    }

    /// <summary>Red and green above, blue and white below.</summary>
    private static byte[] Encode(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.White);
            Fill(SKColors.Red, 0, 0);
            Fill(SKColors.Lime, width / 2f, 0);
            Fill(SKColors.Blue, 0, height / 2f);

            void Fill(SKColor color, float left, float top)
            {
                using var paint = new SKPaint { Color = color };
                canvas.DrawRect(left, top, width / 2f, height / 2f, paint);
            }
        }

        using var data = bitmap.Encode(format, 95);
        return data.ToArray();
    }

    /// <summary>Big-endian TIFF: orientation, model, and a GPS directory with the latitude's reference.</summary>
    private static byte[] Exif(int orientation)
    {
        var model = Encoding.ASCII.GetBytes(Camera + "\0");
        const int entries = 3;
        const int modelAt = 8 + 2 + entries * 12 + 4;
        var gpsAt = modelAt + model.Length;
        return
        [
            .. "Exif\0\0"u8, .. "MM\0*"u8, .. Four(8),
            .. Two(entries),
            .. Two(0x0110), .. Two(2), .. Four(model.Length), .. Four(modelAt),
            .. Two(0x0112), .. Two(3), .. Four(1), .. Two(orientation), .. Two(0),
            .. Two(0x8825), .. Two(4), .. Four(1), .. Four(gpsAt),
            .. Four(0),
            .. model,
            .. Two(1), .. Two(1), .. Two(2), .. Four(2), .. "N\0\0\0"u8, .. Four(0),
        ];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        return [.. Four(data.Length), .. body, .. Four(unchecked((int)Crc(body)))];
    }

    private static byte[] Deflated()
    {
        using var stream = new MemoryStream();
        using (var zlib = new ZLibStream(stream, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(new byte[1000]);

        return stream.ToArray();
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }

    private static byte[] Two(int value) => Bytes(value)[2..];

    private static byte[] Four(int value) => Bytes(value);

    private static byte[] Bytes(int value)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
