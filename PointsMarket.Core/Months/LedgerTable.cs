using System.Globalization;
using PointsMarket.Core.Prints;

namespace PointsMarket.Core.Months;

/// <summary>The ledger's rows, by area and street, with the sums of each and of the whole village.</summary>
internal sealed class LedgerTable
{
    private const float Hairline = 0.5f;
    private const float SideMargin = 3;
    private const float SmallestAmounts = 6;
    private const float WidestCode = 70;

    /// <summary>Most names have two to four characters; a longer one than these takes several lines.</summary>
    private const string ShortName = "四字户主";
    private const string LongName = "一个十二字长的户主的名字";

    /// <summary>A heading alone at the foot of a page helps nobody: the street begins where it has room for itself and two rows.</summary>
    private const float RoomUnderHeading = 60;

    private static readonly string[] AmountHeadings =
    [
        MonthWords.Opening, MonthWords.Earned, MonthWords.Deducted, MonthWords.Redeemed, MonthWords.Adjusted, MonthWords.Closing, MonthWords.Honour,
    ];

    private readonly float _fontSize;
    private readonly float _amountSize;
    private readonly AmountColumn[] _columns;
    private readonly float[] _widths;
    private readonly float _codeWidth;

    private LedgerTable(IReadOnlyList<StatementItem> items, float fontSize)
    {
        _fontSize = fontSize;
        List<Points[]> rows = [.. items.Select(item => Amounts([item])), Amounts(items)];
        _columns = [.. Enumerable.Range(0, AmountHeadings.Length).Select(i => new AmountColumn(rows.Select(row => row[i])))];
        _codeWidth = Math.Min(WidestCode, items.Select(item => TextWidth(item.Household)).Append(TextWidth(MonthWords.Household)).Max());

        // Amounts of many digits are written smaller, rather than broken or over the edge; headings never shrink.
        var room = Sheet.Width - _codeWidth - TextWidth(MonthWords.Rank);
        for (_amountSize = fontSize; _amountSize > SmallestAmounts && Widths().Sum() > room - TextWidth(ShortName);)
            _amountSize -= 0.25f;

        // What the longest name leaves over is shared out among the amounts.
        var longest = Math.Clamp(items.Select(item => TextWidth(item.Head)).Append(0).Max(), TextWidth(ShortName), TextWidth(LongName));
        var spare = Math.Max(0, room - longest - Widths().Sum()) / _columns.Length;
        _widths = [.. Widths().Select(width => width + spare)];
    }

    public static void Draw(IContainer container, MonthStatement statement, float fontSize) => container.Decoration(decoration =>
    {
        var ledger = new LedgerTable(statement.Items, fontSize);
        decoration.Before().Element(before => ledger.Table(before, ledger.WriteHeader));
        decoration.Content().Column(column => ledger.WriteVillage(column, statement));
    });

    private void Table(IContainer container, Action<TableDescriptor> rows) => container.Table(table =>
    {
        table.ColumnsDefinition(columns =>
        {
            columns.ConstantColumn(_codeWidth);
            columns.RelativeColumn();
            foreach (var width in _widths)
                columns.ConstantColumn(width);

            columns.ConstantColumn(TextWidth(MonthWords.Rank));
        });
        rows(table);
    });

    private void WriteHeader(TableDescriptor table)
    {
        foreach (var heading in (string[])[MonthWords.Household, MonthWords.Head, .. AmountHeadings, MonthWords.Rank])
            table.Cell().Border(Hairline).Background(Colors.Grey.Lighten2).PaddingVertical(4).Text(heading).Bold().AlignCenter();
    }

