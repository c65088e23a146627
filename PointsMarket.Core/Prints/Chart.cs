using System.Globalization;
using System.Text;

namespace PointsMarket.Core.Prints;

/// <summary>A value of a chart with the word below it.</summary>
internal sealed record ChartValue(string Label, Points Value);

/// <summary>Bars and lines in black and grey, each value written out: a chart without its figures proves nothing.</summary>
/// <remarks>QuestPDF has no charts: shapes are a vector drawing, and words lie over it as text that can be found and read aloud.</remarks>
internal sealed class Chart
{
    private const float ValueHeight = 13;
    private const float LabelHeight = 15;
    private const float LargestType = 10;
    private const float SmallestType = 6;

    private readonly IReadOnlyList<ChartValue> _values;
    private readonly float _slot;
    private readonly float _height;
    private readonly decimal _highest;
    private readonly decimal _lowest;

    private Chart(IReadOnlyList<ChartValue> values, float slot, float height)
    {
        (_values, _slot, _height) = (values, slot, height);
        _highest = Math.Max(0, values.Max(one => one.Value.Value));
        _lowest = Math.Min(0, values.Min(one => one.Value.Value));
        if (_highest == _lowest)
            _highest = 1;
    }

    /// <summary>A bar for each value, each in a slot that wide, up or down from zero; what is taken is white within its outline.</summary>
    public static void Bars(IContainer container, IReadOnlyList<ChartValue> values, float slot, float height) =>
        new Chart(values, slot, height).Draw(container, chart => chart.BarShapes());

    /// <summary>A line from value to value, with a dot at each.</summary>
    public static void Line(IContainer container, IReadOnlyList<ChartValue> values, float slot, float height) =>
        new Chart(values, slot, height).Draw(container, chart => chart.LineShape());

    private float Width => _slot * _values.Count;

    private void Draw(IContainer container, Func<Chart, string> shapes)
    {
        var zero = Y(0);
        var svg = string.Create(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" width="{Width:0.##}" height="{_height:0.##}" viewBox="0 0 {Width:0.##} {_height:0.##}">{shapes(this)}<path d="M0 {zero:0.##}H{Width:0.##}" stroke="#000" stroke-width="0.6"/></svg>""");
        container.Height(_height).Layers(layers =>
        {
            layers.PrimaryLayer().Width(Width).Height(_height).Svg(svg);
            for (var i = 0; i < _values.Count; i++)
            {
                Word(layers, i, ValueTop(i), _values[i].Value.ToString());
                Word(layers, i, _height - LabelHeight, _values[i].Label);
            }
        });
    }

    private void Word(LayersDescriptor layers, int index, float top, string word)
    {
        // Words of a narrow slot are written smaller, before they run into each other.
        var size = Math.Clamp((_slot - 2) / AmountColumn.EmsOf(word), SmallestType, LargestType);
        layers.Layer().PaddingLeft(index * _slot).PaddingTop(top).Width(_slot).Text(word).FontSize(size).AlignCenter();
    }

    /// <summary>Above what rises, below what falls.</summary>
    private float ValueTop(int index)
    {
        var value = _values[index].Value.Value;
        return value < 0 ? Y(value) + 2 : Y(value) - ValueHeight - 5;
    }

    private float Y(decimal value)
    {
        var top = ValueHeight + 4;
        var bottom = _height - LabelHeight - (_lowest < 0 ? ValueHeight + 4 : 2);
        return top + (bottom - top) * (float)((_highest - value) / (_highest - _lowest));
    }

    private float Middle(int index) => (index + 0.5f) * _slot;

    private string BarShapes()
    {
        var svg = new StringBuilder();
        var width = Math.Min(_slot * 0.6f, 40);
        for (var i = 0; i < _values.Count; i++)
        {
            var value = _values[i].Value.Value;
            if (value == 0)
                continue;

            var (top, bottom) = (Y(Math.Max(0, value)), Y(Math.Min(0, value)));
            svg.Append(
                CultureInfo.InvariantCulture,
                $"""<rect x="{Middle(i) - width / 2:0.##}" y="{top:0.##}" width="{width:0.##}" height="{bottom - top:0.##}" fill="{(value > 0 ? "#999" : "#fff")}" stroke="#000" stroke-width="0.6"/>""");
        }

        return svg.ToString();
    }

    private string LineShape()
    {
        var (line, dots) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < _values.Count; i++)
        {
            var y = Y(_values[i].Value.Value);
            line.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{Middle(i):0.##} {y:0.##}");
            dots.Append(CultureInfo.InvariantCulture, $"""<circle cx="{Middle(i):0.##}" cy="{y:0.##}" r="2.4"/>""");
        }

        return $"""<path d="{line}" fill="none" stroke="#000" stroke-width="1.2"/>{dots}""";
    }
}
