using System.Globalization;
using PointsMarket.Core.Prints;
using PointsMarket.Core.Villages;

namespace PointsMarket.Core.Months;

/// <summary>The tables of the notice: the red list, every household, what is under publicity, goods and prices.</summary>
internal static class NoticeTables
{
    private const float FontSize = 14;
    private const float RedListSize = 17;
    private const float Hairline = 0.6f;
    private const float Gap = 8;
    private const float SideMargin = 4;
    private const int RedListLength = 10;

    /// <summary>A list of a few lines is read down the left half, then down the right; one that may go over pages, row by row.</summary>
    private const int MostReadDownwards = 20;

    /// <summary>The first ten by the month's honour; those of equal honour stand on one rank, and none of them is cut off.</summary>
    public static void RedList(IContainer container, MonthStatement statement)
    {
        var listed = statement.Items
            .Where(item => item.Rank is <= RedListLength && item.Honour > Points.Zero)
            .OrderBy(item => item.Rank).ThenBy(item => item.Household, StringComparer.Ordinal)
            .ToList();
        if (listed.Count == 0)
        {
            container.Text(NoticeWords.NobodyListed);
            return;
        }

        container.Column(column =>
        {
            column.Spacing(6);
            column.Item().Element(table => RedListed(table, listed, statement.Settings));
            column.Item().Text(NoticeWords.HowRanked);
        });
    }

    private static void RedListed(IContainer container, List<StatementItem> listed, Settings settings)
    {
        var honour = new AmountColumn(listed.Select(item => item.Honour));
        TwoHalves(
            container,
            listed,
            [NoticeWords.Rank, NoticeWords.Who, MonthWords.Honour],
            [44, null, Math.Max(58, honour.WidthAt(RedListSize))],
            (cells, item) =>
            {
                cells[0].Text(item.Rank!.Value.ToString(CultureInfo.InvariantCulture)).FontSize(RedListSize).Bold().AlignCenter();
                cells[1].PaddingHorizontal(SideMargin).Text(Who(item, settings)).FontSize(RedListSize).Bold();
                honour.Write(cells[2], item.Honour, RedListSize, isBold: true);
            });
    }

    public static void Households(IContainer container, MonthStatement statement)
    {
        if (statement.Items.Count == 0)
        {
            container.Text(MonthWords.NoHouseholds);
            return;
        }

        const float half = (Sheet.Width - Gap) / 2;
        const float narrowestName = 100;
        const float widestName = 140;

        // Amounts of many digits are written smaller, rather than broken: half a page is narrow.
        Func<Movements, Points>[] amounts = [moved => moved.Earned, moved => moved.Deducted, moved => moved.Redeemed];
        var columns = Array.ConvertAll(amounts, amount => new AmountColumn(statement.Items.Select(item => amount(item.Movements))));
        var size = Math.Min(FontSize, (half - narrowestName - columns.Sum(column => column.WidthAt(0))) / columns.Sum(column => column.WidthInEms));
        var name = statement.Items.Max(item => AmountColumn.TextWidthAt(FontSize, Who(item, statement.Settings)));
        var spare = half - Math.Clamp(name, narrowestName, widestName) - columns.Sum(AmountWidth);
        TwoHalves(
            container,
            statement.Items,
            [NoticeWords.Who, MonthWords.Earned, MonthWords.Deducted, MonthWords.Redeemed],
            [null, .. columns.Select(column => (float?)(AmountWidth(column) + Math.Max(0, spare / columns.Length)))],
            (cells, item) =>
            {
                cells[0].PaddingHorizontal(SideMargin).Text(Who(item, statement.Settings));
                for (var i = 0; i < columns.Length; i++)
                    columns[i].Write(cells[i + 1], amounts[i](item.Movements), size);
            });

        float AmountWidth(AmountColumn column) => Math.Max(AmountColumn.TextWidthAt(FontSize, MonthWords.Earned), column.WidthAt(size));
    }

