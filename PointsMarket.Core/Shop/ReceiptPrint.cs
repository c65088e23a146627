using System.Globalization;
using PointsMarket.Core.Prints;

namespace PointsMarket.Core.Shop;

/// <summary>The receipt on paper (兑换单): two copies on one A5, each with the line on which whoever collects signs.</summary>
public static class ReceiptPrint
{
    private const float FontSize = 9.5f;
    private const float Hairline = 0.5f;

    /// <summary>The same receipt always gives the same bytes; taken back, it says so across the page.</summary>
    public static Printout Of(ReceiptSheet receipt)
    {
        var sheet = new Sheet
        {
            Title = $"{receipt.VillageName}{ShopPrintWords.Receipt} {receipt.Redemption.Number}",
            Author = receipt.VillageName,
            FontSize = FontSize,
            Paper = PageSizes.A5,
            CreatedAt = receipt.Redemption.At,
            Marks = receipt.Redemption.Reversal is null ? receipt.Marks : [ShopPrintWords.Reversed, .. receipt.Marks],
        };
        return sheet.Print(_ => { }, content => content.Column(column =>
        {
            column.Spacing(14);
            foreach (var (copy, i) in ShopPrintWords.Copies.Select((copy, i) => (copy, i)))
            {
                if (i > 0)
                    column.Item().PaddingTop(16).Text(ShopPrintWords.CutHere).FontSize(8).AlignCenter();

                column.Item().Element(one => Copy(one, receipt, copy));
            }
        }));
    }

    private static void Copy(IContainer container, ReceiptSheet receipt, string copy) => container.Column(column =>
    {
        var redemption = receipt.Redemption;
        column.Spacing(5);
        column.Item().Text($"{receipt.VillageName}{ShopPrintWords.Receipt}").FontSize(14).Bold().AlignCenter();
        column.Item().Row(row =>
        {
            row.RelativeItem().Text($"{redemption.Number}　{receipt.At}");
            row.AutoItem().Text(copy);
        });
        column.Item().Text(ShopPrintWords.CollectedBy(redemption.Household, receipt.Head, redemption.CollectedBy));
        column.Item().Element(table => Lines(table, receipt));
        column.Item().ShowEntire().PaddingTop(14).Row(row =>
        {
            row.Spacing(12);
            row.RelativeItem(3).BorderBottom(Hairline).PaddingBottom(3).Text(ShopPrintWords.Collector);
            row.RelativeItem(2).BorderBottom(Hairline).PaddingBottom(3).Text(ShopPrintWords.Cashier + receipt.Cashier);
        });
    });

    private static void Lines(IContainer container, ReceiptSheet receipt) => container.Table(table =>
    {
        var redemption = receipt.Redemption;
        var price = new AmountColumn(redemption.Lines.Select(line => line.Points));
        var sum = new AmountColumn(redemption.Lines.Select(line => line.Total).Append(redemption.Total).Append(redemption.BalanceAfter));
        table.ColumnsDefinition(columns =>
        {
            columns.RelativeColumn();
            columns.ConstantColumn(Math.Max(62, price.WidthAt(FontSize)));
            columns.ConstantColumn(52);
            columns.ConstantColumn(Math.Max(62, sum.WidthAt(FontSize)));
        });
        table.Header(header =>
        {
            foreach (var heading in ShopPrintWords.ReceiptHeadings)
                header.Cell().Border(Hairline).Padding(3).Text(heading).Bold().AlignCenter();
        });
        foreach (var line in redemption.Lines)
        {
            Cell().PaddingHorizontal(3).Text(line.Name);
            price.Write(Cell(), line.Points, FontSize);
            Cell().PaddingHorizontal(3).Text(line.Quantity.ToString(CultureInfo.InvariantCulture) + receipt.Units[line.Goods]).AlignCenter();
            sum.Write(Cell(), line.Total, FontSize);
        }

        Sum(ShopPrintWords.Total, redemption.Total, isBold: true);
        Sum(ShopPrintWords.BalanceAfter, redemption.BalanceAfter, isBold: false);

        void Sum(string name, Points points, bool isBold)
        {
            var text = Cell(3).PaddingHorizontal(3).Text(name);
            if (isBold)
                text.Bold();

            sum.Write(Cell(), points, FontSize, isBold);
        }

        IContainer Cell(uint span = 1) => table.Cell().ColumnSpan(span).Border(Hairline).ShowEntire().PaddingVertical(3).AlignMiddle();
    });
}
