using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Trail;
using PointsMarket.Core.Villages;

namespace PointsMarket.Core.Shop;

/// <summary>The shelf: goods and prices, goods in, and counting what is really there.</summary>
public static class GoodsService
{
    public static List<Goods> List(Tx tx, string village, string? after, int limit) => GoodsSql.List(tx, village, after, limit);

    public static Goods? Find(Tx tx, string village, string code) => GoodsSql.Find(tx, village, code);

    public static Goods Get(Tx tx, string village, string code) => Find(tx, village, code) ?? throw Refusal.NotFound();

    public static Goods Add(Tx tx, Caller by, Goods goods)
    {
        if (Find(tx, by.Village, goods.Code) is not null)
            throw new RefusalException(Reason.DuplicateCode, ShopSentences.CodeTaken(goods.Code));

        GoodsSql.Insert(tx, by.Village, goods);
        TrailService.Note(tx, by, Deed.GoodsAdded, $"goods:{goods.Code}", FieldChanges.Between(null, goods));
        return goods;
    }

    /// <summary>Replaces name, unit, price and limits; receipts of before keep theirs.</summary>
    public static Goods Change(Tx tx, Caller by, Goods goods)
    {
        var before = Get(tx, by.Village, goods.Code);
        GoodsSql.Update(tx, by.Village, goods);
        var changed = Get(tx, by.Village, goods.Code);
        TrailService.Note(tx, by, Deed.GoodsChanged, $"goods:{goods.Code}", FieldChanges.Between(before, changed));
        return changed;
    }

    /// <summary>Takes goods off the shelf for good; what is left can still be counted.</summary>
    public static Goods Retire(Tx tx, Caller by, string code)
    {
        var goods = Get(tx, by.Village, code);
        if (goods.RetiredAt is not null)
            return goods;

        GoodsSql.SetRetired(tx, by.Village, code);
        var retired = Get(tx, by.Village, code);
        TrailService.Note(tx, by, Deed.GoodsRetired, $"goods:{code}", FieldChanges.Between(goods, retired));
        return retired;
    }

    /// <summary>Goods in (进货).</summary>
    public static Movement Receive(
        Tx tx, Caller by, string code, int quantity, decimal? unitCost, string? supplier, string? invoice)
    {
        var goods = Get(tx, by.Village, code);
        MustBeOffered(goods);
        var movement = Move(tx, by, goods, MovementKind.Receipt, quantity, movement => movement with
        {
            UnitCost = unitCost,
            Supplier = supplier,
            Invoice = invoice,
        });
        TrailService.Note(tx, by, Deed.GoodsReceived, $"goods:{code}", FieldChanges.Between(null, new { quantity, unitCost, supplier, invoice }));
        return movement;
    }

    /// <summary>Stocktake (盘点): the difference to what was counted is the movement, also where it is none.</summary>
    public static Movement Count(Tx tx, Caller by, string code, int counted, string reason)
    {
        var goods = Get(tx, by.Village, code);
        var difference = counted - goods.Stock;
        var movement = Move(tx, by, goods, MovementKind.Count, difference, movement => movement with
        {
            Counted = counted,
            Reason = reason,
        });
        TrailService.Note(tx, by, Deed.GoodsCounted, $"goods:{code}", FieldChanges.Between(null, new { counted, difference, reason }));
        return movement;
    }

    /// <summary>Newest first; of one month only, where one is given.</summary>
    public static List<Movement> Movements(Tx tx, string village, string code, long? before, int limit, Month? month = null)
    {
        Get(tx, village, code);
        return MovementSql.List(tx, village, code, month, before, limit);
    }

    public static Movement? FindMovement(Tx tx, string village, string code, long id) => MovementSql.Find(tx, village, code, id);

    public static Valuation Value(Tx tx, string village) => new()
    {
        Items = MovementSql.Value(tx, village),
        PointsOutstanding = Book.Head(tx, village).Balance,
        PointValue = VillageService.SettingsNow(tx, village).PointValue,
    };

    internal static void MustBeOffered(Goods goods)
    {
        if (goods.RetiredAt is not null)
            throw RetiredRefusal(goods);
    }

    internal static RefusalException RetiredRefusal(Goods goods) => new(Reason.GoodsRetired, ShopSentences.Retired(goods.Name));

    internal static Movement Move(
        Tx tx, Caller by, Goods goods, MovementKind kind, long quantity, Func<Movement, Movement> complete)
    {
        var movement = complete(new()
        {
            Id = MovementSql.NextId(tx, by.Village, goods.Code),
            Goods = goods.Code,
            Kind = kind,
            Quantity = quantity,
            Stock = goods.Stock + quantity,
            At = tx.Now,
            By = by.Account,
        });
        MovementSql.Insert(tx, by.Village, movement);
        return movement;
    }
}
