using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Villages;

/// <summary>Names as the board shows them.</summary>
internal static class BoardName
{
    /// <summary>
    /// Full only where the village shows full names now and did so when the month was closed: what it has decided to hide
    /// since is not shown to everybody because it once hung on a wall.
    /// </summary>
    public static PublicNames Of(Settings now, Settings atClosing) =>
        now.PublicNames == PublicNames.Full && atClosing.PublicNames == PublicNames.Full ? PublicNames.Full : PublicNames.Masked;
}
