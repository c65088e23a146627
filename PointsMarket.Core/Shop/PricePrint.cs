using PointsMarket.Core.Prints;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Core.Shop;

/// <summary>What the shop offers (价目表): a list for the wall, and a label for each place on the shelf.</summary>
public sealed record PriceList(string VillageName, IReadOnlyList<Goods> Goods, IReadOnlyList<string> Marks)
{
    private const int Most = 100_000;

    /// <summary>What is on offer now, by code.</summary>
    public static PriceList Of(Tx tx, string village) => new(
        VillageService.Find(tx, village)!.Name,
        GoodsService.List(tx, village, null, Most).FindAll(goods => goods.RetiredAt is null),
        PrintWords.MarksOf(tx));
}

/// <summary>The price list on paper, read from across the shop.</summary>
public static class PricePrint
{
    private const float FontSize = 13;
    private const float Hairline = 0.6f;
    private const float LabelHeight = 110;

    /// <summary>The same goods always give the same bytes.</summary>
    public static Printout Of(PriceList list)
    {
        var head = new Letterhead($"{list.VillageName}{ShopPrintWords.Prices}", 22) { Running = "" };
        var sheet = new Sheet { Title = head.Title, Author = list.VillageName, FontSize = FontSize, Marks = list.Marks };
        return sheet.Print(head.Show, content => Content(content, list.Goods));
    }

    private static void Content(IContainer content, IReadOnlyList<Goods> goods)
    {
        if (goods.Count == 0)
        {
            content.Text(ShopPrintWords.NoGoods);
            return;
        }

        // The list is pinned up and the labels are cut apart, so they lie on sheets of their own.
        content.Column(column =>
        {
            column.Item().Element(table => Prices(table, goods));
            column.Item().PageBreak();
            column.Item().Decoration(labels =>
            {
                labels.Before().PaddingBottom(6).SemanticHeader2().Text(ShopPrintWords.Labels).FontSize(11);
                labels.Content().Column(rows =>
                {
                    foreach (var pair in goods.Chunk(2))
                        rows.Item().ShowEntire().Element(row => Labels(row, pair));
                });
            });
        });
    }

    private static void Prices(IContainer container, IReadOnlyList<Goods> goods) => container.Table(table =>
    {
        var amounts = new AmountColumn(goods.Select(one => one.Points));
        table.ColumnsDefinition(columns =>
        {
            columns.ConstantColumn(goods.Max(one => AmountColumn.TextWidthAt(FontSize, one.Code)) + 10);
            columns.RelativeColumn();
            columns.ConstantColumn(60);
            columns.ConstantColumn(Math.Max(70, amounts.WidthAt(FontSize)));
            columns.ConstantColumn(100);
        });
        table.Header(header =>
        {
            foreach (var heading in ShopPrintWords.PriceHeadings)
                header.Cell().Border(Hairline).Padding(4).Text(heading).Bold().AlignCenter();
        });
        foreach (var one in goods)
        {
            Cell(table).PaddingHorizontal(4).Text(one.Code);
            Cell(table).PaddingHorizontal(4).Text(one.Name);
            Cell(table).PaddingHorizontal(4).Text(one.Unit).AlignCenter();
            amounts.Write(Cell(table), one.Points, FontSize, isBold: true);
            Cell(table).PaddingHorizontal(4).Text(ShopPrintWords.Limit(one)).AlignCenter();
        }
    });

    private static IContainer Cell(TableDescriptor table) => table.Cell().Border(Hairline).ShowEntire().PaddingVertical(4).AlignMiddle();

    private static void Labels(IContainer container, Goods[] pair) => container.Row(row =>
    {
        foreach (var goods in pair)
            row.RelativeItem().Border(Hairline).MinHeight(LabelHeight).Padding(8).AlignMiddle().Element(label => Label(label, goods));

        if (pair.Length == 1)
            row.RelativeItem();
    });

    private static void Label(IContainer container, Goods goods) => container.Column(column =>
    {
        column.Item().Text(goods.Name).FontSize(19).Bold();
        column.Item().Text(text =>
        {
            text.Span(goods.Points.ToString()).FontSize(38).Bold();
            text.Span(ShopPrintWords.PerUnit(goods.Unit)).FontSize(17);
        });
        column.Item().Row(row =>
        {
            row.RelativeItem().Text(goods.LimitPerMonth is { } limit ? ShopPrintWords.LimitOnLabel(limit, goods.Unit) : "");
            row.AutoItem().Text(goods.Code);
        });
    });
}
