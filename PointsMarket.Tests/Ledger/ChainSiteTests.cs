using System.Globalization;
using System.Text.Json.Nodes;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Ledger;

internal sealed class ChainSiteTests
{
    private Site _site = null!;
    private TestVillage _village = null!;

    [SetUp]
    public async Task Start()
    {
        _site = await Site.Start();
        _village = _site.Village;
    }

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [Test]
    public async Task Every_hash_follows_from_the_one_before_as_the_contract_says()
    {
        await LongStory.Tell(_village);
        var entries = await BookText.Read(_site.As("observer"));

        Assert.That(entries, Has.Count.EqualTo(LongStory.Entries));
        var previous = BookText.Zeros;
        for (var i = 0; i < entries.Count; i++)
        {
            Assert.That((long)entries[i]["sequence"]!, Is.EqualTo(i + 1));
            Assert.That((string?)entries[i]["previousHash"], Is.EqualTo(previous));
            Assert.That((string?)entries[i]["hash"], Is.EqualTo(BookText.HashOf(previous, TestVillage.Code, entries[i])), $"entry {i + 1}");
            previous = (string)entries[i]["hash"]!;
        }

        var head = await _site.As("observer").Get("entries/head");
        Assert.That((long)head["sequence"]!, Is.EqualTo(entries.Count));
        Assert.That((string?)head["hash"], Is.EqualTo(previous));
    }

    [Test]
    public async Task The_table_in_the_file_can_be_checked_with_any_tool()
    {
        await LongStory.Tell(_village);
        using var file = new RawFile(_village.Location.Path);
        var rows = file.List<(string Village, long Sequence, string Household, string Month, string Kind, long Points, long Honour)>(
            "SELECT village, sequence, household, month, kind, points, honour FROM entries WHERE village = 'yunxi' ORDER BY sequence");
        var ends = file.List<(long Balance, string Source, string PostedAt, string PostedBy, string Memo, byte[] Hash)>(
            "SELECT balance_after, source, posted_at, posted_by, memo, hash FROM entries WHERE village = 'yunxi' ORDER BY sequence");

        var previous = BookText.Zeros;
        foreach (var (row, end) in rows.Zip(ends))
        {
            var hash = BookText.Hash(
                previous, row.Village, Number(row.Sequence), row.Household, row.Month, row.Kind, Number(row.Points), Number(row.Honour),
                end.Source, end.PostedAt, end.PostedBy, end.Memo);
            Assert.That(Convert.ToHexStringLower(end.Hash), Is.EqualTo(hash), $"entry {row.Sequence}");
            previous = hash;
        }

        Assert.That(rows, Has.Count.EqualTo(LongStory.Entries));
        Assert.That(
            file.List<string>("SELECT name || ' ' || type FROM pragma_table_info('entries')"),
            Is.EqualTo(
            [
                "village TEXT", "sequence INTEGER", "household TEXT", "month TEXT", "kind TEXT", "points INTEGER", "honour INTEGER",
                "balance_after INTEGER", "source TEXT", "posted_at TEXT", "posted_by TEXT", "memo TEXT", "hash BLOB",
            ]));
        static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
    }

    [Test]
    public async Task Every_kind_says_where_it_comes_from_who_wrote_it_and_why()
    {
        await LongStory.Tell(_village);
        var entries = await BookText.Read(_site.As("clerk"));

        Assert.Multiple(() =>
        {
            Is(1, "opening", "household:01-001", "clerk", "", 100, 150, "2026-01");
            Is(4, "award", "conduct:1", "reviewer2", "参加义务劳动", 10, 10, "2026-01");
            Is(7, "deduction", "conduct:4", "reviewer2", "会议迟到", -1, -1, "2026-02");
            Is(10, "redemption", "redemption:1", "shopkeeper", "2026-03-0001", -50, 0, "2026-03");
            Is(13, "reversal", "entry:11", "shopkeeper", "拿错了", 5, 0, "2026-03");
            Is(15, "reversal", "entry:7", "secretary", "登记错了", 1, 1, "2026-02");
            Is(16, "award", "conduct:7", "reviewer2", "交回可回收物", 2, 2, "2026-03");
            Is(17, "reversal", "entry:3", "secretary", "带来的分数抄错了", 20, -5.5m, "2026-03");
            Is(18, "opening", "household:02-002", "clerk", "", -10, 5, "2026-03");
        });

        void Is(int sequence, string kind, string source, string by, string memo, decimal points, decimal honour, string month)
        {
            var entry = entries[sequence - 1];
            Assert.That(
                ((string?)entry["kind"], (string?)entry["source"], (string?)entry["postedBy"], (string?)entry["memo"],
                    (decimal)entry["points"]!, (decimal)entry["honour"]!, (string?)entry["month"]),
                NUnit.Framework.Is.EqualTo((kind, source, by, memo, points, honour, month)),
                $"entry {sequence}");
        }
    }

