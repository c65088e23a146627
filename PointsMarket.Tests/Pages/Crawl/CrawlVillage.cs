using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Households;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Months;
using PointsMarket.Core.People;
using PointsMarket.Core.Rules;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;
using PointsMarket.Tests.Conduct;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Pages.Crawl;

/// <summary>A village in which something of everything has happened, with all that people have typed in one language.</summary>
/// <remarks>January 2026 is closed, February waits to be; it is 10 March.</remarks>
internal sealed class CrawlVillage(TestVillage village, bool english)
{
    private static readonly Lazy<string> Hash = new(() => Secrets.Hash(TestVillage.Password));
    private static readonly Lazy<string> PinHash = new(() => Secrets.Hash(TestVillage.Pin));

    public static async Task<TestVillage> Make(bool english)
    {
        var village = new TestVillage();
        village.MoveTo(new DateOnly(2026, 1, 5));
        var crawled = new CrawlVillage(village, english);
        await village.Write(crawled.Found);
        await crawled.Happen();
        return village;
    }

    private string Say(string chinese, string latin) => english ? latin : chinese;

    private void Found(Tx tx)
    {
        VillageService.Add(tx, TestVillage.Code, Say("云溪村", "Cloudbrook"), new(2026, 1));
        VillageService.Change(tx, village.Secretary, new()
        {
            MonthlyBudget = Points.Of(30),
            ObjectionPhone = "0571 8000 0000",
            PointValue = 1m,
            PublicityDays = 5,
            RedemptionDays = [],
        });
        Settle("01-001", Say("王䶮", "Wang Yan"), 100, 150, Say("党员", "Party"));
        Settle("01-002", Say("欧阳建国", "Ouyang Jianguo"), 20, 20);
        Settle("02-001", Say("买买提·艾力", "Memet Eli"), 1234.5m, 0);
        Settle("02-002", Say("李𬱖军", "Li Yijun"), -20, 5.5m);
        Settle("02-003", Say("赵七", "Zhao Qi"), 5, 5);
        foreach (var person in village.Everyone.Where(person => !person.Is(Roles.Villager)))
        {
            PeopleService.Add(
                tx,
                village.Secretary,
                new() { Account = person.Account, Name = NameOf(person), Roles = person.Roles, Household = person.Household, Phone = "13800000001" },
                Hash.Value);
        }

        AddRule(TestRules.Labour, Say("参加义务劳动", "Voluntary work"), 10, rule => rule with { CapPerMonth = Points.Of(20), CapPerYear = Points.Of(50), SelfReport = true });
        AddRule(TestRules.Recycling, Say("交回可回收物", "Recycling"), 0.5m);
        AddRule(TestRules.Snapshot, Say("随手拍发现问题", "Snapshot"), 2, rule => rule with { SelfReport = true, EvidenceRequired = true });
        AddRule(TestRules.Late, Say("会议迟到", "Late at a meeting"), -1);
        AddRule(TestRules.Veto, Say("无理取闹", "Obstruction"), -20, rule => rule with { FreezeMonths = 3 });
        AddGoods("S05", Say("食盐（400克）", "Salt 400 g"), 2.5m, 100, null);
        AddGoods("S08", Say("大米（5公斤）", "Rice 5 kg"), 50, 10, 2);

        void Settle(string code, string head, decimal balance, decimal honour, params string[] categories)
        {
            HouseholdService.Add(tx, village.Clerk, new()
            {
                Code = code,
                Head = head,
                Area = Say("东片", "East"),
                Street = Say("一街", "First"),
                Phone = "13800000000",
                Categories = categories,
                Residents = [new() { Name = head, BirthYear = 1951, Elder = true, Mobile = true }],
            }, new(Points.From(balance), Points.From(honour)));
            HouseholdService.SetPin(tx, village.Clerk, code, PinHash.Value);
        }

        void AddRule(string code, string title, decimal points, Func<Rule, Rule>? change = null)
        {
            var rule = new Rule { Code = code, Category = Say("测试", "Test"), Title = title, Points = Points.From(points), Unit = Say("次", "time") };
            RuleService.Add(tx, village.Clerk, change?.Invoke(rule) ?? rule);
        }

        void AddGoods(string code, string name, decimal points, int stock, int? limit)
        {
            GoodsService.Add(tx, village.Clerk, new() { Code = code, Name = name, Unit = Say("袋", "bag"), Points = Points.From(points), LimitPerMonth = limit, ReorderAt = 10 });
            GoodsService.Receive(tx, village.Clerk, code, stock, 42.5m, Say("镇供销社", "Township store"), "2026-1");
        }
    }

