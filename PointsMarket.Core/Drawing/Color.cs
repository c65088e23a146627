using System.Globalization;

namespace PointsMarket.Core.Drawing;

/// <summary>A colour as 0xAARRGGBB.</summary>
public readonly record struct Color
{
    public Color(uint hex) => Hex = hex;

    public uint Hex { get; }

    public Color WithAlpha(byte alpha) => new((Hex & 0x00FFFFFF) | ((uint)alpha << 24));

    /// <summary>Reads #RRGGBB or #AARRGGBB, with or without the #.</summary>
    public static Color FromHex(string hex)
    {
        var digits = hex.TrimStart('#');
        if (digits.Length is not (6 or 8))
            throw new ArgumentException($"{hex} is no colour of six or eight digits.", nameof(hex));

        var value = uint.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return new(digits.Length == 6 ? value | 0xFF000000 : value);
    }

    public static implicit operator Color(string hex) => FromHex(hex);

    public static implicit operator Color(uint hex) => new(hex);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Hex:X8}");
}
