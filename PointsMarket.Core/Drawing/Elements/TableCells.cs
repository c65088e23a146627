namespace PointsMarket.Core.Drawing;

/// <summary>The cells of a table's header, body or footer, with the heights that their rows have at the table's width.</summary>
internal sealed class TableCells
{
    private readonly List<TableCell> _cells = [];
    private List<TableCell>[] _rows = [];
    private float[] _heights = [];
    private float _measuredWidth = -1;

    public IReadOnlyList<TableCell> All => _cells;

    public int RowCount => _rows.Length - 1;

    public TableCell Add()
    {
        var cell = new TableCell();
        _cells.Add(cell);
        return cell;
    }

    /// <summary>Gives each cell without a place the next free one, row by row.</summary>
    public void Place(int columns)
    {
        // A place can be taken beforehand only by a cell that reaches down, or that stands where it was told to.
        var isSimple = _cells.TrueForAll(cell => cell is { Row: 0, Column: 0, RowSpan: 1 });
        var taken = new HashSet<(int Row, int Column)>();
        var (row, column) = (1, 1);
        foreach (var cell in _cells)
        {
            if (cell.ColumnSpan > columns || cell.Column + cell.ColumnSpan - 1 > columns)
                throw new InvalidOperationException($"A cell spans more than the {columns} columns of its table.");

            if (cell.Row > 0)
                (row, column) = (cell.Row, Math.Max(1, cell.Column));
            else if (cell.Column > 0)
                (row, column) = (cell.Column < column ? row + 1 : row, cell.Column);

            while (column + cell.ColumnSpan - 1 > columns || (!isSimple && cell is not { Row: > 0, Column: > 0 } && IsTaken(cell)))
            {
                column++;
                if (column + cell.ColumnSpan - 1 > columns)
                    (row, column) = (row + 1, Math.Max(1, cell.Column));
            }

            (cell.Row, cell.Column) = (row, column);
            for (var r = row; !isSimple && r < row + cell.RowSpan; r++)
            {
                for (var c = column; c < column + cell.ColumnSpan; c++)
                    taken.Add((r, c));
            }

            column += cell.ColumnSpan;
        }

        _rows = [.. Enumerable.Range(0, _cells.Select(cell => cell.LastRow).DefaultIfEmpty().Max() + 1).Select(_ => new List<TableCell>())];
        foreach (var cell in _cells)
            _rows[cell.Row].Add(cell);

        bool IsTaken(TableCell cell) =>
            Enumerable.Range(row, cell.RowSpan).Any(r => Enumerable.Range(column, cell.ColumnSpan).Any(c => taken.Contains((r, c))));
    }

    /// <summary>The last of the rows that cells spanning several rows tie to this one; they stay on one page.</summary>
    public int LastRowWith(int row)
    {
        var last = row;
        for (var r = row; r <= last; r++)
        {
            foreach (var cell in _rows[r])
                last = Math.Max(last, cell.LastRow);
        }

        return last;
    }

    public float Height(int first, int last, float[] widths, PageContext page)
    {
        MeasureRows(widths, page);
        var height = 0f;
        for (var row = first; row <= last; row++)
            height += _heights[row];

        return height;
    }

    /// <summary>The height of the rows where they fit; else the element that keeps them from this page.</summary>
    public (float Height, Element? Culprit) TryFit(int first, int last, float available, float[] widths, PageContext page)
    {
        var height = Height(first, last, widths, page);
        var highest = height > available + Size.Epsilon ? _rows[first].MaxBy(cell => Measure(cell, Size.Infinity, widths, page).Height) : null;
        return (height, highest);
    }

    public float Draw(int first, int last, float top, float[] widths, Canvas canvas)
    {
        for (var row = first; row <= last; row++)
        {
            foreach (var cell in canvas.IsCounting ? _rows[row].Where(cell => cell.LeavesTrace) : _rows[row])
            {
                var size = new Size(Width(cell, widths), Height(cell.Row, cell.LastRow, widths, canvas.Page));
                canvas.At(widths.AsSpan(0, cell.Column - 1), top, () => cell.Draw(size, canvas));
            }

            top += _heights[row];
        }

        return top;
    }

    private void MeasureRows(float[] widths, PageContext page)
    {
        var total = widths.Sum();
        if (_measuredWidth == total)
            return;

        _measuredWidth = total;
        _heights = new float[_rows.Length];
        foreach (var cell in _cells.OrderBy(cell => cell.RowSpan))
        {
            var missing = Measure(cell, Size.Infinity, widths, page).Height;
            for (var row = cell.Row; row <= cell.LastRow; row++)
                missing -= _heights[row];

            if (missing > 0)
                _heights[cell.LastRow] += missing;
        }
    }

    private static SpacePlan Measure(TableCell cell, float height, float[] widths, PageContext page) =>
        cell.Measure(new(Width(cell, widths), height), page);

    private static float Width(TableCell cell, float[] widths)
    {
        var width = 0f;
        for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
            width += widths[column - 1];

        return width;
    }
}
