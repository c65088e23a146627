namespace PointsMarket.Core.Drawing;

/// <summary>A kind of page: its slots, drawn again and again until the content is at its end.</summary>
internal sealed class PageTemplate
{
    public PageSize Size { get; set; } = PageSizes.A4;

    public float MarginLeft { get; set; }

    public float MarginRight { get; set; }

    public float MarginTop { get; set; }

    public float MarginBottom { get; set; }

    public TextStyle Style { get; set; } = TextStyle.Default;

    public Container Background { get; } = new();

    public Container Header { get; } = new();

    public Container Content { get; } = new();

    public Container Footer { get; } = new();

    public Container Foreground { get; } = new();

    public IEnumerable<Container> Slots => [Background, Header, Content, Footer, Foreground];

    /// <summary>Draws the next page, and says whether the content wants one more.</summary>
    public bool DrawPage(Canvas canvas)
    {
        var whole = new Size(Size.Width, Size.Height);
        var width = Size.Width - MarginLeft - MarginRight;
        var height = Size.Height - MarginTop - MarginBottom;
        var header = FullHeight(Header, new(width, height), canvas.Page);
        var footer = FullHeight(Footer, new(width, height - header), canvas.Page);
        var room = new Size(width, height - header - footer);
        var plan = Content.Measure(room, canvas.Page);
        if (plan.Fit == Fit.Wrap)
            throw Unfit(plan, canvas.Page);

        Background.Draw(whole, canvas);
        canvas.At(MarginLeft, MarginTop, () => Header.Draw(new(width, header), canvas));
        canvas.At(MarginLeft, MarginTop + header, () => Content.Draw(room, canvas));
        canvas.At(MarginLeft, Size.Height - MarginBottom - footer, () => Footer.Draw(new(width, footer), canvas));
        Foreground.Draw(whole, canvas);
        return plan.Fit == Fit.Partial;
    }

    private static float FullHeight(Container slot, Size available, PageContext page)
    {
        var plan = slot.Measure(available, page);
        return plan.Fit == Fit.Full ? plan.Height : throw Unfit(plan, page);
    }

    private static DocumentLayoutException Unfit(SpacePlan plan, PageContext page) =>
        new($"Page {page.Number}: {plan.Culprit?.Description ?? "the content"} fits no page, however empty.");
}

internal sealed class DocumentContainer : IDocumentContainer
{
    public List<PageTemplate> Pages { get; } = [];
}