    private void WriteVillage(ColumnDescriptor column, MonthStatement statement)
    {
        var last = statement.Items.Select(item => item.Area).Distinct().LastOrDefault();
        foreach (var area in statement.Items.GroupBy(item => item.Area))
        {
            foreach (var street in area.GroupBy(item => item.Street))
                column.Item().EnsureSpace(RoomUnderHeading).Element(part => Table(part, table => WriteStreet(table, area.Key, street)));

            if (area.Key.Length > 0 && area.Key != last)
                column.Item().Element(part => Table(part, table => WriteSum(table, MonthWords.SumOf(area.Key), [.. area], Colors.Grey.Lighten4)));
        }

        if (statement.Items.Count == 0)
            column.Item().Border(Hairline).PaddingVertical(2.4f).Text(MonthWords.NoHouseholds).AlignCenter();

        // A sum alone at the head of a page sums up nothing: the last area's stands over the village's.
        column.Item().ShowEntire().Element(part => Table(part, table =>
        {
            if (!string.IsNullOrEmpty(last))
                WriteSum(table, MonthWords.SumOf(last), [.. statement.Items.Where(item => item.Area == last)], Colors.Grey.Lighten4);

            WriteSum(table, MonthWords.WholeVillage, statement.Items, Colors.Grey.Lighten2);
        }));
    }

    private void WriteStreet(TableDescriptor table, string area, IGrouping<string, StatementItem> street)
    {
        var name = string.Join(' ', new[] { area, street.Key }.Where(word => word.Length > 0));
        if (name.Length > 0)
            Cell(table, ColumnCount, Colors.Transparent).PaddingHorizontal(SideMargin).Text(MonthWords.Group(name, street.Count())).Bold();

        foreach (var item in street)
            WriteHousehold(table, item);

        if (street.Key.Length > 0)
            WriteSum(table, MonthWords.SumOf(name), [.. street], Colors.Transparent);
    }

    private void WriteHousehold(TableDescriptor table, StatementItem item)
    {
        Cell(table).PaddingHorizontal(SideMargin).Text(item.Household);
        Cell(table).PaddingHorizontal(SideMargin).Text(item.Head);
        WriteAmounts(table, [item], Colors.Transparent, isSum: false);
        Cell(table).PaddingHorizontal(SideMargin).Text(item.Rank?.ToString(CultureInfo.InvariantCulture) ?? MonthWords.NoRank).AlignRight();
    }

    private void WriteSum(TableDescriptor table, string name, IReadOnlyList<StatementItem> items, Color background)
    {
        Cell(table, 2, background).PaddingHorizontal(SideMargin).Text(name).Bold();
        WriteAmounts(table, items, background, isSum: true);
        Cell(table, 1, background);
    }

    private void WriteAmounts(TableDescriptor table, IReadOnlyList<StatementItem> items, Color background, bool isSum)
    {
        var amounts = Amounts(items);
        for (var i = 0; i < amounts.Length; i++)
        {
            var isBold = isSum || AmountHeadings[i] == MonthWords.Closing;
            var text = _columns[i].Write(Cell(table, 1, background), amounts[i], _amountSize, isBold);
            if (amounts[i].IsZero && !isBold)
                text.FontColor(Colors.Grey.Darken1);
        }
    }

    private static IContainer Cell(TableDescriptor table) => Cell(table, 1, Colors.Transparent);

    private static IContainer Cell(TableDescriptor table, uint span, Color background) =>
        table.Cell().ColumnSpan(span).Border(Hairline).Background(background).ShowEntire().PaddingVertical(2.4f).AlignMiddle();

    private uint ColumnCount => 3 + (uint)_columns.Length;

    private float[] Widths() =>
        [.. _columns.Zip(AmountHeadings, (column, heading) => Math.Max(column.WidthAt(_amountSize), TextWidth(heading)))];

    private float TextWidth(string text) => AmountColumn.TextWidthAt(_fontSize, text);

    private static Points[] Amounts(IEnumerable<StatementItem> items)
    {
        var (movements, honour) = (default(Movements), Points.Zero);
        foreach (var item in items)
            (movements, honour) = (movements + item.Movements, honour + item.Honour);

        return [movements.Opening, movements.Earned, movements.Deducted, movements.Redeemed, movements.Adjusted, movements.Closing, honour];
    }
}
