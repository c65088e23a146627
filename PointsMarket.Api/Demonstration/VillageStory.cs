using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Households;
using PointsMarket.Core.Months;
using PointsMarket.Core.People;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Demonstration;

/// <summary>What happens in the demonstration village, day by day, as the plain data tells it.</summary>
internal sealed class VillageStory
{
    private readonly Database _database;
    private readonly string _village;
    private readonly ConductStory _conduct;
    private readonly Dictionary<string, Caller> _callers;
    private readonly ILookup<DateOnly, SeedRow> _receipts;
    private readonly ILookup<DateOnly, SeedRow> _counts;
    private readonly ILookup<DateOnly, SeedRow> _redemptions;
    private readonly Month _first;

    public VillageStory(Database database, string village, DateOnly today)
    {
        _database = database;
        _village = village;
        var running = Month.Of(today);
        _callers = database.Read(tx => Callers(tx, village));
        _conduct = new(database, _callers, today);
        _receipts = ByDay("receipts");
        _counts = ByDay("counts");
        _redemptions = ByDay("redemptions");
        _first = database.Read(tx => Core.Villages.VillageService.Find(tx, village)!.FirstMonth);

        ILookup<DateOnly, SeedRow> ByDay(string file) => SeedFile.Read(file).ToLookup(row => DayOf(running, row));
    }

    public static DateOnly DayOf(Month running, SeedRow row) =>
        running.Plus(row.Number("month")).FirstDay.AddDays(row.Number("day") - 1);

    /// <summary>A day in the order in which a village does things: what is due, the month, goods, conduct, the counter.</summary>
    public async Task Tell(DateOnly day)
    {
        await _database.Write(tx => PostingService.PostDue(tx, Caller.Clock(_village)));
        if (day.Day == 1 && Month.Of(day) > _first)
            await _database.Write(tx => ClosingService.Close(tx, _callers["secretary"], Month.Of(day).Plus(-1)));

        await Together(_receipts[day], Receive);
        await Together(_counts[day], Count);
        await _conduct.Tell(day);
        await Together(_redemptions[day], Redeem);
    }

    /// <summary>Queued at once and in order, so that a day costs few commits.</summary>
    private Task Together(IEnumerable<SeedRow> rows, Action<Tx, SeedRow> work) =>
        Task.WhenAll(rows.Select(row => _database.Write(tx => work(tx, row))));

    private void Receive(Tx tx, SeedRow row) => GoodsService.Receive(
        tx,
        _callers["shopkeeper"],
        row["goods"],
        row.Number("quantity"),
        row.FindAmount("unitCost"),
        row.Find("supplier"),
        row.Find("invoice"));

    private void Count(Tx tx, SeedRow row)
    {
        var stock = GoodsService.Get(tx, _village, row["goods"]).Stock;
        GoodsService.Count(tx, _callers["shopkeeper"], row["goods"], (int)stock + row.Number("difference"), row["reason"]);
    }

    private void Redeem(Tx tx, SeedRow row)
    {
        var lines = new List<OrderLine> { new(row["goods"], row.Number("quantity")) };
        if (row.Find("goods2") is { } second)
            lines.Add(new(second, row.Number("quantity2")));

        var collector = row.Find("collectedBy") is { } name ? new Collector(name, row.Find("relation")) : null;
        var redemption = RedemptionService.Redeem(tx, _callers["shopkeeper"], new(row["household"], lines, collector));
        if (row.Flag("reversed"))
            RedemptionService.Reverse(tx, _callers["shopkeeper"], redemption.Id, row["reason"], row.Flag("restock"));
    }

    private static Dictionary<string, Caller> Callers(Tx tx, string village)
    {
        const int All = int.MaxValue;
        var people = PeopleService.List(tx, village, null, All).Select(person => new Caller
        {
            Village = village,
            Account = person.Account,
            Name = person.Name,
            Roles = person.Roles,
            Household = person.Household,
        });
        var villagers = HouseholdService.List(tx, village, new(null, null, null, All)).Select(household => new Caller
        {
            Village = village,
            Account = household.Code,
            Name = household.Head,
            Roles = Roles.Villager,
            Household = household.Code,
        });
        return people.Concat(villagers).ToDictionary(caller => caller.Account);
    }
}
