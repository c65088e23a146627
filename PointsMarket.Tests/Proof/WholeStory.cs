using PointsMarket.Core.Conduct;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Months;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Villages;
using PointsMarket.Tests.Conduct;
using PointsMarket.Tests.Shop;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Proof;

/// <summary>The long story told to the end of its year and beyond: every kind of row that a book can hold.</summary>
internal static class WholeStory
{
    public static async Task Tell(TestVillage village)
    {
        await LongStory.Tell(village);
        await Conduct(village);
        await Shop(village);
        await Year(village);
        await Waiting(village);
    }

    private static async Task Conduct(TestVillage village)
    {
        village.MoveTo(new DateOnly(2026, 3, 11));
        await Reject(village, await village.Submit("01-001", TestRules.Help));
        await Withdraw(village, await village.Submit("01-002", TestRules.Help));
        var withdrawn = await village.Publish("02-001", TestRules.Help, 2);
        await Object(village, withdrawn);
        await Withdraw(village, withdrawn);
        var upheld = await village.Publish("02-002", TestRules.Veto);
        await Object(village, upheld);
        await Rule(village, upheld, upheld: true);
        var stands = await village.Publish("02-002", TestRules.Help, 3);
        await Object(village, stands);
        await Rule(village, stands, upheld: false);
        await village.Change(settings => settings with { PublicityDays = 0 });
        await village.ChangeRule(TestRules.Help, rule => rule with { Points = Core.Points.Of(6), Title = "志愿服务（新）" });
        var pictured = await village.Submit("01-001", TestRules.Snapshot);
        await Picture(village, pictured);
        await village.Write(tx => ReviewService.Review(tx, village.Reviewer2, pictured.Id, Decision.Approve, null));
        var reversed = await village.Publish("01-002", TestRules.Help);
        await village.Write(tx => EntryService.Reverse(tx, village.Secretary, reversed.Entry!.Value, "记错了人家"));
    }

    private static async Task Shop(TestVillage village)
    {
        village.MoveTo(new DateOnly(2026, 3, 12));
        await village.Redeem("02-001", ("S05", 1), ("S08", 1));
        village.MoveTo(new DateOnly(2026, 3, 13));
        var order = new Order("01-001", [new("S05", 4)], new Collector("王小明", "儿子"));
        await village.Write(tx => RedemptionService.Redeem(tx, village.Shopkeeper, order));
        var returned = await village.Redeem("01-001", ("S05", 2));
        village.MoveTo(new DateOnly(2026, 3, 14));
        await village.Reverse(returned, by: village.Secretary);
        await village.Write(tx => GoodsService.Receive(tx, village.Clerk, "S05", 20, 1.5m, "供销社", "A-17"));
        await village.Write(tx => GoodsService.Count(tx, village.Clerk, "S08", 13, "少了一袋"));
    }

    /// <summary>The rest of the year is closed, and what is left of it expires.</summary>
    private static async Task Year(TestVillage village)
    {
        village.MoveTo(new DateOnly(2026, 12, 31));
        await village.Publish("02-002", TestRules.Help, 9);
        await village.Change(settings => settings with { CarryOver = CarryOver.ExpireYearly });
        village.MoveTo(new DateOnly(2027, 1, 5));
        for (var month = new Core.Month(2026, 3); month.Year == 2026; month = month.Next)
            await village.Write(tx => ClosingService.Close(tx, village.Secretary, month));
    }

    /// <summary>In the new year something waits at every step.</summary>
    private static async Task Waiting(TestVillage village)
    {
        village.MoveTo(new DateOnly(2027, 1, 6));
        await village.Publish("01-001", TestRules.Help, 12, new(2026, 12, 30));
        await village.Redeem("01-001", ("S08", 1));
        await village.Change(settings => settings with { PublicityDays = 5 });
        await Picture(village, await village.Submit("01-001", TestRules.Snapshot));
        await village.Submit("02-001", TestRules.Help);
        await village.Publish("02-001", TestRules.Help, 2);
        await Object(village, await village.Publish("02-002", TestRules.Help, 3));
    }

    private static Task<Evidence> Picture(TestVillage village, ConductRecord record) =>
        village.Write(tx => EvidenceService.Add(tx, village.Clerk, record.Id, EvidencePicture.Encode(Photo.Png(8, 6))));

    private static Task<Objection> Object(TestVillage village, ConductRecord record) =>
        village.Write(tx => ObjectionService.Raise(tx, village.Villager, record.Id, "没有看到", null));

    private static Task<ConductRecord> Rule(TestVillage village, ConductRecord record, bool upheld) =>
        village.Write(tx => ObjectionService.Rule(tx, village.Secretary, record.Id, 1, upheld, "查过签到表"));

    private static Task<ConductRecord> Reject(TestVillage village, ConductRecord record) =>
        village.Write(tx => ReviewService.Review(tx, village.Reviewer2, record.Id, Decision.Reject, "不实"));

    private static Task<ConductRecord> Withdraw(TestVillage village, ConductRecord record) =>
        village.Write(tx => ConductService.Withdraw(tx, village.Clerk, record.Id, "记错"));
}
