using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Months;

/// <summary>What waits at the desk today.</summary>
public sealed record Waiting
{
    /// <summary>Submitted records that this person may review and has not.</summary>
    public required int ToReview { get; init; }

    /// <summary>Objections that wait for a ruling.</summary>
    public required int Objections { get; init; }

    /// <summary>Goods at their reorder level or below.</summary>
    public required int LowStock { get; init; }

    /// <summary>The earliest open month, once it has ended; null while it runs.</summary>
    public Month? MonthToClose { get; init; }
}

public static class WaitingService
{
    public static Waiting Find(Tx tx, Caller reader)
    {
        var open = Book.Head(tx, reader.Village).OpenMonth;
        return new()
        {
            ToReview = WaitingSql.ToReview(tx, reader).Count,
            Objections = WaitingSql.CountObjections(tx, reader.Village),
            LowStock = WaitingSql.CountLowStock(tx, reader.Village),
            MonthToClose = open < Month.Of(tx.Today) ? open : null,
        };
    }
}

internal static class WaitingSql
{
    /// <summary>Not what they handed in themselves, nor what their own household did, nor what they have decided already.</summary>
    public static Backlog ToReview(Tx tx, Caller reviewer) => tx.Get<Backlog>(
        """
        SELECT count(*) AS count, min(c.submitted_at) AS since FROM conduct_records c INDEXED BY conduct_by_status
        WHERE c.village = @Village AND c.status = 'submitted' AND c.submitted_by <> @Account
            AND (@Household IS NULL OR c.household <> @Household)
            AND NOT EXISTS (SELECT 1 FROM reviews r WHERE r.village = c.village AND r.record = c.id AND r.account = @Account)
        """,
        new { reviewer.Village, reviewer.Account, reviewer.Household });

    public static int CountObjections(Tx tx, string village) => tx.Get<int>(
        """
        SELECT count(*) FROM conduct_records c INDEXED BY conduct_by_status
        JOIN objections o ON o.village = c.village AND o.record = c.id
        WHERE c.village = @village AND c.status = 'objected' AND o.ruled_at IS NULL
        """,
        new { village });

    public static int CountLowStock(Tx tx, string village) => tx.Get<int>(
        """
        SELECT count(*) FROM goods g LEFT JOIN stocks s ON s.village = g.village AND s.goods = g.code
        WHERE g.village = @village AND g.retired_at IS NULL AND coalesce(s.quantity, 0) <= g.reorder_at
        """,
        new { village });
}
