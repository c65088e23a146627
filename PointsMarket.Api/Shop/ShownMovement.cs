using PointsMarket.Api.Pages;
using PointsMarket.Core;
using PointsMarket.Core.People;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Shop;

/// <summary>Goods in or out, with the name of who did it.</summary>
public sealed record ShownMovement(Movement Movement, string By)
{
    internal static List<ShownMovement> Of(Tx tx, string village, IReadOnlyList<Movement> movements)
    {
        var names = movements.Select(movement => movement.By).Distinct().ToDictionary(account => account, account => PeopleService.NameOf(tx, village, account));
        return [.. movements.Select(movement => new ShownMovement(movement, names[movement.By]))];
    }

    internal static IReadOnlyList<Column<ShownMovement>> Columns(Reader reader) =>
    [
        new(StockWords.At, shown => shown.Movement.At),
        new(StockWords.Kind, shown => StockWords.Of(shown.Movement.Kind))
        {
            Link = shown => shown.Movement.Redemption is { } id ? reader.At($"desk/redemptions/{id}") : null,
        },

        // A signed amount is written as points are: with a true minus.
        new(StockWords.Change, shown => Points.Of(shown.Movement.Quantity)) { IsChange = true },
        new(StockWords.After, shown => shown.Movement.Stock),
        new(StockWords.UnitCost, shown => shown.Movement.UnitCost),
        new(StockWords.Supplier, shown => shown.Movement.Supplier) { Wide = true },
        new(StockWords.Invoice, shown => shown.Movement.Invoice) { Wide = true },
        new(StockWords.Reason, shown => shown.Movement.Reason),
        new(StockWords.By, shown => shown.By) { Wide = true },
    ];
}
