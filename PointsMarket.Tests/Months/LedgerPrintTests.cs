using System.Globalization;
using PointsMarket.Core;
using PointsMarket.Core.Months;
using PointsMarket.Tests.Prints;

namespace PointsMarket.Tests.Months;

public sealed class LedgerPrintTests
{
    [Test]
    public void The_ledger_has_a_row_a_household_with_every_figure()
    {
        using var text = Print(SampleMonth.ClosedMonth(30));
        var lines = text.Lines(0);
        Assert.That(text.Title, Is.EqualTo("示范村积分台账 2026年2月"));
        Assert.That(lines[0], Is.EqualTo("示范村积分台账"));
        Assert.That(lines[1], Is.EqualTo("2026年2月共30户　单位：分2026年3月1日结账"));
        Assert.That(lines[2], Is.EqualTo("户号户主上月结余加分扣分兑换调整本月结余荣誉名次"));
        Assert.That(lines[3], Is.EqualTo("东片 一街（20户）"));
        foreach (var item in SampleMonth.ClosedMonth(30).Items)
            Assert.That(text.All, Does.Contain(Row(item)));
    }

    [Test]
    public void Rare_names_are_found_in_the_ledger()
    {
        using var text = Print(SampleMonth.ClosedMonth(30));
        Assert.That(text.All, Does.Contain("王䶮").And.Contain("李𬱖军").And.Contain("赵㛃").And.Contain("孙𠅤").And.Contain("欧阳建国").And.Contain("买买提·艾力"));
    }

    [TestCase(0, 1)]
    [TestCase(1, 2)]
    [TestCase(30, 4)]
    [TestCase(500, 40)]
    public void A_village_of_any_size_is_printed_with_its_headings_on_every_page_of_rows(int households, int pages)
    {
        var statement = SampleMonth.ClosedMonth(households);
        using var text = Print(statement);
        Assert.That(text.Pages, Has.Count.EqualTo(pages));
        var last = text.Pages.Single(page => page.Text.Contains("全村合计" + Sum(statement.Items), StringComparison.Ordinal)).Number;
        for (var page = 1; page <= pages; page++)
        {
            Assert.That(text.Pages[page - 1].Text, Does.Contain($"第{page}页 共{pages}页"));
            if (page <= last)
                Assert.That(text.Pages[page - 1].Text, Does.Contain("户号户主上月结余加分扣分兑换调整本月结余荣誉名次"));
        }
    }

    [Test]
    public void Five_thousand_households_are_printed_in_seconds()
    {
        var statement = SampleMonth.ClosedMonth(5_000);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var file = Render(statement);
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
        Assert.That(file, Has.Length.LessThan(2_000_000));
    }

    [Test]
    public void Sums_of_streets_make_the_areas_and_areas_make_the_village()
    {
        var statement = SampleMonth.ClosedMonth(150);
        using var text = Print(statement);
        foreach (var area in statement.Items.GroupBy(item => item.Area))
        {
            foreach (var street in area.GroupBy(item => item.Street))
                Assert.That(text.All, Does.Contain($"{area.Key} {street.Key}小计" + Sum(street)));

            Assert.That(text.All, Does.Contain($"{area.Key}小计" + Sum(area)));
        }

        Assert.That(text.All, Does.Contain("全村合计" + Sum(statement.Items)));
    }

    [Test]
    public void A_village_without_areas_has_one_sum()
    {
        var items = Enumerable.Range(0, 5).Select(SampleMonth.Item).Select(item => item with { Area = "", Street = "" });
        using var text = Print(SampleMonth.Of([.. items]));
        Assert.That(text.All, Does.Contain("全村合计").And.Not.Contain("小计").And.Not.Contain("户）"));
    }

    [Test]
    public void The_check_writes_opening_and_movements_as_the_closing()
    {
        var totals = SampleMonth.Open(30).Totals;
        using var text = Print(SampleMonth.Open(30));
        Assert.That(text.All, Does.Contain(
            $"上月结余 {totals.Opening} + 加分 {totals.Earned} − 扣分 {-totals.Deducted} − 兑换 {-totals.Redeemed} − 调整 {-totals.Adjusted} = 本月结余 {totals.Closing}"));
    }

    [Test]
    public void A_closed_month_carries_the_whole_hash_and_what_it_seals()
    {
        using var text = Print(SampleMonth.ClosedMonth(30));
        Assert.That(text.All, Does.Contain(SampleMonth.Hash).And.Contain("账目校验码　第1001号至第1286号").And.Not.Contain("草稿").And.Not.Contain("演练"));
        Assert.That(text.Lines(1), Has.Some.EqualTo(SampleMonth.Hash));
        Assert.That(text.Raw, Does.Contain("/CreationDate (D:20260301010000"));
    }

