namespace PointsMarket.Core.Prints;

/// <summary>The head of the book (账首), under the name that readers know (账目校验码) on a sheet, as text and as a QR code, with what it proves.</summary>
internal static class HeadOfBook
{
    private const float CodeInMillimetres = 26;

    /// <summary>At this size all 64 characters stand on one line beside the code, and are found as one word.</summary>
    private const float HashSize = 9.5f;

    public static void Show(IContainer container, string title, string proof, string hash) => container.Row(row =>
    {
        row.Spacing(8);
        row.RelativeItem().AlignMiddle().Column(column =>
        {
            column.Spacing(3);
            column.Item().Text(title).Bold();
            column.Item().Text(hash).FontSize(HashSize);
            column.Item().Text(proof);
        });
        row.ConstantItem(CodeInMillimetres, Unit.Millimetre).Height(CodeInMillimetres, Unit.Millimetre).Svg(QrCode.Svg(hash));
    });
}
