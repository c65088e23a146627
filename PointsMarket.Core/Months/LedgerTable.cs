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

    /// <summary>A heading alone at the foot of a page helps nobody: it wants room for itself and two rows.</summary>
    private const float RoomUnderHeading = 60;

    private static readonly string[] AmountHeadings =
    [
        MonthWords.Opening, MonthWords.Earned, MonthWords.Deducted, MonthWords.Redeemed, MonthWords.Adjusted, MonthWords.Closing, MonthWords.Honour,
    ];

    private readonly TableDescriptor _table;
    private readonly float _fontSize;
    private readonly float _amountSize;
    private readonly AmountColumn[] _columns;
    private readonly float[] _widths;
    private readonly float _codeWidth;

    private LedgerTable(TableDescriptor table, IReadOnlyList<StatementItem> items, float fontSize)
    {
        (_table, _fontSize) = (table, fontSize);
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

    public static void Draw(IContainer container, MonthStatement statement, float fontSize) => container.Table(table =>
    {
        var ledger = new LedgerTable(table, statement.Items, fontSize);
        ledger.DefineColumns();
        table.Header(ledger.WriteHeader);
        ledger.WriteVillage(statement);
    });

    private void DefineColumns() => _table.ColumnsDefinition(columns =>
    {
        columns.ConstantColumn(_codeWidth);
        columns.RelativeColumn();
        foreach (var width in _widths)
            columns.ConstantColumn(width);

        columns.ConstantColumn(TextWidth(MonthWords.Rank));
    });

    private void WriteHeader(TableCellDescriptor header)
    {
        foreach (var heading in (string[])[MonthWords.Household, MonthWords.Head, .. AmountHeadings, MonthWords.Rank])
            header.Cell().Border(Hairline).Background(Colors.Grey.Lighten2).PaddingVertical(4).Text(heading).Bold().AlignCenter();
    }

    private void WriteVillage(MonthStatement statement)
    {
        foreach (var area in statement.Items.GroupBy(item => item.Area))
        {
            foreach (var street in area.GroupBy(item => item.Street))
            {
                var name = string.Join(' ', new[] { area.Key, street.Key }.Where(word => word.Length > 0));
                if (name.Length > 0)
                    WriteHeading(MonthWords.Group(name, street.Count()));

                foreach (var item in street)
                    WriteHousehold(item);

                if (street.Key.Length > 0)
                    WriteSum(MonthWords.SumOf(name), [.. street], Colors.Transparent);
            }

            if (area.Key.Length > 0)
                WriteSum(MonthWords.SumOf(area.Key), [.. area], Colors.Grey.Lighten4);
        }

        if (statement.Items.Count == 0)
            Cell(ColumnCount, Colors.Transparent).PaddingHorizontal(SideMargin).Text(MonthWords.NoHouseholds).AlignCenter();

        WriteSum(MonthWords.WholeVillage, statement.Items, Colors.Grey.Lighten2);
    }

    private void WriteHeading(string text) =>
        Styled(_table.Cell().ColumnSpan(ColumnCount).EnsureSpace(RoomUnderHeading), Colors.Transparent).PaddingHorizontal(SideMargin).Text(text).Bold();

    private void WriteHousehold(StatementItem item)
    {
        Cell().PaddingHorizontal(SideMargin).Text(item.Household);
        Cell().PaddingHorizontal(SideMargin).Text(item.Head);
        WriteAmounts([item], Colors.Transparent, isSum: false);
        Cell().PaddingHorizontal(SideMargin).Text(item.Rank?.ToString(CultureInfo.InvariantCulture) ?? MonthWords.NoRank).AlignRight();
    }

    private void WriteSum(string name, IReadOnlyList<StatementItem> items, Color background)
    {
        Cell(2, background).PaddingHorizontal(SideMargin).Text(name).Bold();
        WriteAmounts(items, background, isSum: true);
        Cell(1, background);
    }

    private void WriteAmounts(IReadOnlyList<StatementItem> items, Color background, bool isSum)
    {
        var amounts = Amounts(items);
        for (var i = 0; i < amounts.Length; i++)
        {
            var isBold = isSum || AmountHeadings[i] == MonthWords.Closing;
            var text = _columns[i].Write(Cell(1, background), amounts[i], _amountSize, isBold);
            if (amounts[i].IsZero && !isBold)
                text.FontColor(Colors.Grey.Darken1);
        }
    }

    private IContainer Cell() => Cell(1, Colors.Transparent);

    private IContainer Cell(uint span, Color background) => Styled(_table.Cell().ColumnSpan(span), background);

    private static IContainer Styled(IContainer cell, Color background) =>
        cell.Border(Hairline).Background(background).ShowEntire().PaddingVertical(2.4f).AlignMiddle();

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