    public static void Published(IContainer container, NoticeBoard board)
    {
        if (board.Published.Count == 0)
        {
            container.Text(NoticeWords.NothingPublished);
            return;
        }

        var points = new AmountColumn(board.Published.Select(line => line.Points), leavesRoomForSign: true);
        container.Table(table =>
        {
            table.ColumnsDefinition(columns =>
            {
                columns.RelativeColumn(4);
                columns.RelativeColumn(5);
                columns.ConstantColumn(68);
                columns.ConstantColumn(Math.Max(46, points.WidthAt(FontSize)));
                columns.ConstantColumn(68);
            });
            table.Header(header =>
            {
                foreach (var heading in NoticeWords.PublishedHeadings)
                    Heading(header.Cell(), heading);
            });
            foreach (var line in board.Published)
            {
                Cell(table).PaddingHorizontal(SideMargin).Text($"{line.Household} {PublicName.Show(line.Head, board.Statement.Settings.PublicNames)}");
                Cell(table).PaddingHorizontal(SideMargin).Text(line.Title);
                Cell(table).Text(ChineseDate.WithoutYear(line.HappenedOn)).AlignCenter();
                points.Write(Cell(table), line.Points, FontSize, isSigned: true);
                Cell(table).Text(ChineseDate.WithoutYear(line.Until)).AlignCenter();
            }
        });
    }

    public static void Prices(IContainer container, IReadOnlyList<PriceLine> prices)
    {
        if (prices.Count == 0)
        {
            container.Text(NoticeWords.NoGoods);
            return;
        }

        var points = new AmountColumn(prices.Select(price => price.Points));
        TwoHalves(
            container,
            prices,
            [NoticeWords.Goods, NoticeWords.Price],
            [null, Math.Max(50, points.WidthAt(FontSize))],
            (cells, price) =>
            {
                cells[0].PaddingHorizontal(SideMargin).Text(NoticeWords.GoodsAndUnit(price));
                points.Write(cells[1], price.Points, FontSize);
            });
    }

    /// <summary>The code tells apart those whose masked names look the same.</summary>
    private static string Who(StatementItem item, Settings settings) =>
        $"{item.Household} {PublicName.Show(item.Head, settings.PublicNames)}";

    /// <summary>Two entries a row, side by side, so that a village fits on few sheets; a width of null takes what is left.</summary>
    private static void TwoHalves<T>(
        IContainer container, IReadOnlyList<T> entries, string[] headings, float?[] widths, Action<IContainer[], T> write) => container.Table(table =>
    {
        table.ColumnsDefinition(columns =>
        {
            Define(columns, widths);
            columns.ConstantColumn(Gap);
            Define(columns, widths);
        });
        table.Header(header =>
        {
            foreach (var heading in headings)
                Heading(header.Cell(), heading);

            header.Cell();
            foreach (var heading in headings)
                Heading(header.Cell(), heading);
        });
        var rows = (entries.Count + 1) / 2;
        for (var row = 0; row < rows; row++)
        {
            var (left, right) = entries.Count <= MostReadDownwards ? (row, row + rows) : (2 * row, 2 * row + 1);
            write([.. headings.Select(_ => Cell(table))], entries[left]);
            table.Cell();
            if (right < entries.Count)
                write([.. headings.Select(_ => Cell(table))], entries[right]);
            else
                table.Cell().ColumnSpan((uint)headings.Length);
        }
    });

    private static void Define(TableColumnsDefinitionDescriptor columns, float?[] widths)
    {
        foreach (var width in widths)
        {
            if (width is { } points)
                columns.ConstantColumn(points);
            else
                columns.RelativeColumn();
        }
    }

    private static void Heading(IContainer cell, string heading) =>
        cell.Border(Hairline).Background(Colors.Grey.Lighten2).PaddingVertical(3).Text(heading).Bold().AlignCenter();

    private static IContainer Cell(TableDescriptor table) => table.Cell().Border(Hairline).ShowEntire().PaddingVertical(2.5f).AlignMiddle();
}
