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
    private const float LabelHeight = 118;

    /// <summary>The same goods always give the same bytes.</summary>
    public static byte[] Render(PriceList list)
    {
        var title = $"{list.VillageName}{ShopPrintWords.Prices}";
        var sheet = new Sheet { Title = title, Author = list.VillageName, FontSize = FontSize, Marks = list.Marks };
        return sheet.Print(
            header => header.PaddingBottom(8).Text(title).FontSize(22).Bold().AlignCenter(),
            content => Content(content, list.Goods));
    }

    private static void Content(IContainer content, IReadOnlyList<Goods> goods)
    {
        if (goods.Count == 0)
        {
            content.Text(ShopPrintWords.NoGoods);
            return;
        }

        content.Column(column =>
        {
            column.Item().Element(table => Prices(table, goods));
            foreach (var (pair, i) in goods.Chunk(2).Select((pair, i) => (pair, i)))
            {
                column.Item().ShowEntire().Column(part =>
                {
                    if (i == 0)
                        part.Item().PaddingTop(16).PaddingBottom(6).Text(ShopPrintWords.Labels).FontSize(11);

                    part.Item().Element(row => Labels(row, pair));
                });
            }
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
            table.Cell().Border(Hairline).Padding(4).Text(one.Code);
            table.Cell().Border(Hairline).Padding(4).Text(one.Name);
            table.Cell().Border(Hairline).Padding(4).Text(one.Unit).AlignCenter();
            amounts.Write(table.Cell().Border(Hairline).PaddingVertical(4), one.Points, FontSize, isBold: true);
            table.Cell().Border(Hairline).Padding(4).Text(ShopPrintWords.Limit(one)).AlignCenter();
        }
    });

    private static void Labels(IContainer container, Goods[] pair) => container.Row(row =>
    {
        foreach (var goods in pair)
            row.RelativeItem().Border(Hairline).MinHeight(LabelHeight).Padding(8).Element(label => Label(label, goods));

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
