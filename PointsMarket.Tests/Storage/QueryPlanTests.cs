using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Households;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Months;
using PointsMarket.Core.People;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Trail;
using PointsMarket.Core.Villages;
using PointsMarket.Tests.Support;
using SQLitePCL;

namespace PointsMarket.Tests.Storage;

/// <summary>What is asked often finds its rows by an index, whatever the book has grown to: the plans of the statements that really run.</summary>
internal sealed class QueryPlanTests
{
    private static readonly Month March = new(2026, 3);

    private TestVillage _village = null!;

    [OneTimeSetUp]
    public async Task Tell()
    {
        _village = await TestVillage.Make();
        await LongStory.Tell(_village);
    }

    [OneTimeTearDown]
    public async Task Forget() => await _village.DisposeAsync();

    [Test]
    public void A_households_month_is_read_from_the_covering_index() => Assert.That(
        Plans(tx => MonthSql.SumOfHousehold(tx, TestVillage.Code, "01-001", March)),
        Has.Some.Contains("COVERING INDEX entries_by_household (village=? AND household=? AND month>?)"));

    [Test]
    public void A_households_entries_are_found_by_the_index_and_not_by_walking_the_book() => Assert.Multiple(() =>
    {
        Assert.That(
            Plans(tx => EntryService.ListOfHousehold(tx, TestVillage.Code, "01-001", March, null, 50)),
            Has.Some.Contains("COVERING INDEX entries_by_household (village=? AND household=? AND month=?)"));
        Assert.That(
            Plans(tx => EntryService.ListOfHousehold(tx, TestVillage.Code, "01-001", null, 7, 50)),
            Has.Some.Contains("COVERING INDEX entries_by_household (village=? AND household=?)"));
    });

    [Test]
    public void A_list_that_asks_for_something_walks_only_what_fits() => Assert.Multiple(() =>
    {
        Assert.That(Conduct(new() { Status = ConductStatus.Submitted, Limit = 50 }), Has.Some.Contains("conduct_by_status (village=? AND status=?"));
        Assert.That(Conduct(new() { Household = "01-001", Limit = 50 }), Has.Some.Contains("conduct_by_household (village=? AND household=?"));
        Assert.That(Plans(tx => ConductSql.FindSame(tx, TestVillage.Code, new() { Household = "01-001", Rule = "G01", Quantity = 1, HappenedOn = new(2026, 3, 1) })), Has.Some.Contains("conduct_by_household (village=? AND household=?"));
        Assert.That(Conduct(new() { Month = March, Limit = 50 }), Has.Some.Contains("conduct_by_day (village=? AND happened_on>? AND happened_on<?"));
        Assert.That(Redemptions(new(null, "01-001", null, 50)), Has.Some.Contains("entries_by_household (village=? AND household=?"));
        Assert.That(Redemptions(new(March, "01-001", null, 50)), Has.Some.Contains("entries_by_household (village=? AND household=? AND month=?"));
        Assert.That(Redemptions(new(March, null, null, 50)), Has.Some.Contains("redemptions_by_month (village=? AND month=?"));
        Assert.That(Plans(tx => VillageSql.Awarded(tx, TestVillage.Code, March)), Has.Some.Contains("entries_by_household (village=? AND household=? AND month=?"));
        Assert.That(Plans(tx => FreezeService.FrozenIn(tx, TestVillage.Code, March)), Has.Some.Contains("conduct_freezing (village=?"));

        IEnumerable<string> Conduct(ConductFilter filter) => Plans(tx => ConductService.List(tx, TestVillage.Code, filter));

        IEnumerable<string> Redemptions(RedemptionFilter filter) => Plans(tx => RedemptionService.List(tx, TestVillage.Code, filter));
    });

