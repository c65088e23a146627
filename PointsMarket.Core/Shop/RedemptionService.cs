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

    /// <summary>How much of the limited goods a household has taken this month, by code; what it has not touched is left out.</summary>
    public static List<Taken> TakenThisMonth(Tx tx, string village, string household) =>
        TakenSql.OfLimited(tx, village, household, Month.Of(tx.Today));

    /// <summary>What an order comes to before it is carried out, with all that stands against it.</summary>
    public static Quotation Quote(Tx tx, string village, Order order)
    {
        var household = HouseholdService.Named(tx, village, order.Household);
        var lines = Lines(tx, village, order);
        return new()
        {
            Total = TotalOf(lines),
            Balance = Book.Account(tx, village, household.Code).Balance,
            Refusals = [.. Refusals(tx, village, household, lines).Select(refusal => refusal.Sentence)],
        };
    }

    /// <summary>Hands goods over: all lines or none. The refusals come in the order of the contract.</summary>
    public static Redemption Redeem(Tx tx, Caller by, Order order)
    {
        var household = HouseholdService.Named(tx, by.Village, order.Household);
        var lines = Lines(tx, by.Village, order);
        return Refusals(tx, by.Village, household, lines).FirstOrDefault() is { } refusal
            ? throw refusal
            : Record(tx, by, order, Month.Of(tx.Today), lines, TotalOf(lines));
    }

    /// <summary>Whether someone may take a redemption back today: on its own day whoever may redeem, later the secretary.</summary>
    public static bool MayReverse(Tx tx, Caller by, Redemption redemption) =>
        tx.Time.DayOf(redemption.At) == tx.Today || by.Is(Roles.Secretary);

    /// <summary>
    /// Takes a redemption back: on the same day whoever may redeem, later the secretary, also for frozen and departed
    /// households. The points return in today's month.
    /// </summary>
    public static Redemption Reverse(Tx tx, Caller by, long id, string reason, bool restock)
    {
        var redemption = Find(tx, by.Village, id) ?? throw Refusal.NotFound();
        if (!MayReverse(tx, by, redemption))
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

    /// <summary>All that stands against an order, in the order of the contract; each is looked for only where it is asked for.</summary>
    private static IEnumerable<RefusalException> Refusals(Tx tx, string village, Household household, List<(Goods Goods, int Quantity)> lines)
    {
        var month = Month.Of(tx.Today);
        if (month < Book.Head(tx, village).OpenMonth)
            yield return new(Reason.MonthClosed, ShopSentences.MonthClosed(month));

        var settings = VillageService.SettingsNow(tx, village);
        if (!settings.IsRedemptionDay(tx.Today))
            yield return new(Reason.ShopClosed, ShopSentences.ShopClosed(settings.RedemptionDays));

        if (household.RefusalOn(tx.Today) is { } departed)
            yield return departed;

        if (FreezeService.FrozenUntil(tx, village, household.Code, tx.Today) is { } until)
            yield return new(Reason.HouseholdFrozen, ShopSentences.Frozen(until));

        foreach (var line in lines.Where(line => line.Goods.RetiredAt is not null))
            yield return GoodsService.RetiredRefusal(line.Goods);

        foreach (var (goods, quantity) in lines)
        {
            if (goods.LimitPerMonth is { } limit && TakenSql.Sum(tx, village, household.Code, month, goods.Code) is var taken && taken + quantity > limit)
                yield return new(Reason.LimitReached, ShopSentences.LimitReached(goods.Name, limit, taken));
        }

        foreach (var (goods, quantity) in lines.Where(line => line.Goods.Stock < line.Quantity))
            yield return new(Reason.OutOfStock, ShopSentences.OutOfStock(goods.Name, quantity, goods.Stock));

        var (total, balance) = (TotalOf(lines), Book.Account(tx, village, household.Code).Balance);
        if (lines.Count > 0 && balance < total)
            yield return new(Reason.InsufficientPoints, ShopSentences.InsufficientPoints(total, balance));
    }

    private static Points TotalOf(List<(Goods Goods, int Quantity)> lines) =>
        lines.Aggregate(Points.Zero, (sum, line) => sum + line.Goods.Points * line.Quantity);

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
