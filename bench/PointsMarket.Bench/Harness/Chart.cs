using System.Globalization;
using System.Net;
using System.Text;

namespace PointsMarket.Bench.Harness;

/// <summary>One line of a chart.</summary>
internal sealed record Series(string Name, IReadOnlyList<(double X, double Y)> Points);

/// <summary>Lines over a logarithmic axis, as SVG: told apart by dashes and marks, named in words, so that it can be read in black and white.</summary>
internal static class Chart
{
    private const int Width = 720;
    private const int Height = 400;
    private const int Left = 78;
    private const int Right = 170;
    private const int Top = 46;
    private const int Bottom = 56;

    private static readonly string[] Dashes = ["none", "9 5", "2 4", "12 4 2 4"];

    public static string Lines(string title, string across, string up, IReadOnlyList<Series> series)
    {
        var positions = series.SelectMany(one => one.Points).Select(point => point.X).Distinct().Order().ToList();
        var step = Step(series.SelectMany(one => one.Points).Max(point => point.Y));
        var top = step * Math.Ceiling(series.SelectMany(one => one.Points).Max(point => point.Y) / step);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" width="{Width}" height="{Height}" font-family="sans-serif" font-size="13" role="img">
            <title>{Text(title)}</title>
            <rect width="{Width}" height="{Height}" fill="#fff"/>
            <text x="{Left}" y="24" font-size="16" font-weight="bold">{Text(title)}</text>
            <text x="{(Left + Width - Right) / 2}" y="{Height - 12}" text-anchor="middle">{Text(across)}</text>
            <text transform="translate(16 {(Top + Height - Bottom) / 2}) rotate(-90)" text-anchor="middle">{Text(up)}</text>

            """);
        for (var mark = 0d; mark <= top; mark += step)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""
                <path d="M{Left} {Y(mark):0.#}H{Width - Right}" stroke="#bbb" fill="none"/>
                <text x="{Left - 8}" y="{Y(mark) + 4:0.#}" text-anchor="end">{mark:#,0.##}</text>

                """);
        }

        foreach (var position in positions)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""
                <path d="M{X(position):0.#} {Height - Bottom}v5" stroke="#000"/>
                <text x="{X(position):0.#}" y="{Height - Bottom + 20}" text-anchor="middle">{position:#,0}</text>

                """);
        }

        var names = NamePlaces(series, Y);
        for (var i = 0; i < series.Count; i++)
        {
            var (points, last) = (series[i].Points, series[i].Points[^1]);
            svg.Append(CultureInfo.InvariantCulture, $"""
                <polyline points="{string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.X):0.#},{Y(point.Y):0.#}")))}" fill="none" stroke="#000" stroke-width="2" stroke-dasharray="{Dashes[i % Dashes.Length]}"/>
                {string.Concat(points.Select(point => Mark(i, X(point.X), Y(point.Y))))}
                <text x="{X(last.X) + 12:0.#}" y="{names[i] + 4:0.#}">{Text(series[i].Name)}</text>

                """);
        }

        return svg.Append("</svg>\n").ToString();

        double X(double value) => positions.Count == 1
            ? Left
            : Left + ((Width - Right - Left) * Math.Log(value / positions[0]) / Math.Log(positions[^1] / positions[0]));

        double Y(double value) => Height - Bottom - ((Height - Bottom - Top) * value / top);
    }

    /// <summary>At the end of each line, moved apart where two would cover each other.</summary>
    private static double[] NamePlaces(IReadOnlyList<Series> series, Func<double, double> y)
    {
        const double LineHeight = 16;
        var places = new double[series.Count];
        var lowest = double.NegativeInfinity;
        foreach (var i in Enumerable.Range(0, series.Count).OrderBy(i => y(series[i].Points[^1].Y)))
            lowest = places[i] = Math.Max(y(series[i].Points[^1].Y), lowest + LineHeight);

        return places;
    }

    private static string Mark(int series, double x, double y) => FormattableString.Invariant((series % 4) switch
    {
        0 => $"""<circle cx="{x:0.#}" cy="{y:0.#}" r="4.5" fill="#000"/>""",
        1 => $"""<rect x="{x - 4:0.#}" y="{y - 4:0.#}" width="8" height="8" fill="#fff" stroke="#000" stroke-width="2"/>""",
        2 => $"""<path d="M{x:0.#} {y - 5:0.#}l5 9h-10z" fill="#000"/>""",
        _ => (FormattableString)$"""<path d="M{x - 4:0.#} {y - 4:0.#}l8 8m0 -8l-8 8" stroke="#000" stroke-width="2"/>""",
    });

    /// <summary>A round distance between the marks of the axis, four to eight of them.</summary>
    private static double Step(double most)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(most)));
        return (most / power) switch
        {
            < 2 => power / 4,
            < 4 => power / 2,
            _ => power,
        };
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
