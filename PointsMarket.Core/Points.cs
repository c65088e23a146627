using System.Globalization;

namespace PointsMarket.Core;

/// <summary>Points (积分): an exact amount in hundredths, positive, zero or negative, that never rounds by itself.</summary>
/// <remarks>
/// Half points occur (weighed recyclables), so the unit in the book is a hundredth. Arithmetic is checked: an amount that
/// cannot be held is an <see cref="OverflowException"/>, never a wrong balance.
/// </remarks>
public readonly record struct Points : IComparable<Points>
{
    private Points(long hundredths) => Hundredths = hundredths;

    public static Points Zero => default;

    public long Hundredths { get; }

    public decimal Value => Hundredths / 100m;

    public bool IsZero => Hundredths == 0;

    public static Points FromHundredths(long hundredths) => new(hundredths);

    /// <summary>Whole points, as they stand in most rules.</summary>
    public static Points Of(long points) => new(checked(points * 100));

    /// <summary>An amount with at most two decimals; a third one that is not zero is an <see cref="ArgumentException"/>.</summary>
    public static Points From(decimal value)
    {
        if (!HasTwoDecimals(value))
            throw new ArgumentException($"{value} has more than two decimals.", nameof(value));

        return new(decimal.ToInt64(value * 100m));
    }

    public static bool HasTwoDecimals(decimal value) => value == decimal.Round(value, 2);

    /// <summary>The product with a quantity, rounded to two decimals, half away from zero (四舍五入).</summary>
    public Points Times(decimal quantity) =>
        new(decimal.ToInt64(decimal.Round(Hundredths * quantity, 0, MidpointRounding.AwayFromZero)));

    public int CompareTo(Points other) => Hundredths.CompareTo(other.Hundredths);

    public static Points Min(Points a, Points b) => a < b ? a : b;

    public static Points Max(Points a, Points b) => a > b ? a : b;

    public static Points operator +(Points a, Points b) => new(checked(a.Hundredths + b.Hundredths));

    public static Points operator -(Points a, Points b) => new(checked(a.Hundredths - b.Hundredths));

    public static Points operator -(Points a) => new(checked(-a.Hundredths));

    public static Points operator *(Points a, long times) => new(checked(a.Hundredths * times));

    public static bool operator <(Points a, Points b) => a.Hundredths < b.Hundredths;

    public static bool operator >(Points a, Points b) => a.Hundredths > b.Hundredths;

    public static bool operator <=(Points a, Points b) => a.Hundredths <= b.Hundredths;

    public static bool operator >=(Points a, Points b) => a.Hundredths >= b.Hundredths;

    /// <summary>As people write it: a true minus sign, thousands with a comma, no trailing zeros (−1,234.5).</summary>
    public override string ToString()
    {
        var text = Math.Abs(Value).ToString("#,0.##", CultureInfo.InvariantCulture);
        return Hundredths < 0 ? "−" + text : text;
    }

    /// <summary>A change, with its sign: +10 or −5.</summary>
    public string ToSignedString() => Hundredths > 0 ? $"+{this}" : ToString();
}
