using System.Globalization;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.Months;
using PointsMarket.Core.Prints;
using PointsMarket.Core.Shop;
using PointsMarket.Tests.Months;

namespace PointsMarket.Tests.Prints;

/// <summary>One of each print, always the same, with the names and amounts that printing stumbles over.</summary>
internal static class SamplePrints
{
    private static readonly decimal[] Prices = [0.5m, 7.5m, 20, 50, 85, 1234.5m];
    private static readonly string[] Shelf = ["食盐（400克）", "毛巾", "洗衣液（2公斤）", "大米（5公斤）", "食用油（5升）", "电动三轮车"];

    public static IReadOnlyList<Goods> Goods { get; } =
    [
        .. Shelf.Zip(Prices, (name, points) => new Goods { Code = $"S{name.Length:00}", Name = name, Unit = "袋", Points = Points.From(points), LimitPerMonth = points > 40 ? 2 : null }),
    ];

    public static ReceiptSheet Receipt { get; } = new()
    {
        VillageName = "示范村",
        Redemption = new()
        {
            Id = 7,
            Number = "2026-03-0007",
            Household = "01-001",
            Lines = [new("S01", "大米（5公斤）", 2, Points.Of(50)), new("S02", "食盐（400克）", 3, Points.From(2.5m))],
            Total = Points.From(107.5m),
            BalanceAfter = Points.From(1234.5m),
            CollectedBy = new("李𬱖军", "邻居"),
            At = new(2026, 3, 10, 1, 0, 0, TimeSpan.Zero),
            By = "shopkeeper",
            Entry = 40,
        },
        Head = "王䶮",
        Cashier = "何秀珍",
        At = "2026年3月10日 9:00",
        Units = new Dictionary<string, string> { ["S01"] = "袋", ["S02"] = "袋" },
        Marks = [],
    };

    public static IReadOnlyDictionary<string, Func<Printout>> All { get; } = new Dictionary<string, Func<Printout>>
    {
        ["ledger"] = () => LedgerPrint.Of(SampleMonth.Sheet(SampleMonth.ClosedMonth(30))),
        ["draft"] = () => LedgerPrint.Of(SampleMonth.Sheet(SampleMonth.Open(12) with { Training = true })),
        ["notice"] = () => NoticePrint.Of(SampleMonth.Board(SampleMonth.ClosedMonth(30))),
        ["statement"] = () => StatementPrint.Of(Statement(6)),
        ["prices"] = () => PricePrint.Of(new("示范村", Goods, [])),
        ["cards"] = () => CardPrint.Of(new("示范村", Cards(SampleMonth.Open(12)), [])),
        ["pins"] = () => PinPrint.Of(Pins(SampleMonth.Open(5))),
        ["receipt"] = () => ReceiptPrint.Of(Receipt),
    };

    /// <summary>A household with so many entries in its month.</summary>
    public static StatementSheet Statement(int entries, string head = "王䶮")
    {
        var told = Enumerable.Range(1, entries).Select(i => (
            i % 3 == 0 ? $"3月{i % 28 + 1}日兑换食盐（400克）2袋，用5分。" : $"3月{i % 28 + 1}日参加义务劳动，加2.5分。",
            Points.From(i % 3 == 0 ? -5 : 2.5m))).ToList();
        var earned = told.Where(line => line.Item2 > Points.Zero).Aggregate(Points.Zero, (sum, line) => sum + line.Item2);
        var redeemed = told.Where(line => line.Item2 < Points.Zero).Aggregate(Points.Zero, (sum, line) => sum + line.Item2);
        var month = new HouseholdMonth(new(2026, 3), new(Points.From(1234.5m), earned, default, redeemed, default), true);
        return new()
        {
            VillageName = "示范村",
            Household = "01-001",
            Head = head,
            Month = month,
            Year = [.. Enumerable.Range(0, 11).Select(i => new HouseholdMonth(new Month(2025, 4).Plus(i), new(Points.From(110.5m * i - 20), Points.Of(i * 7 % 40), default, default, default), true)), month],
            Lines = StatementSheet.LinesOf(month.Movements.Opening, told),
            ObjectionPhone = "0571 8000 0000",
            ClosedAt = new(2026, 4, 1, 1, 0, 0, TimeSpan.Zero),
            Marks = [],
        };
    }

    public static IReadOnlyList<PrintedCard> Cards(MonthStatement statement) =>
    [
        .. statement.Items.Select((item, i) => new PrintedCard(
            item.Household, item.Head, string.Create(CultureInfo.InvariantCulture, $"https://village.example/yunxi/card/{i:0000000000000000000000}"))),
    ];

    public static PinSheet Pins(MonthStatement statement) => new(
        "示范村",
        "https://village.example/yunxi/sign-in",
        [.. statement.Items.Select((item, i) => new PinSlip(item.Household, item.Head, string.Create(CultureInfo.InvariantCulture, $"{246810 + i}")))],
        []);
}