    [Test]
    public async Task What_falls_due_is_written_by_the_clock()
    {
        var record = await _village.Post("01-001", TestRules.Labour);
        var entry = await _site.As("clerk").Get($"entries/{record.Entry}");
        Assert.That((string?)entry["postedBy"], Is.EqualTo("clock"));
        Assert.That((string?)entry["postedAt"], Does.Match(@"^2026-03-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$"));
    }

    [Test]
    public async Task A_clock_set_back_takes_the_moment_of_the_entry_before_again()
    {
        await _village.Redeem("01-001", "S05");
        var first = await Last();
        _village.MoveTo(TestVillage.FirstDay.AddDays(-2));
        await _village.Redeem("01-001", "S05");
        var second = await Last();
        _village.MoveTo(TestVillage.FirstDay.AddDays(1));
        await _village.Redeem("01-001", "S05");
        var third = await Last();

        Assert.That((string?)second["postedAt"], Is.EqualTo((string?)first["postedAt"]));
        Assert.That((string?)third["postedAt"], Is.EqualTo("2026-03-11T01:00:00.000Z"));
        Assert.That((string?)second["hash"], Is.EqualTo(BookText.HashOf((string)first["hash"]!, TestVillage.Code, second)));
        async Task<JsonNode> Last() => (await BookText.Read(_site.As("clerk")))[^1];
    }

    [Test]
    public async Task The_book_is_read_page_by_page_in_order_of_sequence()
    {
        await LongStory.Tell(_village);
        var clerk = _site.As("clerk");
        var whole = await BookText.Read(clerk);
        var inPages = await BookText.Read(clerk, limit: 4);
        Assert.That(inPages.Select(entry => entry.ToJsonString()), Is.EqualTo(whole.Select(entry => entry.ToJsonString())));

        var exact = await clerk.Get($"entries?limit={LongStory.Entries}");
        Assert.That(exact["next"], Is.Null);
        Assert.That((await clerk.Get("entries?after=1000"))["items"]!.AsArray(), Is.Empty);
        foreach (var malformed in new[] { "after=-1", "after=", "after=x", "after=1.5", "after=%EF%BC%91" })
            (await clerk.Get($"entries?{malformed}")).Malformed("after");

        foreach (var malformed in new[] { "limit=0", "limit=501", "limit=x" })
            (await clerk.Get($"entries?{malformed}")).Malformed("limit");

        foreach (var absent in new[] { "0", "19", "x", "-1", "99999999999999999999" })
            (await clerk.Get($"entries/{absent}")).Refused(Reason.NotFound);
    }

    [Test]
    public async Task An_empty_book_ends_with_nothing()
    {
        var clerk = _site.As("clerk", TestVillage.OtherCode);
        var head = await clerk.Get("entries/head");
        Assert.That((long)head["sequence"]!, Is.Zero);
        Assert.That((string?)head["hash"], Is.EqualTo(BookText.Zeros));
        Assert.That((await clerk.Get("entries"))["items"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Each_village_has_a_chain_of_its_own()
    {
        await _village.Write(tx => HouseholdService.Add(
            tx, Caller.Clock(TestVillage.OtherCode), new() { Code = "01-001", Head = "石大山", Area = "西片", Street = "一街" }, new(Points.Of(7), Points.Zero)));
        await _village.Redeem("01-001", "S05");
        var other = await BookText.Read(_site.As("clerk", TestVillage.OtherCode));

        Assert.That(other, Has.Count.EqualTo(1));
        Assert.That((string?)other[0]["hash"], Is.EqualTo(BookText.HashOf(BookText.Zeros, TestVillage.OtherCode, other[0])));
    }
}