    [Test]
    public void A_closing_without_new_entries_says_so()
    {
        using var text = Print(SampleMonth.Open(1) with { Closing = SampleMonth.Closed with { FirstSequence = null } });
        Assert.That(text.All, Does.Contain("账目校验码　本次结账没有新记的账，止于第1286号"));
    }

    [Test]
    public void An_open_month_is_a_draft_on_every_page_and_has_no_hash()
    {
        using var text = Print(SampleMonth.Open(100));
        Assert.That(text.Pages.Select(page => page.Text), Has.All.Contains("未结账 草稿第").And.All.EndsWith("未结账 草稿"));
        Assert.That(text.All, Does.Not.Contain("校验码").And.Not.Contain("盖章）").And.Contain("不签字，不盖章").And.Not.Contain("结账于"));
    }

    [Test]
    public void A_training_month_says_so_on_every_page()
    {
        using var text = Print(SampleMonth.ClosedMonth(100) with { Training = true });
        Assert.That(text.Pages.Select(page => page.Text), Has.All.Contains("演练第").And.All.EndsWith("演练"));
        Assert.That(text.All, Does.Not.Contain("草稿"));
    }

    [Test]
    public void Who_signs_and_seals_stands_below()
    {
        using var text = Print(SampleMonth.ClosedMonth(30));
        Assert.That(text.All, Does.Contain("制表：审核：村党支部书记：村务监督委员会：示范村村民委员会（盖章）"));
    }

    [Test]
    public void A_household_without_a_rank_has_a_dash_and_a_note()
    {
        var statement = SampleMonth.Open(3);
        using var text = Print(statement with { Items = [statement.Items[0] with { Rank = null }, .. statement.Items.Skip(1)] });
        Assert.That(text.All, Does.Contain("—01-002").And.Contain("名次「—」：暂停兑换户、迁出户不排名。"));
    }

    [Test]
    public void Very_long_names_and_titles_take_more_lines_and_lose_nothing()
    {
        var name = string.Concat(Enumerable.Repeat("买买提·艾力", 33));
        var village = string.Concat(Enumerable.Repeat("示范", 100));
        var item = SampleMonth.Item(0) with { Head = name, Area = village, Street = name, Household = "A-2026-000000000001" };
        using var text = Print(SampleMonth.Of([item]) with { VillageName = village });
        Assert.That(text.All, Does.Contain(name).And.Contain(village + "积分台账"));
        Assert.That(text.Pages.SelectMany(page => page.Letters).Max(letter => letter.EndBaseLine.X), Is.LessThan(595 - 42));
    }

    [Test]
    public void Amounts_of_many_digits_are_written_smaller_and_whole()
    {
        var large = Points.From(-12_345_678.25m);
        var movements = new Movements(large, -large, large, large, large);
        var item = SampleMonth.Item(0) with { Movements = movements, Honour = large };
        using var text = Print(SampleMonth.Of([item]));
        Assert.That(text.Lines(0), Has.Some.Contains("−12,345,678.2512,345,678.25−12,345,678.25−12,345,678.25−12,345,678.25−37,037,034.75−12,345,678.25"));
        Assert.That(text.All, Does.Contain("户号户主上月结余加分扣分兑换调整本月结余荣誉名次"));
    }

    [Test]
    public void The_same_month_gives_the_same_bytes() =>
        Assert.That(Render(SampleMonth.ClosedMonth(30)), Is.EqualTo(Render(SampleMonth.ClosedMonth(30) with { Settings = new Core.Villages.Settings() })));

    [Test]
    public void A_month_whose_rows_do_not_add_up_is_not_printed()
    {
        var wrong = SampleMonth.Open(3);
        wrong = wrong with { Totals = wrong.Totals with { Earned = wrong.Totals.Earned + Points.Of(1) } };
        Assert.That(() => Render(wrong), Throws.InvalidOperationException.With.Message.Contains("households"));
    }

    private static byte[] Render(MonthStatement statement) => LedgerPrint.Of(SampleMonth.Sheet(statement)).Pdf();


    internal static PdfText Print(MonthStatement statement) => new(Render(statement));

    private static string Row(StatementItem item) =>
        item.Household + item.Head + Sum([item]) + item.Rank!.Value.ToString(CultureInfo.InvariantCulture);

    private static string Sum(IEnumerable<StatementItem> items)
    {
        var (sum, honour) = (default(Movements), Points.Zero);
        foreach (var item in items)
            (sum, honour) = (sum + item.Movements, honour + item.Honour);

        return $"{sum.Opening}{sum.Earned}{sum.Deducted}{sum.Redeemed}{sum.Adjusted}{sum.Closing}{honour}";
    }
}
