namespace PointsMarket.Core.Drawing;

/// <summary>Says how large a page is and what stands on it.</summary>
public sealed class PageDescriptor
{
    private readonly PageTemplate _page;

    internal PageDescriptor(PageTemplate page) => _page = page;

    public void Size(PageSize pageSize) => _page.Size = pageSize;

    public void Size(float width, float height, Unit unit = Unit.Point) => _page.Size = new(width, height, unit);

    public void MarginLeft(float value, Unit unit = Unit.Point) => _page.MarginLeft = value.ToPoints(unit);

    public void MarginRight(float value, Unit unit = Unit.Point) => _page.MarginRight = value.ToPoints(unit);

    public void MarginTop(float value, Unit unit = Unit.Point) => _page.MarginTop = value.ToPoints(unit);

    public void MarginBottom(float value, Unit unit = Unit.Point) => _page.MarginBottom = value.ToPoints(unit);

    public void MarginVertical(float value, Unit unit = Unit.Point)
    {
        MarginTop(value, unit);
        MarginBottom(value, unit);
    }

    public void MarginHorizontal(float value, Unit unit = Unit.Point)
    {
        MarginLeft(value, unit);
        MarginRight(value, unit);
    }

    public void Margin(float value, Unit unit = Unit.Point)
    {
        MarginVertical(value, unit);
        MarginHorizontal(value, unit);
    }

    public void DefaultTextStyle(TextStyle textStyle) => _page.Style = textStyle;

    public void DefaultTextStyle(Func<TextStyle, TextStyle> handler) => _page.Style = handler(TextStyle.Default);

    public IContainer Background() => _page.Background;

    public IContainer Foreground() => _page.Foreground;

    public IContainer Header() => _page.Header;

    public IContainer Content() => _page.Content;

    public IContainer Footer() => _page.Footer;
}

/// <summary>Adds pages to a document.</summary>
public static class PageExtensions
{
    public static IDocumentContainer Page(this IDocumentContainer document, Action<PageDescriptor> handler)
    {
        var page = new PageTemplate();
        handler(new(page));
        ((DocumentContainer)document).Pages.Add(page);
        return document;
    }
}
