using SkiaSharp;

namespace PointsMarket.Core.Drawing;

/// <summary>The frames of a page's cells as a few long lines: neighbours share theirs, and one stroke draws all of a kind.</summary>
internal sealed class FrameLines
{
    /// <summary>Lines closer than a hundredth of a point are one.</summary>
    private const float Grid = 100;

    private readonly Dictionary<(float Thickness, uint Color), Dictionary<(bool IsVertical, int At), List<(int From, int To)>>> _kinds = [];

    public void Add(SKRect frame, float thickness, uint color)
    {
        if (!_kinds.TryGetValue((thickness, color), out var lines))
            _kinds.Add((thickness, color), lines = []);

        Add(lines, isVertical: false, frame.Top, frame.Left, frame.Right);
        Add(lines, isVertical: false, frame.Bottom, frame.Left, frame.Right);
        Add(lines, isVertical: true, frame.Left, frame.Top, frame.Bottom);
        Add(lines, isVertical: true, frame.Right, frame.Top, frame.Bottom);
    }

    /// <summary>Each kind of line with its path, for the caller to dispose of.</summary>
    public IEnumerable<(float Thickness, uint Color, SKPath Path)> Take()
    {
        foreach (var ((thickness, color), lines) in _kinds)
        {
            using var path = new SKPathBuilder();
            foreach (var ((isVertical, at), parts) in lines)
            {
                foreach (var (from, to) in Joined(parts))
                {
                    path.MoveTo(Point(isVertical, at, from));
                    path.LineTo(Point(isVertical, at, to));
                }
            }

            yield return (thickness, color, path.Detach());
        }

        _kinds.Clear();
    }

    private static void Add(Dictionary<(bool, int), List<(int, int)>> lines, bool isVertical, float at, float from, float to)
    {
        var key = (isVertical, Round(at));
        if (!lines.TryGetValue(key, out var parts))
            lines.Add(key, parts = []);

        parts.Add((Round(from), Round(to)));
    }

    private static IEnumerable<(int From, int To)> Joined(List<(int From, int To)> parts)
    {
        parts.Sort();
        var line = parts[0];
        foreach (var part in parts)
        {
            if (part.From > line.To + 1)
            {
                yield return line;
                line = part;
            }

            line.To = Math.Max(line.To, part.To);
        }

        yield return line;
    }

    private static SKPoint Point(bool isVertical, int at, int along) =>
        isVertical ? new(at / Grid, along / Grid) : new(along / Grid, at / Grid);

    private static int Round(float length) => (int)MathF.Round(length * Grid);
}
