using PointsMarket.Bench.Harness;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.People;
using PointsMarket.Core.Rules;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Bench.Growth;

/// <summary>The first village of a large book, made by the product's own services: settings, people, households, rules and goods.</summary>
internal static class BookFounding
{
    private const string Surnames = "王李张刘陈杨黄赵吴周";
    private const string Names = "伟芳娜敏静丽强磊军洋";

    public static List<(string Code, string Title, int Points)> Rules { get; } =
    [
        ("A01", "庭院整洁", 2), ("A02", "义务劳动", 5), ("A03", "垃圾分类", 1), ("A04", "邻里互助", 3), ("A05", "参加村民会议", 2),
        ("A06", "夜间巡逻", 4), ("A07", "孝老爱亲", 8), ("A08", "河道清理", 5), ("D01", "乱堆乱放", -2), ("D02", "污水乱排", -5),
    ];

    public static List<(string Code, string Name, decimal Points)> Goods { get; } =
        [.. Enumerable.Range(0, BenchVillage.Goods).Select(number => (BenchVillage.GoodsCode(number), $"日用品{number + 1}", 1 + number * 0.5m))];

    public static async Task Found(BookPlan plan, DatabaseLocation location)
    {
        var zone = VillageTime.Zone("Asia/Shanghai");
        var midnight = new VillageTime(TimeProvider.System, zone).At(plan.First.FirstDay, TimeOnly.MinValue);
        await using var database = new Database(location, new(new StandingClock(midnight), zone));
        var passwordHash = Secrets.Hash(BenchVillage.Password);
        await database.Write(tx => Found(tx, plan, passwordHash));
    }

    private static void Found(Tx tx, BookPlan plan, string passwordHash)
    {
        var village = BookPlan.VillageCode(1);
        VillageService.Add(tx, village, "云溪村", plan.First);
        var clerk = Caller.Clock(village) with { Account = "clerk" };
        VillageService.Change(tx, clerk, new() { PublicityDays = 0 });
        Add(BenchVillage.Secretary, Roles.Secretary);
        Add(BenchVillage.Clerk, Roles.Clerk);
        Add("reviewer1", Roles.Reviewer);
        Add(BenchVillage.Shopkeeper, Roles.Shopkeeper);
        for (var i = 0; i < BookPlan.Households; i++)
            HouseholdService.Add(tx, clerk, HouseholdOf(i), null);

        foreach (var (code, title, points) in Rules)
            RuleService.Add(tx, clerk, new() { Code = code, Category = "文明积分", Title = title, Points = Points.Of(points), Unit = "次" });

        foreach (var (code, name, points) in Goods)
            GoodsService.Add(tx, clerk, new() { Code = code, Name = name, Unit = "件", Points = Points.From(points) });

        void Add(string account, Roles roles) =>
            PeopleService.Add(tx, clerk, new() { Account = account, Name = account, Roles = roles }, passwordHash);
    }

    private static Household HouseholdOf(int number) => new()
    {
        Code = BenchVillage.Household(number),
        Head = $"{Surnames[number % 10]}{Names[number / 10 % 10]}{Names[number / 50 % 10]}",
        Area = $"第{number / 100 + 1}片",
        Street = "主街",
        Residents = [],
    };

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
