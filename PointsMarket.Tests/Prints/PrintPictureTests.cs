using System.Globalization;
using System.Runtime.CompilerServices;
using SkiaSharp;

namespace PointsMarket.Tests.Prints;

/// <summary>Each page of each print as it looked when somebody looked at it.</summary>
/// <remarks>
/// After a change that is meant, look at the pages and renew the pictures: PRINT_PICTURES=renew dotnet test --filter PrintPictureTests.
/// </remarks>
public sealed class PrintPictureTests
{
    private const int Dpi = 45;

    /// <summary>How far a dot's grey may be off, of 255, and how many of a thousand dots may be further off than that.</summary>
    private const int Tolerance = 60;
    private const int MostOffOfThousand = 2;

    private static IEnumerable<string> Names => SamplePrints.All.Keys;

    [TestCaseSource(nameof(Names))]
    public void A_print_looks_as_it_did(string name)
    {
        var print = SamplePrints.All[name]();
        var pages = print.CountPages(50);
        var renews = Environment.GetEnvironmentVariable("PRINT_PICTURES") == "renew";
        for (var page = 1; page <= pages; page++)
        {
            using var drawn = Grey(SKBitmap.Decode(print.FindPicture(page, Dpi)));
            var path = Path.Combine(Folder(), string.Create(CultureInfo.InvariantCulture, $"{name}-{page}.png"));
            if (renews)
                Write(drawn, path);

            Assert.That(path, Does.Exist, "a page that nobody has looked at");
            using var known = SKBitmap.Decode(path);
            Assert.That((drawn.Width, drawn.Height), Is.EqualTo((known.Width, known.Height)));
            Assert.That(OffOfThousand(drawn, known), Is.LessThanOrEqualTo(MostOffOfThousand), $"{name}, page {page}");
        }

        Assert.That(Directory.GetFiles(Folder(), $"{name}-*.png"), Has.Length.EqualTo(pages));
    }

    private static double OffOfThousand(SKBitmap a, SKBitmap b)
    {
        var off = 0;
        for (var y = 0; y < a.Height; y++)
        {
            for (var x = 0; x < a.Width; x++)
            {
                if (Math.Abs(a.GetPixel(x, y).Red - b.GetPixel(x, y).Red) > Tolerance)
                    off++;
            }
        }

        return 1000d * off / (a.Width * a.Height);
    }

    private static SKBitmap Grey(SKBitmap picture)
    {
        using (picture)
        {
            var grey = new SKBitmap(picture.Width, picture.Height, SKColorType.Gray8, SKAlphaType.Opaque);
            using var canvas = new SKCanvas(grey);
            canvas.Clear(SKColors.White);
            canvas.DrawBitmap(picture, 0, 0, SKSamplingOptions.Default);
            return grey;
        }
    }

    private static void Write(SKBitmap picture, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var data = picture.Encode(SKEncodedImageFormat.Png, 100);
        File.WriteAllBytes(path, data.ToArray());
    }

    /// <summary>Beside this file, so that renewed pictures are seen as a change.</summary>
    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Pictures");
}
