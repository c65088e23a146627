using System.Globalization;
using PointsMarket.Core;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Months;
using PointsMarket.Core.Villages;

namespace PointsMarket.Tests.Months;

/// <summary>A month of a village of any size, always the same, with the names and amounts that printing stumbles over.</summary>
internal static class SampleMonth
{
    public const string Hash = "9f3ac41b77d052e80a1b2c3d4e5f60718293a4b5c6d7e8f90123456789abcdef";

    private static readonly string[] Heads = ["王䶮", "李𬱖军", "欧阳建国", "尉迟大力", "买买提·艾力", "赵㛃", "孙𠅤", "张秀英"];
    private static readonly decimal[] Openings = [88.5m, 45, 12.25m, 230.5m, 1234.5m, -20, 0.5m];
    private static readonly string[] Streets = ["一街", "二街", "三街"];

    public static Closing Closed { get; } = new()
    {
        ClosedAt = new(2026, 3, 1, 1, 0, 0, TimeSpan.Zero),
        ClosedBy = "王明",
        FirstSequence = 1001,
        LastSequence = 1286,
        Hash = Hash,
    };

    public static MonthStatement Open(int households) => Of([.. Enumerable.Range(0, households).Select(Item)]);

    public static MonthStatement ClosedMonth(int households) => Open(households) with { Closing = Closed };

    public static MonthStatement Of(IReadOnlyList<StatementItem> items)
    {
        var ranked = items.Select(item => item with { Rank = 1 + items.Count(other => other.Honour > item.Honour) });
        return new()
        {
            VillageName = "示范村",
            Month = new(2026, 2),
            Settings = new Settings() with { PublicNames = PublicNames.Full },
            Training = false,
            Totals = items.Aggregate(default(Movements), (sum, item) => sum + item.Movements),
            Items = [.. items.Count > 1_000 ? items : ranked],
        };
    }

    /// <summary>The month with an entry for each movement of each household, so that all of it adds up.</summary>
    public static LedgerSheet Sheet(MonthStatement statement)
    {
        var lines = new List<LedgerLine>();
        foreach (var (index, item) in statement.Items.Index())
        {
            Add(EntryKind.Award, "参加义务劳动", item.Movements.Earned);
            Add(EntryKind.Deduction, "宅前屋后乱堆物", item.Movements.Deducted);
            Add(EntryKind.Redemption, $"D{1001 + lines.Count}", item.Movements.Redeemed);
            Add(EntryKind.Reversal, "重复记录", item.Movements.Adjusted);

            void Add(EntryKind kind, string memo, Points points)
            {
                if (!points.IsZero)
                    lines.Add(new() { Sequence = 1001 + lines.Count, On = statement.Month.FirstDay.AddDays(index % 28 + 4 < 28 ? index % 28 + 4 : 27), Household = item.Household, Kind = kind, Memo = memo, Points = points });
            }
        }

        return new(statement, lines);
    }

    public static NoticeBoard Board(MonthStatement statement) => new()
    {
        Statement = statement,
        Published =
        [
            new("01-008", "王秀英", "参加义务劳动", new(2026, 3, 5), Points.Of(10), new(2026, 3, 14)),
            new("01-002", "李𬱖军", "宅前屋后乱堆物", new(2026, 3, 2), Points.From(-2.5m), new(2026, 3, 9)),
        ],
        RedemptionDays = [new(2026, 3, 15), new(2026, 3, 30)],
        Prices = [new("食用油", "桶", Points.Of(50)), new("毛巾", "条", Points.From(7.5m))],
    };

    /// <summary>Twenty households a street, three streets an area.</summary>
    public static StatementItem Item(int index)
    {
        var street = index / 20;
        var movements = new Movements(
            Points.From(Openings[index % Openings.Length]),
            Points.From(index % 5 * 2.5m),
            Points.Of(-(index % 3)),
            Points.Of(index % 4 == 0 ? -20 : 0),
            Points.From(index % 9 == 0 ? -0.75m : 0));
        return new()
        {
            Household = string.Create(CultureInfo.InvariantCulture, $"{street + 1:00}-{index % 20 + 1:000}"),
            Head = Heads[index % Heads.Length],
            Area = street / 3 % 2 == 0 ? "东片" : "西片",
            Street = Streets[street % 3],
            Movements = movements,
            Honour = movements.Earned + movements.Deducted,
        };
    }
}
