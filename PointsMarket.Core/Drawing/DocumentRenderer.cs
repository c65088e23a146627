using SkiaSharp;

namespace PointsMarket.Core.Drawing;

/// <summary>Lays a document out twice: once to count its pages and the characters it uses, then to draw.</summary>
internal static class DocumentRenderer
{
    /// <summary>A village's thickest print is a few hundred pages; more means that some element never comes to its end.</summary>
    private const int MostPages = 5_000;

    public static byte[] Pdf(IDocument document)
    {
        var container = new DocumentContainer();
        document.Compose(container);
        using var fonts = new DocumentFonts();
        foreach (var template in container.Pages)
        {
            foreach (var slot in template.Slots)
                slot.Inherit(template.Style.Over(TextStyle.Complete), fonts);
        }

        var total = Run(container.Pages, null, (_, _) => null, () => { });
        foreach (var slot in container.Pages.SelectMany(template => template.Slots))
            slot.Reset();

        var metadata = document.GetMetadata();
        using var file = new MemoryStream();
        using (var pdf = SKDocument.CreatePdf(file, PdfFile.Describe(metadata, document.GetSettings())))
        {
            Run(container.Pages, total, pdf.BeginPage, pdf.EndPage);
            pdf.Close();
        }

        return PdfFile.Finish(file.ToArray(), metadata);
    }

    private static int Run(List<PageTemplate> templates, int? total, Func<float, float, SKCanvas?> begin, Action end)
    {
        var page = new PageContext { Total = total };
        foreach (var template in templates)
        {
            var isMoreLeft = true;
            while (isMoreLeft)
            {
                page.Number++;
                if (page.Number > MostPages)
                    throw new DocumentLayoutException($"Page {page.Number}: the content never comes to its end.");

                using var canvas = new Canvas(page, begin(template.Size.Width, template.Size.Height));
                isMoreLeft = template.DrawPage(canvas);
                end();
            }
        }

        return page.Number;
    }
}