    [Test]
    public void The_trail_is_read_from_where_it_fits() => Assert.Multiple(() =>
    {
        Assert.That(Trail(new() { Limit = 50 }), Is.EqualTo(["SEARCH trail USING PRIMARY KEY (village=? AND id<?)"]));
        Assert.That(Trail(new() { Subject = "settings", Limit = 50 }), Is.EqualTo(["SEARCH trail USING INDEX trail_by_subject (village=? AND subject=? AND id<?)"]));
        Assert.That(Trail(new() { Account = "clerk", Limit = 50 }), Is.EqualTo(["SEARCH trail USING INDEX trail_by_account (village=? AND account=? AND id<?)"]));
        Assert.That(Trail(new() { Deed = Deed.PinSet, Limit = 50 }), Is.EqualTo(["SEARCH trail USING INDEX trail_by_deed (village=? AND deed=? AND id<?)"]));
        Assert.That(Trail(new() { SubjectPrefix = "rule:", Limit = 50 }), Has.Some.Contains("trail_by_subject (village=? AND subject>? AND subject<?)"));
        Assert.That(Trail(new() { FirstDay = March.FirstDay, LastDay = March.LastDay, Limit = 50 }), Has.Some.Contains("trail_by_day (village=? AND at>? AND at<?)"));

        IEnumerable<string> Trail(TrailFilter filter) => Plans(tx => TrailService.List(tx, TestVillage.Code, filter));
    });

    [Test]
    public void A_months_sums_are_read_from_the_covering_index_household_by_household() => Assert.Multiple(() =>
    {
        Assert.That(
            Plans(tx => MonthSql.Sum(tx, TestVillage.Code, March, March)),
            Has.Some.Contains("COVERING INDEX entries_by_household (village=? AND household=? AND month=?)").And.None.Contains("TEMP B-TREE"));
        Assert.That(
            Plans(tx => MonthSql.Sum(tx, TestVillage.Code, new(2026, 1), March)),
            Has.Some.Contains("COVERING INDEX entries_by_household (village=? AND household=? AND month>? AND month<?)").And.None.Contains("TEMP B-TREE"));
    });

    [Test]
    public void An_account_and_a_stock_are_one_row() => Assert.Multiple(() =>
    {
        Assert.That(Plans(tx => Book.Account(tx, TestVillage.Code, "01-001")), Is.EqualTo(["SEARCH accounts USING PRIMARY KEY (village=? AND household=?)"]));
        Assert.That(Plans(tx => GoodsService.Get(tx, TestVillage.Code, "S05")), Has.Some.Contains("USING PRIMARY KEY (village=? AND goods=?)"));
    });

    [Test]
    public void What_is_due_and_what_is_pending_is_found_by_an_index() => Assert.Multiple(() =>
    {
        Assert.That(Plans(tx => ConductSql.ListDue(tx, TestVillage.Code)), Has.Some.Contains("conduct_due"));
        Assert.That(Plans(tx => AccountSql.Pending(tx, TestVillage.Code, "01-001")), Has.Some.Contains("COVERING INDEX conduct_"));
    });

    [Test]
    public void Caps_and_limits_are_found_by_household() => Assert.Multiple(() =>
    {
        Assert.That(
            Plans(tx => ConductSql.Used(tx, TestVillage.Code, "01-001", TestRules.Labour, March.FirstDay, March.LastDay)),
            Has.Some.Contains("COVERING INDEX conduct_by_rule"));
        Assert.That(
            Plans(tx => TakenSql.Sum(tx, TestVillage.Code, "01-001", March, "S05")),
            Has.Some.Contains("entries_by_household (village=? AND household=? AND month=?)"));
        Assert.That(Plans(tx => FreezeSql.FrozenUntil(tx, TestVillage.Code, "01-001", March.FirstDay)), Has.Some.Contains("conduct_freezing"));
    });

    [Test]
    public void What_waits_for_the_panel_or_the_secretary_and_what_one_handed_in_is_found_without_a_walk() => Assert.Multiple(() =>
    {
        Assert.That(Plans(tx => ReviewService.ListWaiting(tx, _village.Reviewer1, 3, 50)), Has.Some.Contains("conduct_by_status (village=? AND status=?"));
        Assert.That(Plans(tx => ObjectionService.ListWaiting(tx, TestVillage.Code)), Has.Some.Contains("conduct_by_status (village=? AND status=?"));
        Assert.That(Plans(tx => ObjectionService.ListEnded(tx, TestVillage.Code, 900, 50)), Has.Some.Contains("PRIMARY KEY (village=? AND record<?)"));
        Assert.That(Plans(tx => ConductService.ListBySubmitter(tx, _village.Clerk, 10)), Has.Some.Contains("PRIMARY KEY (village=? AND id>?)"));
        Assert.That(Plans(tx => CardService.FindByToken(tx, TestVillage.Code, "token")), Has.Some.Contains("(token_hash=?)"));
    });

