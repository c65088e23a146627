using SkiaSharp;

namespace PointsMarket.Core.Drawing;

/// <summary>Lays a document out twice: once to count its pages and the characters it uses, then to draw.</summary>
internal static class DocumentRenderer
{
    /// <summary>A village's thickest print is a few hundred pages; more means that some element never comes to its end.</summary>
    private const int MostPages = 5_000;

    private const float PointsAnInch = 72;

    public static byte[] Pdf(IDocument document)
    {
        using var fonts = new DocumentFonts();
        var templates = Prepare(document, fonts);
        var plan = Count(templates);
        var metadata = document.GetMetadata();
        using var file = new MemoryStream();
        using (var pdf = SKDocument.CreatePdf(file, PdfFile.Describe(metadata, document.GetSettings())))
        {
            foreach (var page in Pages(templates, plan))
            {
                page.Draw(pdf.BeginPage(page.Size.Width, page.Size.Height));
                pdf.EndPage();
            }

            pdf.Close();
        }

        MustBeWhole(templates);
        return PdfFile.Finish(file.ToArray(), metadata, plan.Bookmarks);
    }

    /// <summary>One picture a page, drawn when it is asked for.</summary>
    public static IEnumerable<byte[]> Images(IDocument document, ImageGenerationSettings settings)
    {
        using var fonts = new DocumentFonts();
        var templates = Prepare(document, fonts);
        var scale = settings.RasterDpi / PointsAnInch;
        foreach (var page in Pages(templates, Count(templates)))
        {
            var size = new SKImageInfo((int)(page.Size.Width * scale), (int)(page.Size.Height * scale));
            using var surface = SKSurface.Create(size);
            surface.Canvas.Clear(SKColors.White);
            surface.Canvas.Scale(scale);
            page.Draw(surface.Canvas);
            using var image = surface.Snapshot();
            using var data = image.Encode(FormatOf(settings.ImageFormat), PercentOf(settings.ImageCompressionQuality));
            yield return data.ToArray();
        }
    }

    private static SKEncodedImageFormat FormatOf(ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => SKEncodedImageFormat.Jpeg,
        ImageFormat.Webp => SKEncodedImageFormat.Webp,
        _ => SKEncodedImageFormat.Png,
    };

    private static int PercentOf(ImageCompressionQuality quality) => quality switch
    {
        ImageCompressionQuality.Best => 100,
        ImageCompressionQuality.VeryHigh => 90,
        ImageCompressionQuality.High => 75,
        ImageCompressionQuality.Medium => 50,
        ImageCompressionQuality.Low => 25,
        _ => 10,
    };

    private static List<PageTemplate> Prepare(IDocument document, DocumentFonts fonts)
    {
        var container = new DocumentContainer();
        document.Compose(container);
        foreach (var template in container.Pages)
        {
            foreach (var slot in template.Slots)
                slot.Inherit(template.Style.Over(TextStyle.Complete), fonts);
        }

        return container.Pages;
    }

    private static PagePlan Count(List<PageTemplate> templates)
    {
        var plan = new PagePlan();
        foreach (var page in Pages(templates, plan))
            page.Draw(null);

        MustBeWhole(templates);
        foreach (var slot in templates.SelectMany(template => template.Slots))
            slot.Reset();

        return plan;
    }

    private static IEnumerable<LaidPage> Pages(List<PageTemplate> templates, PagePlan plan)
    {
        var number = 0;
        foreach (var template in templates)
        {
            LaidPage page;
            do
            {
                number++;
                if (number > MostPages)
                    throw new DocumentLayoutException($"Page {number}: the content never comes to its end.");

                page = new(template, new() { Number = number, Plan = plan });
                yield return page;
            }
            while (page.IsMoreLeft);
        }

        plan.Total = number;
    }

    /// <summary>An element that promised more than it drew has lost the rest: better no print than one that lacks a line.</summary>
    private static void MustBeWhole(List<PageTemplate> templates)
    {
        if (templates.SelectMany(template => template.Slots).Any(slot => slot.IsUnfinished))
            throw new DocumentLayoutException("A part of the content has not been drawn.");
    }

    private sealed class LaidPage(PageTemplate template, PageContext page)
    {
        public PageSize Size => template.Size;

        public bool IsMoreLeft { get; private set; }

        public void Draw(SKCanvas? sheet)
        {
            using var canvas = new Canvas(page, sheet);
            IsMoreLeft = template.DrawPage(canvas);
            canvas.Finish();
        }
    }
}
