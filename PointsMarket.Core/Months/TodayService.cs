using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Core.Months;

/// <summary>How many wait, and since when the first of them.</summary>
public sealed record Backlog
{
    public required int Count { get; init; }
    public DateTimeOffset? Since { get; init; }
}

/// <summary>Goods of which little is left.</summary>
public sealed record LowGoods
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string Unit { get; init; }
    public required long Stock { get; init; }
}

/// <summary>The desk's start page: what waits, in words, and how the month stands.</summary>
public sealed record Today
{
    public required VillageOverview Village { get; init; }

    /// <summary>Submitted records that this person may review and has not.</summary>
    public required Backlog ToReview { get; init; }

    /// <summary>All submitted records: they have not enough reviews yet.</summary>
    public required Backlog Submitted { get; init; }
    public required Backlog Objections { get; init; }
    public required int Published { get; init; }

    /// <summary>Published records whose last day of publicity is today.</summary>
    public required int PostedTomorrow { get; init; }

    /// <summary>Those with the least left first.</summary>
    public required IReadOnlyList<LowGoods> LowStock { get; init; }

    /// <summary>The earliest open month, once it has ended; null while it runs.</summary>
    public Month? MonthToClose { get; init; }
    public Month? NewestClosed { get; init; }
    public required Month Month { get; init; }
    public required Movements Movements { get; init; }
    public required IReadOnlyList<CategoryFigure> Categories { get; init; }

    /// <summary>The last entries of the book, newest first.</summary>
    public required IReadOnlyList<Entry> Newest { get; init; }
}

public static class TodayService
{
    private const int NewestShown = 6;

    public static Today Find(Tx tx, Caller reader)
    {
        var village = VillageService.Overview(tx, reader.Village);
        var month = Month.Of(tx.Today);
        var (published, tomorrow) = TodaySql.CountPublished(tx, reader.Village);
        return new()
        {
            Village = village,
            ToReview = WaitingSql.ToReview(tx, reader),
            Submitted = TodaySql.Submitted(tx, reader.Village),
            Objections = TodaySql.Objections(tx, reader.Village),
            Published = published,
            PostedTomorrow = tomorrow,
            LowStock = TodaySql.LowStock(tx, reader.Village),
            MonthToClose = village.OpenMonth < month ? village.OpenMonth : null,
            NewestClosed = MonthService.NewestClosed(tx, reader.Village),
            Month = month,
            Movements = MonthService.Find(tx, reader.Village, month)?.Totals ?? default,
            Newest = EntryService.Search(tx, reader.Village, new() { Limit = NewestShown }),
            Categories = MonthFigures.ByCategory(tx, reader.Village, month),
        };
    }
}

internal static class TodaySql
{
    public static Backlog Submitted(Tx tx, string village) => tx.Get<Backlog>(
        """
        SELECT count(*) AS count, min(submitted_at) AS since FROM conduct_records INDEXED BY conduct_by_status
        WHERE village = @village AND status = 'submitted'
        """,
        new { village });

    public static Backlog Objections(Tx tx, string village) => tx.Get<Backlog>(
        """
        SELECT count(*) AS count, min(o.at) AS since FROM conduct_records c INDEXED BY conduct_by_status
        JOIN objections o ON o.village = c.village AND o.record = c.id
        WHERE c.village = @village AND c.status = 'objected' AND o.ruled_at IS NULL
        """,
        new { village });

    /// <summary>Under publicity, with those that were objected to; and of those that were not, how many end it today.</summary>
    public static (int Published, int Tomorrow) CountPublished(Tx tx, string village)
    {
        var (published, tomorrow) = tx.Get<(long, long)>(
            """
            SELECT count(*), coalesce(sum(CASE WHEN status = 'published' AND published_until = @Today THEN 1 ELSE 0 END), 0)
            FROM conduct_records INDEXED BY conduct_by_status
            WHERE village = @village AND status IN ('published', 'objected')
            """,
            new { village, tx.Today });
        return ((int)published, (int)tomorrow);
    }

    public static List<LowGoods> LowStock(Tx tx, string village) => tx.List<LowGoods>(
        """
        SELECT g.code, g.name, g.unit, coalesce(s.quantity, 0) AS stock
        FROM goods g LEFT JOIN stocks s ON s.village = g.village AND s.goods = g.code
        WHERE g.village = @village AND g.retired_at IS NULL AND coalesce(s.quantity, 0) <= g.reorder_at
        ORDER BY stock, g.code
        """,
        new { village });
}
