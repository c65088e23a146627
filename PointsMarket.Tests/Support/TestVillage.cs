using Microsoft.Extensions.Time.Testing;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Households;
using PointsMarket.Core.People;
using PointsMarket.Core.Rules;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Tests.Support;

/// <summary>A small village in a database file of its own, on a clock that stands until a test moves it.</summary>
/// <remarks>It begins on 10 March 2026 at 9:00 in Shanghai; its first month is January 2026, and no month is closed.</remarks>
internal sealed class TestVillage : IAsyncDisposable
{
    public const string Code = "yunxi";
    public const string OtherCode = "shimen";
    public const string Password = "village-hall-7";
    public const string Pin = "135790";

    private static readonly Lazy<string> PasswordHash = new(() => Secrets.Hash(Password));
    private static readonly Lazy<string> PinHash = new(() => Secrets.Hash(Pin));
    private static readonly TimeZoneInfo Zone = VillageTime.Zone("Asia/Shanghai");

    private readonly string _folder = Directory.CreateTempSubdirectory("pointsmarket-").FullName;

    public TestVillage(int busySeconds = 5)
    {
        Time = new(Clock, Zone);
        Location = new("Data Source=village.db", _folder, busySeconds);
        Database = new(Location, Time);
    }

    public static DateOnly FirstDay { get; } = new(2026, 3, 10);

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 10, 1, 0, 0, TimeSpan.Zero));

    public VillageTime Time { get; }

    public DatabaseLocation Location { get; }

    public Database Database { get; private set; }

    public Caller Secretary { get; } = Person("secretary", Roles.Secretary);

    public Caller Clerk { get; } = Person("clerk", Roles.Clerk);

    public Caller Cadre { get; } = Person("cadre", Roles.Cadre);

    public Caller Shopkeeper { get; } = Person("shopkeeper", Roles.Shopkeeper);

    public Caller Observer { get; } = Person("observer", Roles.Observer);

    public Caller Reviewer1 { get; } = Person("reviewer1", Roles.Reviewer, "01-002");

    public Caller Reviewer2 { get; } = Person("reviewer2", Roles.Reviewer);

    public Caller Reviewer3 { get; } = Person("reviewer3", Roles.Reviewer);

    /// <summary>The villager of 01-001.</summary>
    public Caller Villager { get; } = Person("01-001", Roles.Villager, "01-001");

    public IEnumerable<Caller> Everyone =>
        [Secretary, Clerk, Cadre, Shopkeeper, Observer, Reviewer1, Reviewer2, Reviewer3, Villager];

    /// <summary>A village with people, four households, rules and goods.</summary>
    public static async Task<TestVillage> Make(int busySeconds = 5)
    {
        var village = new TestVillage(busySeconds);
        await village.Database.Write(village.Found);
        return village;
    }

    public Task<T> Write<T>(Func<Tx, T> work) => Database.Write(work);

    public Task Write(Action<Tx> work) => Database.Write(work);

    public T Read<T>(Func<Tx, T> work) => Database.Read(work);

    /// <summary>Moves the clock to 9:00 of a day, forward or back.</summary>
    public void MoveTo(DateOnly day) => MoveTo(Time.At(day, new(9, 0)));

    public void MoveTo(DateTimeOffset moment)
    {
        if (moment < Clock.GetUtcNow())
            Clock.AdjustTime(moment);
        else
            Clock.SetUtcNow(moment);
    }

    /// <summary>Closes the file and opens it again, as a restart does.</summary>
    public async Task Restart()
    {
        await Database.DisposeAsync();
        Database = new(Location, Time);
    }

    /// <summary>Hands in conduct that happened today.</summary>
    public Task<ConductRecord> Submit(string household, string rule, decimal quantity = 1, DateOnly? on = null) =>
        Write(tx => ConductService.Submit(tx, Clerk, new()
        {
            Household = household,
            Rule = rule,
            Quantity = quantity,
            HappenedOn = on ?? tx.Today,
        }));

    /// <summary>Hands in conduct and has it approved by as many reviewers as the village asks for.</summary>
    public async Task<ConductRecord> Publish(string household, string rule, decimal quantity = 1, DateOnly? on = null)
    {
        var record = await Submit(household, rule, quantity, on);
        return await Write(tx => ReviewService.Review(tx, Reviewer2, record.Id, Decision.Approve, null));
    }

    /// <summary>Hands in conduct, has it approved, and lets its publicity pass; the clock stands on the day of posting.</summary>
    public async Task<ConductRecord> Post(string household, string rule, decimal quantity = 1, DateOnly? on = null)
    {
        var record = await Publish(household, rule, quantity, on);
        if (record.PublishedUntil >= Time.Today)
            MoveTo(record.PublishedUntil!.Value.AddDays(1));

        await Write(tx => PostingService.PostDue(tx, Caller.Clock(Code)));
        return Read(tx => ConductService.Get(tx, Code, record.Id));
    }

    public Task<Redemption> Redeem(string household, string goods, int quantity = 1) =>
        Write(tx => RedemptionService.Redeem(tx, Shopkeeper, new(household, [new(goods, quantity)], null)));

    public Task<Settings> Change(Func<Settings, Settings> change) => Write(tx =>
        VillageService.Change(tx, Secretary, change(VillageService.SettingsNow(tx, Code))));

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private void Found(Tx tx)
    {
        VillageService.Add(tx, Code, "云溪村", new(2026, 1));
        VillageService.Add(tx, OtherCode, "石门村", new(2026, 1));
        AddHousehold("01-001", "王䶮", 100, 150);
        AddHousehold("01-002", "欧阳建国", 20, 20);
        AddHousehold("02-001", "买买提·艾力", 0, 0);
        AddHousehold("02-002", "李𬱖军", -20, 5.5m);
        foreach (var person in Everyone.Where(person => !person.Is(Roles.Villager)))
        {
            PeopleService.Add(
                tx,
                Secretary,
                new() { Account = person.Account, Name = person.Name, Roles = person.Roles, Household = person.Household },
                PasswordHash.Value);
        }

        PeopleService.Add(tx, Caller.Clock(OtherCode), new() { Account = "clerk", Name = "clerk", Roles = Roles.Clerk }, PasswordHash.Value);
        foreach (var rule in TestRules.All)
            RuleService.Add(tx, Clerk, rule);

        AddGoods("S05", "食盐（400克）", 2.5m, 100, null);
        AddGoods("S08", "大米（5公斤）", 50, 10, 2);

        void AddHousehold(string code, string head, decimal balance, decimal honour)
        {
            HouseholdService.Add(
                tx,
                Clerk,
                new() { Code = code, Head = head, Area = "东片", Street = code.StartsWith("01", StringComparison.Ordinal) ? "一街" : "二街" },
                new(Points.From(balance), Points.From(honour)));
            HouseholdService.SetPin(tx, Clerk, code, PinHash.Value);
        }

        void AddGoods(string code, string name, decimal points, int stock, int? limit)
        {
            GoodsService.Add(tx, Clerk, new() { Code = code, Name = name, Unit = "袋", Points = Points.From(points), LimitPerMonth = limit });
            GoodsService.Receive(tx, Clerk, code, stock, 42.5m, null, null);
        }
    }

    private static Caller Person(string account, Roles roles, string? household = null) => new()
    {
        Village = Code,
        Account = account,
        Name = account,
        Roles = roles,
        Household = household,
    };
}
