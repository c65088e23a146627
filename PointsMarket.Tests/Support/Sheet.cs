using System.Globalization;
using MiniExcelLibs;

namespace PointsMarket.Tests.Support;

/// <summary>A downloaded .xlsx, read as a clerk's program reads it.</summary>
internal static class Sheet
{
    /// <summary>Each row as one text, its cells apart by a bar; the headings first.</summary>
    public static List<string> Rows(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return [.. stream.Query().Cast<IDictionary<string, object?>>().Select(row => string.Join('|', row.Values.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture))))];
    }
}
