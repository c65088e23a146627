namespace PointsMarket.Tests.Model;

internal sealed class ModelGoods(string code)
{
    public string Code { get; } = code;
    public long Points { get; set; }
    public int? LimitPerMonth { get; set; }
    public bool IsRetired { get; set; }
    public long Stock { get; set; }

    public Fields Fields() => new()
    {
        ["code"] = Code,
        ["points"] = new Amount(Points),
        ["limitPerMonth"] = LimitPerMonth,
        ["stock"] = Stock,
    };
}

internal sealed record ModelLine(string Goods, int Quantity, long Points)
{
    public long Total => Points * Quantity;
}

internal sealed record ModelRedemption(string Household, IReadOnlyList<ModelLine> Lines, DateOnly Day, ModelEntry Entry)
{
    public long Id { get; set; }

    public bool IsReversed => Entry.IsReversed;

    public long Total => Lines.Sum(line => line.Total);
}

/// <summary>The shelf and the counter.</summary>
internal sealed class ModelShop(ModelVillage village)
{
    private readonly SortedDictionary<string, ModelGoods> _goods = new(StringComparer.Ordinal);
    private readonly List<ModelRedemption> _redemptions = [];

    public IReadOnlyCollection<ModelGoods> Goods => _goods.Values;

    public IReadOnlyList<ModelRedemption> Redemptions => _redemptions;

    public Prediction Make(string code, long points, int? limit)
    {
        var goods = new ModelGoods(code) { Points = points, LimitPerMonth = limit };
        return _goods.TryAdd(code, goods) ? Prediction.Made(goods.Fields()) : Prediction.Refused("duplicateCode");
    }

    public Prediction Change(string code, long points, int? limit) => OnShelf(code, goods =>
    {
        (goods.Points, goods.LimitPerMonth) = (points, limit);
        return Prediction.Done(goods.Fields());
    });

    public Prediction Retire(string code) => OnShelf(code, goods =>
    {
        goods.IsRetired = true;
        return Prediction.Done(goods.Fields());
    });

    public Prediction Receive(string code, int quantity) => OnShelf(code, goods =>
    {
        if (goods.IsRetired)
            return Prediction.Refused("goodsRetired");

        goods.Stock += quantity;
        return Prediction.Made(new() { ["kind"] = "receipt", ["quantity"] = quantity, ["stock"] = goods.Stock });
    });

    public Prediction Count(string code, int counted) => OnShelf(code, goods =>
    {
        var difference = counted - goods.Stock;
        goods.Stock = counted;
        return Prediction.Made(new() { ["kind"] = "count", ["quantity"] = difference, ["stock"] = goods.Stock });
    });

    public Prediction Redeem(string household, IReadOnlyList<(string Goods, int Quantity)> asked)
    {
        if (village.Households.Find(household) is not { } family || asked.Any(line => !_goods.ContainsKey(line.Goods)))
            return Prediction.Malformed();

        var lines = asked.GroupBy(line => line.Goods)
            .Select(same => new ModelLine(same.Key, same.Sum(line => line.Quantity), _goods[same.Key].Points))
            .ToList();
        if (Refusal(family, lines) is { } reason)
            return Prediction.Refused(reason);

        var total = lines.Sum(line => line.Total);
        var entry = village.Book.Append(household, Calendar.MonthOf(village.Today), "redemption", -total, 0, null);
        var redemption = new ModelRedemption(household, lines, village.Today, entry);
        _redemptions.Add(redemption);
        foreach (var line in lines)
            _goods[line.Goods].Stock -= line.Quantity;

        return Prediction.Made(new()
        {
            ["household"] = household,
            ["lines"] = lines.Select(line => new Fields
            {
                ["goods"] = line.Goods,
                ["quantity"] = line.Quantity,
                ["points"] = new Amount(line.Points),
                ["total"] = new Amount(line.Total),
            }).ToList<object?>(),
            ["total"] = new Amount(total),
            ["balanceAfter"] = new Amount(entry.BalanceAfter),
            ["entry"] = entry.Sequence,
        }) with
        {
            Learn = answer =>
            {
                redemption.Id = (long)answer["id"]!;
                entry.Source = $"redemption:{redemption.Id}";
            },
        };
    }

    /// <summary>On the same day by whoever may redeem, later by the secretary; always in today's month.</summary>
    public Prediction Reverse(ModelRedemption redemption, string account, bool restock)
    {
        if (redemption.Day != village.Today && account != Accounts.Secretary)
            return Prediction.Forbidden();

        if (redemption.IsReversed)
            return Prediction.Refused("alreadyReversed");

        var (entry, month) = (redemption.Entry, Calendar.MonthOf(village.Today));
        village.Book.Append(redemption.Household, month, "reversal", redemption.Total, 0, $"entry:{entry.Sequence}", entry);
        if (restock)
        {
            foreach (var line in redemption.Lines)
                _goods[line.Goods].Stock += line.Quantity;
        }

        return Prediction.Done(new() { ["id"] = redemption.Id, ["total"] = new Amount(redemption.Total) });
    }

    private string? Refusal(ModelHousehold family, List<ModelLine> lines)
    {
        var month = Calendar.MonthOf(village.Today);
        return month < village.Months.Open ? "monthClosed"
            : !village.Settings.IsOpenOn(village.Today) ? "shopClosed"
            : family.HasDepartedBefore(village.Today) ? "householdDeparted"
            : village.Conduct.FrozenUntil(family.Code) is not null ? "householdFrozen"
            : lines.Any(line => _goods[line.Goods].IsRetired) ? "goodsRetired"
            : lines.Any(line => Taken(line.Goods) + line.Quantity > _goods[line.Goods].LimitPerMonth) ? "limitReached"
            : lines.Any(line => line.Quantity > _goods[line.Goods].Stock) ? "outOfStock"
            : lines.Sum(line => line.Total) > village.Book.BalanceOf(family.Code) ? "insufficientPoints"
            : null;

        int Taken(string goods) => _redemptions
            .Where(other => !other.IsReversed && other.Household == family.Code && Calendar.MonthOf(other.Day) == month)
            .SelectMany(other => other.Lines)
            .Where(line => line.Goods == goods)
            .Sum(line => line.Quantity);
    }

    private Prediction OnShelf(string code, Func<ModelGoods, Prediction> work) =>
        _goods.TryGetValue(code, out var goods) ? work(goods) : Prediction.Absent();
}
