namespace PointsMarket.Core.Drawing;

/// <summary>Adds items under each other.</summary>
public sealed class ColumnDescriptor
{
    private readonly Column _column;

    internal ColumnDescriptor(Column column) => _column = column;

    public void Spacing(float value, Unit unit = Unit.Point) => _column.Spacing = value.ToPoints(unit);

    public IContainer Item()
    {
        var item = new Container();
        _column.Items.Add(item);
        return item;
    }
}

/// <summary>Lays items under each other.</summary>
public static class ColumnExtensions
{
    public static void Column(this IContainer element, Action<ColumnDescriptor> handler) => handler(new(element.Put(new Column())));
}

/// <summary>Adds items side by side.</summary>
public sealed class RowDescriptor
{
    private readonly Row _row;

    internal RowDescriptor(Row row) => _row = row;

    public void Spacing(float spacing, Unit unit = Unit.Point) => _row.Spacing = spacing.ToPoints(unit);

    public IContainer RelativeItem(float size = 1) => Add(new() { Kind = RowItemKind.Relative, Size = size });

    public IContainer ConstantItem(float size, Unit unit = Unit.Point) => Add(new() { Kind = RowItemKind.Constant, Size = size.ToPoints(unit) });

    public IContainer AutoItem() => Add(new() { Kind = RowItemKind.Auto });

    private RowItem Add(RowItem item)
    {
        _row.Items.Add(item);
        return item;
    }
}

/// <summary>Lays items side by side.</summary>
public static class RowExtensions
{
    public static void Row(this IContainer element, Action<RowDescriptor> handler) => handler(new(element.Put(new Row())));
}

/// <summary>Adds elements over each other.</summary>
public sealed class LayersDescriptor
{
    private readonly Layers _layers;

    internal LayersDescriptor(Layers layers) => _layers = layers;

    public IContainer Layer()
    {
        var layer = new Container();
        _layers.Items.Add(layer);
        return layer;
    }

    public IContainer PrimaryLayer()
    {
        if (_layers.Primary is not null)
            throw new InvalidOperationException("Layers have one primary layer.");

        var layer = new Container();
        _layers.Items.Add(layer);
        _layers.Primary = layer;
        return layer;
    }
}

/// <summary>Lays elements over each other.</summary>
public static class LayerExtensions
{
    public static void Layers(this IContainer element, Action<LayersDescriptor> handler) => handler(new(element.Put(new Layers())));
}
