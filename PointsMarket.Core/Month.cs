using System.Globalization;

namespace PointsMarket.Core;

/// <summary>A calendar month (月份) of the village, written 2026-03.</summary>
public readonly record struct Month : IComparable<Month>
{
    private const int MonthsAYear = 12;

    private readonly int _index;

    /// <summary>A year from 1 to 9999 and a month from 1 to 12; anything else is an <see cref="ArgumentOutOfRangeException"/>.</summary>
    public Month(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, MonthsAYear);
        _index = year * MonthsAYear + month - 1;
    }

    public int Year => _index / MonthsAYear;

    public int Number => _index % MonthsAYear + 1;

    public DateOnly FirstDay => new(Year, Number, 1);

    public DateOnly LastDay => new(Year, Number, DateTime.DaysInMonth(Year, Number));

    public Month Next => Plus(1);

    public static Month Of(DateOnly day) => new(day.Year, day.Month);

    public Month Plus(int months) => FromIndex(_index + months);

    /// <summary>Reads 2026-03 and nothing else; null where the text is no month.</summary>
    public static Month? Parse(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Of(day)
            : null;

    /// <summary>Whether text in UTF-8 is a month, without making one of it.</summary>
    internal static bool IsMonth(ReadOnlySpan<byte> utf8) =>
        utf8.Length == 7 && utf8[4] == '-' && VillageTime.Digits(utf8[..4]) >= 1 && VillageTime.Digits(utf8[5..]) is >= 1 and <= MonthsAYear;

    public int CompareTo(Month other) => _index.CompareTo(other._index);

    public static bool operator <(Month a, Month b) => a._index < b._index;

    public static bool operator >(Month a, Month b) => a._index > b._index;

    public static bool operator <=(Month a, Month b) => a._index <= b._index;

    public static bool operator >=(Month a, Month b) => a._index >= b._index;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");

    private static Month FromIndex(int index) => new(index / MonthsAYear, index % MonthsAYear + 1);
}
