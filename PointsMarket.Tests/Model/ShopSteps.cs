namespace PointsMarket.Tests.Model;

/// <summary>The shelf and the counter.</summary>
internal static class ShopSteps
{
    private const string Nowhere = "S99";

    public static Step Make(ModelVillage village, Picks picks)
    {
        var (code, points, limit) = ($"S{picks.Number(1, 9):00}", Price(picks), Limit(picks));
        return Step.Call(picks.Of(Accounts.Counter), "POST", "goods", Body(code, points, limit), () => village.Shop.Make(code, points, limit)) with
        {
            Goods = code,
        };
    }

    public static Step Change(ModelVillage village, Picks picks)
    {
        var (code, points, limit) = (AnyCode(village, picks), Price(picks), Limit(picks));
        return Step.Call(
            picks.Of(Accounts.Counter), "PUT", $"goods/{code}", Body(code, points, limit), () => village.Shop.Change(code, points, limit)) with
        {
            Goods = code,
        };
    }

    public static Step Retire(ModelVillage village, Picks picks)
    {
        var code = AnyCode(village, picks);
        return Step.Call(picks.Of(Accounts.Counter), "PUT", $"goods/{code}/retirement", new { }, () => village.Shop.Retire(code)) with
        {
            Goods = code,
        };
    }

    public static Step Receive(ModelVillage village, Picks picks)
    {
        var (code, quantity) = (AnyCode(village, picks), picks.Number(3, 40));
        return Step.Call(
            picks.Of(Accounts.Counter), "POST", $"goods/{code}/receipts", new { quantity, unitCost = 12.5m }, () => village.Shop.Receive(code, quantity)) with
        {
            Goods = code,
        };
    }

    public static Step Count(ModelVillage village, Picks picks)
    {
        var (code, counted) = (AnyCode(village, picks), picks.Number(0, 30));
        return Step.Call(
            picks.Of(Accounts.Counter), "POST", $"goods/{code}/counts", new { counted, reason = "盘点" }, () => village.Shop.Count(code, counted)) with
        {
            Goods = code,
        };
    }

    public static Step RedeemOne(ModelVillage village, Picks picks) => Redeem(village, picks, 1);

    /// <summary>The same goods may stand in two lines.</summary>
    public static Step RedeemSeveral(ModelVillage village, Picks picks) => Redeem(village, picks, picks.Number(2, 3));

    public static Step? RedeemInClosedMonth(ModelVillage village, Picks picks)
    {
        if (!village.Months.IsClosed(village.Months.First))
            return null;

        var back = Calendar.At(village.Months.Open.AddDays(-1), new(12, 0));
        var step = Redeem(village, picks, 1);
        return step with { At = back, Predict = Predict };

        Prediction Predict()
        {
            var now = village.Now;
            village.Now = back;
            var prediction = step.Predict();
            village.Now = now;
            return prediction;
        }
    }

    public static Step? Repeat(ModelVillage village, Picks picks)
    {
        var kept = village.Keys.KeptAt(village.Now);
        if (kept.Count == 0)
            return null;

        var (step, _, status, answer) = picks.Of(kept);
        return step with { Predict = () => new(status), Repeats = true, Answer = answer };
    }

    public static Step? UseKeyAgain(ModelVillage village, Picks picks)
    {
        var kept = village.Keys.KeptAt(village.Now);
        if (kept.Count == 0)
            return null;

        var step = picks.Of(kept).Step;
        return step with { Predict = () => new(422, "idempotencyKeyReused"), Repeats = true, Body = [.. step.Body!, (byte)' '] };
    }

    public static Step? Reverse(ModelVillage village, Picks picks)
    {
        if (village.Shop.Redemptions.Count == 0)
            return null;

        var standing = village.Shop.Redemptions.Where(redemption => !redemption.IsReversed).ToList();
        var redemption = picks.Of(standing.Count == 0 || picks.Chance(15) ? village.Shop.Redemptions : standing);
        var (account, restock) = (picks.Chance(60) ? Accounts.Secretary : picks.Of(Accounts.Counter), picks.Chance(60));
        return Step.Call(
            account,
            "PUT",
            $"redemptions/{redemption.Id}/reversal",
            new { reason = "拿错了商品", restock },
            () => village.Shop.Reverse(redemption, account, restock)) with
        {
            Household = redemption.Household,
            Goods = redemption.Lines[0].Goods,
        };
    }

    private static Step Redeem(ModelVillage village, Picks picks, int count)
    {
        var household = HouseholdSteps.AnyCode(village, picks);
        var lines = new List<(string Goods, int Quantity)>();
        while (lines.Count < count)
            lines.Add((AnyCode(village, picks), picks.Number(1, picks.Chance(85) ? 3 : 20)));

        return Step.Call(
            picks.Of(Accounts.Counter),
            "POST",
            "redemptions",
            new { household, lines = lines.Select(line => new { goods = line.Goods, quantity = line.Quantity }) },
            () => village.Shop.Redeem(household, lines)) with
        {
            Key = picks.Chance(30) ? village.Keys.TakeFreed() : village.Keys.Next(),
            Household = household,
            Goods = lines[0].Goods,
        };
    }

    private static string AnyCode(ModelVillage village, Picks picks) =>
        village.Shop.Goods.Count == 0 ? Nowhere : picks.Of([.. village.Shop.Goods.Select(goods => goods.Code)]);

    private static long Price(Picks picks) => picks.Chance(70) ? picks.Number(50, 900) : picks.Number(1_000, 6_000);

    private static int? Limit(Picks picks) => picks.Chance(40) ? picks.Number(1, 6) : null;

    private static object Body(string code, long points, int? limit) =>
        new { code, name = $"商品{code}", unit = "袋", points = points / 100m, limitPerMonth = limit };
}
