namespace PointsMarket.Core.Prints;

/// <summary>What every print of the village has: an upright page, margins for the file's holes, title, page numbers, and its marks.</summary>
internal sealed record Sheet
{
    /// <summary>No printer of a village cuts this off, and a punch finds room.</summary>
    public const float MarginInMillimetres = 15;

    /// <summary>What lies between the margins.</summary>
    public const float Width = 595 - 2 * MarginInMillimetres * 72 / 25.4f;

    public required string Title { get; init; }

    public required string Author { get; init; }

    public required float FontSize { get; init; }

    /// <summary>A4, and A5 for a receipt.</summary>
    public PageSize Paper { get; init; } = PageSizes.A4;

    /// <summary>The one moment that belongs to the content, never that of printing: the same content gives the same bytes.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Written across each page, and upright beside its number: 未结账 草稿, 演练.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    public Printout Print(Action<IContainer> header, Action<IContainer> content) => Print([new(header, content)]);

    /// <summary>Several parts that each begin on a page of their own, numbered for themselves where they have a name.</summary>
    public Printout Print(IReadOnlyList<SheetPart> parts)
    {
        PrintEngine.Start();
        var metadata = new DocumentMetadata
        {
            Title = Title,
            Author = Author,
            Language = "zh-CN",
            CreationDate = CreatedAt,
            ModifiedDate = CreatedAt,
        };
        var document = Document
            .Create(container =>
            {
                foreach (var part in parts)
                    container.Page(page => Lay(page, part));
            })
            .WithMetadata(metadata)
            .WithSettings(new DocumentSettings { PDFA_Conformance = PDFA_Conformance.PDFA_2B });
        return new(Title, document);
    }

    private void Lay(PageDescriptor page, SheetPart part)
    {
        page.Size(Paper);
        page.Margin(MarginInMillimetres, Unit.Millimetre);
        page.DefaultTextStyle(style => style.FontFamily(PrintEngine.FontFamily).FontSize(FontSize).LineHeight(1.3f));
        page.Header().Element(part.Header);
        (part.Name is null ? page.Content() : page.Content().Section(part.Name)).Element(part.Content);
        page.Footer().Element(footer => Footer(footer, part.Name));
        page.Foreground().Element(foreground => DiagonalMark.Draw(foreground, Paper, Marks));
    }

    private void Footer(IContainer footer, string? part) => footer.PaddingTop(6).Row(row =>
    {
        row.RelativeItem().Text(string.Join("　", Marks)).Bold();
        row.AutoItem().Text(text =>
        {
            text.Span(PrintWords.PageBefore);
            _ = part is null ? text.CurrentPageNumber() : text.PageNumberWithinSection(part);
            text.Span(PrintWords.PageBetween);
            _ = part is null ? text.TotalPages() : text.TotalPagesWithinSection(part);
            text.Span(PrintWords.PageAfter);
        });
        row.RelativeItem();
    });
}

/// <summary>A part of a sheet; with a name, its pages are counted from 1.</summary>
internal sealed record SheetPart(Action<IContainer> Header, Action<IContainer> Content, string? Name = null);
