namespace PointsMarket.Core.Drawing;

/// <summary>Cells in rows and columns; the header stands on every page, and no row is split over two.</summary>
internal sealed class Table : Element
{
    private int _nextRow = 1;

    public List<TableColumn> Columns { get; } = [];

    public TableCells Header { get; } = new();

    public TableCells Body { get; } = new();

    public TableCells Footer { get; } = new();

    internal override IEnumerable<Element> Children => [.. Header.All, .. Body.All, .. Footer.All];

    internal override bool IsUnfinished => _nextRow > 1 || base.IsUnfinished;

    internal override void Reset()
    {
        _nextRow = 1;
        base.Reset();
    }

    internal override SpacePlan Measure(Size available, PageContext page) => Arrange(available, page).Plan;

    internal override void Draw(Size available, Canvas canvas)
    {
        var (plan, widths, last) = Arrange(available, canvas.Page);
        plan.MustFit(canvas.Page);
        var top = Header.Draw(1, Header.RowCount, 0, widths, canvas);
        top = Body.Draw(_nextRow, last, top, widths, canvas);
        Footer.Draw(1, Footer.RowCount, top, widths, canvas);
        _nextRow = plan.Fit == Fit.Full ? 1 : last + 1;
    }

    private (SpacePlan Plan, float[] Widths, int LastRow) Arrange(Size available, PageContext page)
    {
        var widths = Widths(available.Width);
        var width = widths.Sum();
        if (width > available.Width + Size.Epsilon)
            return (SpacePlan.Wrap(this), widths, 0);

        var frame = Header.Height(1, Header.RowCount, widths, page) + Footer.Height(1, Footer.RowCount, widths, page);
        var (height, row) = (frame, _nextRow);
        while (row <= Body.RowCount)
        {
            var last = Body.LastRowWith(row);
            var (rows, culprit) = Body.TryFit(row, last, available.Height - height, widths, page);
            if (culprit is not null)
            {
                var plan = row == _nextRow ? SpacePlan.Wrap(culprit) : SpacePlan.Partial(width, height, culprit);
                return (plan, widths, row - 1);
            }

            height += rows;
            row = last + 1;
        }

        var whole = height > available.Height + Size.Epsilon ? SpacePlan.Wrap(this) : SpacePlan.Full(width, height);
        return (whole, widths, Body.RowCount);
    }

    private float[] Widths(float available)
    {
        if (Columns.Count == 0)
            throw new InvalidOperationException("A table has no columns.");

        var rest = Math.Max(0, available - Columns.Sum(column => column.Constant));
        var shares = Columns.Sum(column => column.Relative);
        return [.. Columns.Select(column => column.Relative > 0 ? rest * column.Relative / shares : column.Constant)];
    }
}

internal readonly record struct TableColumn(float Constant, float Relative);

/// <summary>A cell of a table; rows and columns count from 1, and 0 asks for the next free place.</summary>
internal sealed class TableCell : Container, ITableCellContainer
{
    public int Row { get; set; }

    public int Column { get; set; }

    public int RowSpan { get; set; } = 1;

    public int ColumnSpan { get; set; } = 1;

    public int LastRow => Row + RowSpan - 1;

    internal override string Description => $"a cell in row {Row}, column {Column}";
}
