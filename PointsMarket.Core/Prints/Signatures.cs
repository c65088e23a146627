namespace PointsMarket.Core.Prints;

/// <summary>Where those who answer for a sheet sign it, and where the village sets its seal over the date.</summary>
internal static class Signatures
{
    /// <summary>A village's seal is 42 mm across; half of it may lie over the words.</summary>
    private const float SealRoom = 26;

    public static void Sign(IContainer container) => container.Row(row =>
    {
        row.Spacing(12);
        foreach (var role in PrintWords.Signatures)
            row.RelativeItem().BorderBottom(0.6f).MinHeight(46).Text(role);
    });

    public static void Seal(IContainer container, string village) => container.AlignRight().MinHeight(SealRoom, Unit.Millimetre).AlignBottom().Column(column =>
    {
        column.Spacing(4);
        column.Item().Text(village + PrintWords.Seal).AlignCenter();
        column.Item().Text(PrintWords.EmptyDate).AlignCenter();
    });
}
