namespace PointsMarket.Core.Drawing;

/// <summary>What a length on paper is given in; a point is 1/72 inch.</summary>
public enum Unit
{
    Point,
    Meter,
    Centimetre,
    Millimetre,
    Feet,
    Inch,
    Mil,
}

internal static class UnitExtensions
{
    private const float PointsPerInch = 72;
    private const float PointsPerMeter = PointsPerInch / 0.0254f;

    public static float ToPoints(this float value, Unit unit) => value * unit switch
    {
        Unit.Point => 1,
        Unit.Meter => PointsPerMeter,
        Unit.Centimetre => PointsPerMeter / 100,
        Unit.Millimetre => PointsPerMeter / 1000,
        Unit.Feet => PointsPerInch * 12,
        Unit.Inch => PointsPerInch,
        Unit.Mil => PointsPerInch / 1000,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "There is no such unit."),
    };
}