    private string NameOf(Caller person)
    {
        if (english)
            return char.ToUpperInvariant(person.Account[0]) + person.Account[1..];

        return "张钱孙李周吴郑王"[Math.Abs(person.Account.Sum(c => c)) % 8] + "明";
    }

    private async Task Happen()
    {
        await village.Post("01-001", TestRules.Labour);
        await village.Post("02-001", TestRules.Veto);
        var receipt = await village.Redeem("01-001", "S05", 2);
        await village.Write(tx => RedemptionService.Reverse(tx, village.Shopkeeper, receipt.Id, Say("拿错了", "Wrong goods"), restock: true));
        await village.Write(tx => GoodsService.Count(tx, village.Clerk, "S05", 97, Say("受潮", "Damp")));
        village.MoveTo(new DateOnly(2026, 2, 3));
        await village.Write(tx => ClosingService.Close(tx, village.Secretary, new(2026, 1)));
        await village.Post("01-002", TestRules.Labour, 3);
        await village.Write(tx => EntryService.Reverse(tx, village.Secretary, LastEntry(tx), Say("重复登记", "Entered twice")));
        await village.Write(tx => HouseholdService.Depart(tx, village.Clerk, "02-003", tx.Today, Say("迁往镇上", "Moved to town")));
        await village.Write(tx => RuleService.Retire(tx, village.Clerk, TestRules.Late, new(2026, 4, 1)));
        village.MoveTo(TestVillage.FirstDay);
        var rejected = await village.Submit("01-001", TestRules.Late);
        await village.Write(tx => ReviewService.Review(tx, village.Reviewer2, rejected.Id, Decision.Reject, Say("证据不足", "Not enough evidence")));
        var withdrawn = await village.Submit("01-001", TestRules.Recycling, 2);
        await village.Write(tx => ConductService.Withdraw(tx, village.Clerk, withdrawn.Id, Say("写错户", "Wrong household")));
        await village.Publish("01-001", TestRules.Labour, 2);
        var objected = await village.Publish("01-001", TestRules.Recycling, 3);
        await village.Write(tx => ObjectionService.Raise(tx, village.Villager, objected.Id, Say("数量不对", "Wrong quantity"), null));
        var picture = EvidencePicture.Encode(Photo.Jpeg(64, 48));
        var waiting = await village.Write(tx => ConductService.Submit(tx, village.Villager, new()
        {
            Household = "01-001",
            Rule = TestRules.Snapshot,
            HappenedOn = tx.Today,
            Note = Say("路灯不亮", "A lamp is out"),
        }));
        await village.Write(tx => EvidenceService.Add(tx, village.Villager, waiting.Id, picture));
        await village.Submit("01-002", TestRules.Recycling, 12.5m);
        await village.Redeem("01-001", "S08");
        await village.Write(tx => CardService.Issue(tx, village.Clerk, "01-001", Say("第一张", "First")));
        await village.Write(tx => HouseholdService.Change(tx, village.Clerk, HouseholdService.Get(tx, TestVillage.Code, "01-002") with { Phone = "13900000000" }));
    }

    private static long LastEntry(Tx tx) => EntryService.List(tx, TestVillage.Code, 0, int.MaxValue)[^1].Sequence;
}
