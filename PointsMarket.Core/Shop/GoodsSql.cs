using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Shop;

internal static class GoodsSql
{
    private const string Select =
        """
        SELECT g.code, g.name, g.unit, g.points, g.barcode, g.limit_per_month, g.reorder_at, g.retired_at, s.quantity AS stock
        FROM goods g JOIN stocks s ON s.village = g.village AND s.goods = g.code
        """;

    public static List<Goods> List(Tx tx, string village, string? after, int limit) => tx.List<Goods>(
        $"{Select} WHERE g.village = @village AND g.code > @after ORDER BY g.code LIMIT @limit",
        new { village, after = after ?? "", limit });

    /// <summary>Read by every line of every redemption, so it is kept compiled.</summary>
    public static Goods? Find(Tx tx, string village, string code) => tx.Known(nameof(Goods), village, code, () => tx
        .Hot($"{Select} WHERE g.village = @village AND g.code = @code")
        .With("@village", village)
        .With("@code", code)
        .Find(Read));

    public static void SetStock(Tx tx, string village, string code, long stock)
    {
        tx.Hot("UPDATE stocks SET quantity = @stock WHERE village = @village AND goods = @goods")
            .With("@village", village)
            .With("@goods", code)
            .With("@stock", stock)
            .Execute();
        tx.Revise<Goods>(nameof(Goods), village, code, goods => goods with { Stock = stock });
    }

    public static void Insert(Tx tx, string village, Goods goods) => tx.Execute(
        """
        INSERT INTO goods (village, code, name, unit, points, barcode, limit_per_month, reorder_at)
        VALUES (@village, @Code, @Name, @Unit, @Points, @Barcode, @LimitPerMonth, @ReorderAt);
        INSERT INTO stocks (village, goods, quantity) VALUES (@village, @Code, 0);
        """,
        Values(village, goods));

    public static void Update(Tx tx, string village, Goods goods)
    {
        tx.Execute(
            """
            UPDATE goods SET name = @Name, unit = @Unit, points = @Points, barcode = @Barcode, limit_per_month = @LimitPerMonth,
                reorder_at = @ReorderAt
            WHERE village = @village AND code = @Code
            """,
            Values(village, goods));
        tx.Unlearn(nameof(Goods), village, goods.Code);
    }

    public static void SetRetired(Tx tx, string village, string code)
    {
        tx.Execute("UPDATE goods SET retired_at = @now WHERE village = @village AND code = @code", new { village, code, now = tx.Now });
        tx.Unlearn(nameof(Goods), village, code);
    }

    private static object Values(string village, Goods goods) => new
    {
        village,
        goods.Code,
        goods.Name,
        goods.Unit,
        goods.Points,
        goods.Barcode,
        goods.LimitPerMonth,
        goods.ReorderAt,
    };

    private static Goods Read(HotRow row) => new()
    {
        Code = row.GetString(0),
        Name = row.GetString(1),
        Unit = row.GetString(2),
        Points = Points.FromHundredths(row.GetInt64(3)),
        Barcode = row.FindString(4),
        LimitPerMonth = row.IsNull(5) ? null : row.GetInt32(5),
        ReorderAt = row.IsNull(6) ? null : row.GetInt32(6),
        RetiredAt = row.IsNull(7) ? null : VillageTime.Read(row.GetString(7)),
        Stock = row.GetInt64(8),
    };
}
