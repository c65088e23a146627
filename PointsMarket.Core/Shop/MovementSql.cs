using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Shop;

internal static class MovementSql
{
    private const string Columns =
        "id, goods, kind, quantity, stock, unit_cost, supplier, invoice, counted, reason, redemption, at, by";

    public static List<Movement> List(Tx tx, string village, string goods, Month? month, long? before, int limit) => tx.List<Movement>(
        $"""
        SELECT {Columns} FROM movements WHERE village = @village AND goods = @goods AND id < @before
            AND (@all OR at >= @first AND at < @behind)
        ORDER BY id DESC LIMIT @limit
        """,
        new
        {
            village,
            goods,
            before = before ?? long.MaxValue,
            all = month is null,
            first = month is { } begun ? tx.Time.At(begun.FirstDay, TimeOnly.MinValue) : (DateTimeOffset?)null,
            behind = month is { } ended ? tx.Time.At(ended.Next.FirstDay, TimeOnly.MinValue) : (DateTimeOffset?)null,
            limit,
        });

    public static Movement? Find(Tx tx, string village, string goods, long id) => tx.Find<Movement>(
        $"SELECT {Columns} FROM movements WHERE village = @village AND goods = @goods AND id = @id",
        new { village, goods, id });

    public static long NextId(Tx tx, string village, string goods) => tx.Known(nameof(Last), village, goods, () => new Last(tx
        .Hot("SELECT coalesce(max(id), 0) FROM movements WHERE village = @village AND goods = @goods")
        .With("@village", village)
        .With("@goods", goods)
        .Number()))!.Id + 1;

    /// <summary>Writes the movement and the stock that it leaves.</summary>
    public static void Insert(Tx tx, string village, Movement movement)
    {
        tx.Hot($"""
            {Dialect.InsertRow} movements (village, {Columns})
            VALUES (@village, @id, @goods, @kind, @quantity, @stock, @unitCost, @supplier, @invoice, @counted, @reason, @redemption, @at, @by)
            """)
            .With("@village", village)
            .With("@id", movement.Id)
            .With("@goods", movement.Goods)
            .With("@kind", Word.Of(movement.Kind))
            .With("@quantity", movement.Quantity)
            .With("@stock", movement.Stock)
            .With("@unitCost", movement.UnitCost is { } cost ? (long)(cost * 100) : null)
            .With("@supplier", movement.Supplier)
            .With("@invoice", movement.Invoice)
            .With("@counted", movement.Counted)
            .With("@reason", movement.Reason)
            .With("@redemption", movement.Redemption)
            .With("@at", VillageTime.Write(movement.At))
            .With("@by", movement.By)
            .Execute();
        tx.Know(nameof(Last), village, movement.Goods, new Last(movement.Id));
        GoodsSql.SetStock(tx, village, movement.Goods, movement.Stock);
    }

    public static List<ValuationItem> Value(Tx tx, string village) => [.. tx.List<ValuationRow>(
        """
        SELECT g.code, g.name, s.quantity AS stock,
            (SELECT sum(m.quantity) FROM movements m
                WHERE m.village = g.village AND m.goods = g.code AND m.kind = 'receipt' AND m.unit_cost IS NOT NULL) AS received,
            (SELECT sum(m.quantity * m.unit_cost) FROM movements m
                WHERE m.village = g.village AND m.goods = g.code AND m.kind = 'receipt' AND m.unit_cost IS NOT NULL) AS cost
        FROM goods g JOIN stocks s ON s.village = g.village AND s.goods = g.code
        WHERE g.village = @village ORDER BY g.code
        """,
        new { village }).Select(row => row.ToItem())];

    /// <summary>The newest movement of goods.</summary>
    private sealed record Last(long Id);

    private sealed record ValuationRow
    {
        public required string Code { get; init; }
        public required string Name { get; init; }
        public required long Stock { get; init; }
        public long? Received { get; init; }

        /// <summary>Fen paid for all of it.</summary>
        public long? Cost { get; init; }

        public ValuationItem ToItem()
        {
            var average = Cost / 100m / Received;
            return new(Code, Name, Stock, Round(average), Round(Stock * (average ?? 0)) ?? 0);
        }

        private static decimal? Round(decimal? yuan) =>
            yuan is { } value ? decimal.Round(value, 2, MidpointRounding.AwayFromZero) : null;
    }
}