    [Test]
    public void A_ledgers_entries_are_those_of_its_month_each_with_its_record() => Assert.That(
        Plans(tx => LedgerSheet.Find(tx, TestVillage.Code, March)),
        Has.Some.Contains("entries_by_household (village=? AND household=? AND month=?").And.Some.Contains("conduct_by_entry (village=? AND entry=?)"));

    [Test]
    public void A_session_and_a_kept_answer_are_one_row() => Assert.Multiple(() =>
    {
        Assert.That(Plans(tx => KeptAnswers.Find(tx, TestVillage.Code, "clerk", "k")), Is.EqualTo(
            ["SEARCH kept_answers USING INDEX sqlite_autoindex_kept_answers_1 (village=? AND account=? AND key=?)"]));
        Assert.That(Plans(tx => SessionSql.Find(tx, new byte[32])), Has.Some.Contains("USING PRIMARY KEY (token_hash=?)"));
    });

    [Test]
    public void Nothing_that_is_asked_often_scans_a_table() => Assert.That(
        Plans(tx =>
        {
            AccountService.Get(tx, TestVillage.Code, "01-001");
            MonthService.Find(tx, TestVillage.Code, March);
            MonthService.Find(tx, TestVillage.Code, new(2026, 2));
            EntryService.ListOfHousehold(tx, TestVillage.Code, "01-001", null, null, 50);
            EntryService.List(tx, TestVillage.Code, 5, 50);
            EntryService.Search(tx, TestVillage.Code, new() { Household = "01-001", Kind = EntryKind.Award, Memo = "义务", Limit = 50 });
            EntryService.Search(tx, TestVillage.Code, new() { Month = March, From = 3, Limit = 50 });
            TodayService.Find(tx, _village.Reviewer2);
            ClosingPreview.Find(tx, TestVillage.Code, March);
            ConductService.List(tx, TestVillage.Code, new() { Status = ConductStatus.Published, Limit = 50 });
            ConductService.List(tx, TestVillage.Code, new() { Household = "01-001", Limit = 50 });
            ConductService.List(tx, TestVillage.Code, new() { Month = March, Limit = 50 });
            RedemptionService.List(tx, TestVillage.Code, new(March, null, null, 50));
            RedemptionService.Redeem(tx, _village.Shopkeeper, new("01-001", [new("S05", 1)], null));
            TrailService.List(tx, TestVillage.Code, new() { Limit = 50 });
            TrailService.Note(tx, _village.Clerk, Deed.SettingsChanged, "settings");
            return PostingService.PostDue(tx, Caller.Clock(TestVillage.Code));
        }),
        Has.None.StartsWith("SCAN "));

    /// <summary>Runs the work, and has the database explain each statement that it ran.</summary>
    private List<string> Plans<T>(Func<Tx, T> work) => _village.Read(tx =>
    {
        var ran = new List<string>();
        raw.sqlite3_trace(tx.Connection.Handle!, (_, sql) => ran.Add(sql), null);
        work(tx);
        raw.sqlite3_trace(tx.Connection.Handle!, (strdelegate_trace)null!, null);
        return ran
            .Where(sql => !sql.StartsWith("--", StringComparison.Ordinal))
            .SelectMany(sql => tx.List<Step>($"EXPLAIN QUERY PLAN {sql}"))
            .Select(step => step.Detail)
            .Where(step => !step.StartsWith("SCAN CONSTANT ROW", StringComparison.Ordinal))
            .ToList();
    });

    private sealed record Step
    {
        public required string Detail { get; init; }
    }
}
