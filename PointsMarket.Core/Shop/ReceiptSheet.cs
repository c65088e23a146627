using System.Globalization;
using PointsMarket.Core.Households;
using PointsMarket.Core.People;
using PointsMarket.Core.Prints;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Core.Shop;

/// <summary>A redemption with the names that its paper needs beside its codes.</summary>
public sealed record ReceiptSheet
{
    public required string VillageName { get; init; }
    public required Redemption Redemption { get; init; }
    public required string Head { get; init; }
    public required string Cashier { get; init; }

    /// <summary>2026年3月10日 9:00, on the village's clock.</summary>
    public required string At { get; init; }

    /// <summary>By the goods' codes.</summary>
    public required IReadOnlyDictionary<string, string> Units { get; init; }
    public required IReadOnlyList<string> Marks { get; init; }

    public static ReceiptSheet Of(Tx tx, string village, Redemption redemption)
    {
        var wall = tx.Time.WallOf(redemption.At);
        return new()
        {
            VillageName = VillageService.Find(tx, village)!.Name,
            Redemption = redemption,
            Head = HouseholdService.Get(tx, village, redemption.Household).Head,
            Cashier = PeopleService.NameOf(tx, village, redemption.By),
            At = $"{ChineseDate.Of(DateOnly.FromDateTime(wall))} {wall.ToString("H:mm", CultureInfo.InvariantCulture)}",
            Units = redemption.Lines.ToDictionary(line => line.Goods, line => GoodsService.Get(tx, village, line.Goods).Unit),
            Marks = PrintWords.MarksOf(tx),
        };
    }
}
