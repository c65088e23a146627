namespace PointsMarket.Core.Drawing;

/// <summary>A cell of a table, before something stands in it.</summary>
public interface ITableCellContainer : IContainer;

/// <summary>Says how wide each column is.</summary>
public sealed class TableColumnsDefinitionDescriptor
{
    private readonly Table _table;

    internal TableColumnsDefinitionDescriptor(Table table) => _table = table;

    public void ConstantColumn(float width, Unit unit = Unit.Point) => _table.Columns.Add(new(width.ToPoints(unit), 0));

    public void RelativeColumn(float width = 1) => _table.Columns.Add(new(0, width));
}

/// <summary>Adds cells to a table's header or footer.</summary>
public sealed class TableCellDescriptor
{
    private readonly TableCells _cells;

    internal TableCellDescriptor(TableCells cells) => _cells = cells;

    public ITableCellContainer Cell() => _cells.Add();
}

/// <summary>Says what stands in a table.</summary>
public sealed class TableDescriptor
{
    private readonly Table _table;

    internal TableDescriptor(Table table) => _table = table;

    public void ColumnsDefinition(Action<TableColumnsDefinitionDescriptor> handler) => handler(new(_table));

    public void Header(Action<TableCellDescriptor> handler) => handler(new(_table.Header));

    public void Footer(Action<TableCellDescriptor> handler) => handler(new(_table.Footer));

    public ITableCellContainer Cell() => _table.Body.Add();
}

/// <summary>Lays cells in rows and columns.</summary>
public static class TableExtensions
{
    public static void Table(this IContainer element, Action<TableDescriptor> handler)
    {
        var table = element.Put(new Table());
        handler(new(table));
        table.Header.Place(table.Columns.Count);
        table.Body.Place(table.Columns.Count);
        table.Footer.Place(table.Columns.Count);
    }
}

/// <summary>Says where a cell stands and how many places it takes.</summary>
public static class TableCellExtensions
{
    public static ITableCellContainer Column(this ITableCellContainer tableCellContainer, uint value) =>
        tableCellContainer.With(cell => cell.Column = checked((int)value));

    public static ITableCellContainer ColumnSpan(this ITableCellContainer tableCellContainer, uint value) =>
        tableCellContainer.With(cell => cell.ColumnSpan = checked((int)value));

    public static ITableCellContainer Row(this ITableCellContainer tableCellContainer, uint value) =>
        tableCellContainer.With(cell => cell.Row = checked((int)value));

    public static ITableCellContainer RowSpan(this ITableCellContainer tableCellContainer, uint value) =>
        tableCellContainer.With(cell => cell.RowSpan = checked((int)value));

    private static ITableCellContainer With(this ITableCellContainer container, Action<TableCell> change)
    {
        change((TableCell)container);
        return container;
    }
}
