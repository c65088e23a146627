using System.Globalization;
using MiniExcelLibs;
using PointsMarket.Core;

namespace PointsMarket.Api.Pages;

/// <summary>A list as an .xlsx sheet: the columns of its page, numbers as numbers, days as 2026-03-31.</summary>
internal static class Sheets
{
    /// <summary>The most rows that a list gives at once; a village's book has fewer in many years.</summary>
    public const int MostRows = 100_000;

    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IResult Of<T>(Reader reader, Sentence name, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(
            rows.Select(row => columns.ToDictionary(column => Say(reader, column.Heading), column => Cell(reader, column.Value(row)))),
            sheetName: Say(reader, name));
        var file = $"{reader.Village?.Name}-{Say(reader, name)}-{reader.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.xlsx";
        return Results.File(stream.ToArray(), ContentType, file);
    }

    private static object? Cell(Reader reader, object? value) => value switch
    {
        Points points => points.Value,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => reader.Time.WallOf(instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        Month month => month.ToString(),
        Sentence sentence => Say(reader, sentence),
        bool yes => Say(reader, yes ? PageWords.Yes : PageWords.No),
        _ => value,
    };

    private static string Say(Reader reader, Sentence sentence) => reader.English ? sentence.English : sentence.Chinese;
}
