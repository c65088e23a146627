namespace PointsMarket.Core.Prints;

/// <summary>A column of amounts, right-aligned on the decimal point whatever decimals each has.</summary>
/// <remarks>QuestPDF cannot align on a point; a margin as wide as the missing decimals does, as all digits are equally wide.</remarks>
internal sealed class AmountColumn
{
    private const float SideMargin = 3;

    private readonly int _decimals;

    public AmountColumn(IEnumerable<Points> amounts, bool leavesRoomForSign = false)
    {
        var whole = 0f;
        foreach (var amount in amounts)
        {
            var (digits, decimals) = Split(amount.ToString());
            _decimals = Math.Max(_decimals, decimals);
            whole = Math.Max(whole, digits.Sum(character => Digit.Bold.Width(character)));
        }

        WidthInEms = (leavesRoomForSign ? Digit.Bold.Figure : 0) + whole + Digit.Bold.Fraction(_decimals);
    }

    /// <summary>The room of the widest amount in bold, without the margins.</summary>
    public float WidthInEms { get; }

    public float WidthAt(float fontSize) => WidthInEms * fontSize + 2 * SideMargin;

    public TextBlockDescriptor Write(IContainer cell, Points amount, float fontSize, bool isBold = false, bool isSigned = false)
    {
        var text = isSigned ? amount.ToSignedString() : amount.ToString();
        var fraction = (isBold ? Digit.Bold : Digit.Regular).Fraction(Split(text).Decimals);
        var written = cell
            .PaddingLeft(SideMargin)
            .PaddingRight(SideMargin + (Digit.Bold.Fraction(_decimals) - fraction) * fontSize)
            .Text(text).FontSize(fontSize).AlignRight();
        return isBold ? written.Bold() : written;
    }

    /// <summary>Room for text that is no amount, with the margins.</summary>
    public static float TextWidthAt(float fontSize, string text) => EmsOf(text) * fontSize + 2 * SideMargin;

    /// <summary>Chinese is as wide as high, everything else hardly wider than a figure.</summary>
    public static float EmsOf(string text) =>
        text.EnumerateRunes().Sum(rune => rune.Value < 0x2E80 && rune.Value != '·' ? Digit.Bold.Figure : 1);

    private static (string Whole, int Decimals) Split(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? (text, 0) : (text[..point], text.Length - point - 1);
    }

    /// <summary>How wide figures and marks are in a weight of Noto Sans SC, in ems.</summary>
    private sealed record Digit(float Figure, float Mark)
    {
        public static readonly Digit Regular = new(0.555f, 0.278f);
        public static readonly Digit Bold = new(0.59f, 0.325f);

        public float Width(char character) => character == ',' ? Mark : Figure;

        public float Fraction(int decimals) => decimals == 0 ? 0 : Mark + decimals * Figure;
    }
}
