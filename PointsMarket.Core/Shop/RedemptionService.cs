using PointsMarket.Core.Conduct;
using PointsMarket.Core.Households;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Core.Shop;

/// <summary>The counter: points against goods, in one transaction with the entry in the book.</summary>
public static class RedemptionService
{
    public static Redemption? Find(Tx tx, string village, long id) => RedemptionSql.Find(tx, village, id);

    public static List<Redemption> List(Tx tx, string village, RedemptionFilter filter) => RedemptionSql.List(tx, village, filter);

    /// <summary>Hands goods over: all lines or none. The refusals come in the order of the contract.</summary>
    public static Redemption Redeem(Tx tx, Caller by, Order order)
    {
        var (lines, total) = Check(tx, by, order);
        return Record(tx, by, order, Month.Of(tx.Today), lines, total);
    }

    /// <summary>What <see cref="Redeem"/> would be refused with now, or null; an order without lines asks about the household alone.</summary>
    public static RefusalException? WhyNot(Tx tx, Caller by, Order order)
    {
        try
        {
            Check(tx, by, order);
            return null;
        }
        catch (RefusalException refusal)
        {
            return refusal;
        }
    }

    /// <summary>How many of the goods the household took this month, reversed redemptions not counted.</summary>
    public static long Taken(Tx tx, string village, string household, string goods) =>
        RedemptionSql.Taken(tx, village, household, Month.Of(tx.Today), goods);

    /// <summary>
    /// Takes a redemption back: on the same day whoever may redeem, later the secretary, also for frozen and departed
    /// households. The points return in today's month.
    /// </summary>
    public static Redemption Reverse(Tx tx, Caller by, long id, string reason, bool restock)
    {
        var redemption = Find(tx, by.Village, id) ?? throw Refusal.NotFound();
        if (tx.Time.DayOf(redemption.At) != tx.Today && !by.Is(Roles.Secretary))
            throw new RefusalException(Reason.Forbidden, ShopSentences.OnlyToday);

        if (redemption.Reversal is not null)
            throw new RefusalException(Reason.AlreadyReversed, ShopSentences.AlreadyReversed(redemption.Number));

        var redeemed = EntryService.Find(tx, by.Village, redemption.Entry)!;
        var month = Book.MonthFor(tx, by.Village, Month.Of(tx.Today));
        var entry = Book.AppendReversal(tx, redeemed, month, by.Account, reason);
        RedemptionSql.InsertReversal(tx, by, id, reason, restock, entry.Sequence);
        if (restock)
        {
            foreach (var line in redemption.Lines)
                MoveGoods(tx, by, GoodsService.Get(tx, by.Village, line.Goods), MovementKind.Restock, line.Quantity, id);
        }

        return Find(tx, by.Village, id)!;
    }

    private static (List<(Goods Goods, int Quantity)> Lines, Points Total) Check(Tx tx, Caller by, Order order)
    {
        var month = Month.Of(tx.Today);
        var household = HouseholdService.Named(tx, by.Village, order.Household);
        var lines = Lines(tx, by.Village, order);
        RefuseDay(tx, by.Village, month);
        household.MustBelongOn(tx.Today);
        if (FreezeService.FrozenUntil(tx, by.Village, household.Code, tx.Today) is { } until)
            throw new RefusalException(Reason.HouseholdFrozen, ShopSentences.Frozen(until));

        lines.ForEach(line => GoodsService.MustBeOffered(line.Goods));
        lines.ForEach(line => RefuseOverLimit(tx, by.Village, household.Code, month, line));
        lines.ForEach(RefuseOverStock);

        var total = lines.Aggregate(Points.Zero, (sum, line) => sum + line.Goods.Points * line.Quantity);
        var balance = Book.Account(tx, by.Village, household.Code).Balance;
        return balance >= total || lines.Count == 0
            ? (lines, total)
            : throw new RefusalException(Reason.InsufficientPoints, ShopSentences.InsufficientPoints(total, balance));
    }

    /// <summary>Lines of the same goods are added up, in the order in which they were first named.</summary>
    private static List<(Goods Goods, int Quantity)> Lines(Tx tx, string village, Order order)
    {
        var lines = new List<(Goods Goods, int Quantity)>();
        for (var i = 0; i < order.Lines.Count; i++)
        {
            var (code, quantity) = order.Lines[i];
            var known = lines.FindIndex(line => line.Goods.Code == code);
            if (known >= 0)
                lines[known] = (lines[known].Goods, lines[known].Quantity + quantity);
            else if (GoodsService.Find(tx, village, code) is { } goods)
                lines.Add((goods, quantity));
            else
                throw Refusal.UnknownCode($"lines[{i}].goods", code);
        }

        return lines;
    }

    private static void RefuseDay(Tx tx, string village, Month month)
    {
        if (month < Book.Head(tx, village).OpenMonth)
            throw new RefusalException(Reason.MonthClosed, ShopSentences.MonthClosed(month));

        var settings = VillageService.SettingsNow(tx, village);
        if (!settings.IsRedemptionDay(tx.Today))
            throw new RefusalException(Reason.ShopClosed, ShopSentences.ShopClosed(settings.RedemptionDays));
    }

    private static void RefuseOverLimit(Tx tx, string village, string household, Month month, (Goods Goods, int Quantity) line)
    {
        if (line.Goods.LimitPerMonth is not { } limit)
            return;

        var taken = RedemptionSql.Taken(tx, village, household, month, line.Goods.Code);
        if (taken + line.Quantity > limit)
            throw new RefusalException(Reason.LimitReached, ShopSentences.LimitReached(line.Goods.Name, limit, taken));
    }

    private static void RefuseOverStock((Goods Goods, int Quantity) line)
    {
        if (line.Goods.Stock < line.Quantity)
            throw new RefusalException(Reason.OutOfStock, ShopSentences.OutOfStock(line.Goods.Name, line.Quantity, line.Goods.Stock));
    }

    private static Redemption Record(
        Tx tx, Caller by, Order order, Month month, List<(Goods Goods, int Quantity)> lines, Points total)
    {
        var (id, number) = RedemptionSql.Next(tx, by.Village, month);
        var entry = Book.Append(tx, new()
        {
            Village = by.Village,
            Household = order.Household,
            Month = month,
            Kind = EntryKind.Redemption,
            Points = -total,
            Honour = Points.Zero,
            Source = $"redemption:{id}",
            PostedBy = by.Account,
            Memo = number,
        });
        var redemption = new Redemption
        {
            Id = id,
            Number = number,
            Household = order.Household,
            Lines = [.. lines.Select(line => new RedemptionLine(line.Goods.Code, line.Goods.Name, line.Quantity, line.Goods.Points))],
            Total = total,
            BalanceAfter = entry.BalanceAfter,
            CollectedBy = order.CollectedBy,
            At = tx.Now,
            By = by.Account,
            Entry = entry.Sequence,
        };
        RedemptionSql.Insert(tx, by.Village, month, redemption);
        foreach (var (goods, quantity) in lines)
            MoveGoods(tx, by, goods, MovementKind.Redemption, -quantity, id);

        return redemption;
    }

    private static void MoveGoods(Tx tx, Caller by, Goods goods, MovementKind kind, int quantity, long redemption) =>
        GoodsService.Move(tx, by, goods, kind, quantity, movement => movement with { Redemption = redemption });
}
