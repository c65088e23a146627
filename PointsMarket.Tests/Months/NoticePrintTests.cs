using PointsMarket.Core;
using PointsMarket.Core.Months;
using PointsMarket.Core.Villages;
using PointsMarket.Tests.Prints;

namespace PointsMarket.Tests.Months;

public sealed class NoticePrintTests
{
    [Test]
    public void The_notice_says_whose_month_it_is_and_how_points_moved()
    {
        var statement = SampleMonth.ClosedMonth(30);
        using var text = Print(SampleMonth.Board(statement));
        Assert.That(text.Title, Is.EqualTo("示范村2026年2月积分公示"));
        Assert.That(text.All, Does.StartWith(
            $"积分公示示范村　2026年2月30农户{statement.Totals.Earned}加分（分）{statement.Totals.Deducted}扣分（分）{statement.Totals.Redeemed}兑换（分）红榜（本月前十名）"));
        foreach (var item in statement.Items)
            Assert.That(text.All, Does.Contain($"{item.Household} {item.Head}{item.Movements.Earned}{item.Movements.Deducted}{item.Movements.Redeemed}"));
    }

    [Test]
    public void The_red_list_has_the_first_ten_ranks_and_all_who_share_the_tenth()
    {
        var items = Enumerable.Range(0, 20).Select(i => SampleMonth.Item(i) with { Honour = Points.Of(i < 9 ? 100 - i : i < 12 ? 50 : 10) });
        using var text = Print(SampleMonth.Board(SampleMonth.Of([.. items])));
        var list = Between(text, "红榜", "各户积分");
        Assert.That(list, Does.Contain("101-001 王䶮100").And.Contain("1001-010 李𬱖军50").And.Contain("1001-012 尉迟大力50").And.Not.Contain("01-013"));
    }

    [Test]
    public void Nobody_stands_on_the_red_list_without_honour()
    {
        var items = Enumerable.Range(0, 3).Select(i => SampleMonth.Item(i) with { Honour = Points.Of(-i) });
        using var text = Print(SampleMonth.Board(SampleMonth.Of([.. items])));
        Assert.That(Between(text, "红榜", "各户积分"), Is.EqualTo("（本月前十名）本月没有上榜的农户。"));
    }

    [Test]
    public void Names_are_masked_everywhere_where_the_village_wants_it()
    {
        var statement = SampleMonth.ClosedMonth(30) with { Settings = new Settings() with { PublicNames = PublicNames.Masked } };
        using var text = Print(SampleMonth.Board(statement));
        Assert.That(text.All, Does.Contain("王*").And.Contain("李*军").And.Contain("王*英").And.Contain("欧**国"));
        Assert.That(text.All, Does.Not.Contain("王䶮").And.Not.Contain("李𬱖军").And.Not.Contain("王秀英"));
    }

    [Test]
    public void What_is_under_publicity_is_told_with_its_last_day()
    {
        using var text = Print(SampleMonth.Board(SampleMonth.ClosedMonth(3)));
        Assert.That(text.All, Does.Contain("01-008 王秀英参加义务劳动3月5日+103月14日01-002 李𬱖军宅前屋后乱堆物3月2日−2.53月9日"));
    }

    [TestCase(null, "请最迟在「公示到」当天到村民委员会当面提出。")]
    [TestCase(" ", "请最迟在「公示到」当天到村民委员会当面提出。")]
    [TestCase("0431-88881234", "到村民委员会提出，或者拨打监督电话0431-88881234。")]
    public void Who_objects_learns_where_and_by_when(string? phone, string sentence)
    {
        var statement = SampleMonth.ClosedMonth(3);
        using var text = Print(SampleMonth.Board(statement with { Settings = statement.Settings with { ObjectionPhone = phone } }));
        Assert.That(text.All, Does.Contain(sentence));
    }

    [Test]
    public void Redemption_days_goods_and_prices_are_told()
    {
        using var text = Print(SampleMonth.Board(SampleMonth.ClosedMonth(3)));
        Assert.That(text.All, Does.Contain("3月15日（星期日）、3月30日（星期一）。").And.Contain("食用油／桶50毛巾／条7.5"));
    }

    [Test]
    public void What_was_given_back_is_told_too_since_no_column_shows_it()
    {
        using var few = Print(SampleMonth.Board(SampleMonth.ClosedMonth(30)));
        Assert.That(few.All, Does.Contain("更正和调整：01-001 王䶮 −0.75、01-010 李𬱖军 −0.75、").And.Contain("02-008 尉迟大力 −0.75。"));
        using var many = Print(SampleMonth.Board(SampleMonth.ClosedMonth(500)));
        Assert.That(many.All, Does.Contain("本月有56户更正或调整过，详见台账。"));
        using var none = Print(SampleMonth.Board(SampleMonth.Of([SampleMonth.Item(1)])));
        Assert.That(none.All, Does.Not.Contain("调整"));
    }

    [Test]
    public void An_empty_board_says_what_there_is_not()
    {
        using var text = Print(new() { Statement = SampleMonth.Open(0), Published = [], RedemptionDays = [], Prices = [] });
        Assert.That(text.All, Does.Contain("本月没有农户。").And.Contain("目前没有正在公示的事项。").And.Contain("目前没有可兑换的商品。").And.Contain("积分超市开门时都可以兑换"));
    }

    [Test]
    public void A_closed_month_carries_the_whole_hash_and_an_open_one_is_a_draft()
    {
        using var closed = Print(SampleMonth.Board(SampleMonth.ClosedMonth(30)));
        Assert.That(closed.All, Does.Contain(SampleMonth.Hash).And.Not.Contain("草稿"));

        using var open = Print(SampleMonth.Board(SampleMonth.Open(100) with { Training = true }));
        Assert.That(open.Pages.Select(page => page.Text), Has.All.Contains("未结账 草稿").And.All.Contains("演练"));
        Assert.That(open.All, Does.Not.Contain("校验码"));
    }

    [TestCase(1)]
    [TestCase(500)]
    [TestCase(5_000)]
    public void A_village_of_any_size_is_printed_with_numbered_pages(int households)
    {
        using var text = Print(SampleMonth.Board(SampleMonth.ClosedMonth(households)));
        foreach (var page in text.Pages)
            Assert.That(page.Text, Does.Contain($"第{page.Number}页 共{text.Pages.Count}页"));
    }

    [Test]
    public void Letters_are_large_enough_to_be_read_on_a_wall()
    {
        using var text = Print(SampleMonth.Board(SampleMonth.Open(30)));
        Assert.That(text.Pages.SelectMany(page => page.Letters).Min(letter => letter.PointSize), Is.GreaterThanOrEqualTo(13.9));
    }

    [Test]
    public void Very_long_names_and_titles_take_more_lines_and_lose_nothing()
    {
        var name = string.Concat(Enumerable.Repeat("买买提艾力", 40));
        var board = SampleMonth.Board(SampleMonth.Of([SampleMonth.Item(0) with { Head = name }]));
        using var text = Print(board with
        {
            Published = [new("01-001", name, name, new(2026, 12, 31), Points.From(1234.25m), new(2026, 12, 31))],
            Prices = [new(name, "桶", Points.Of(50))],
        });
        Assert.That(text.Count(name), Is.EqualTo(5));
        Assert.That(text.Pages.SelectMany(page => page.Letters).Max(letter => letter.EndBaseLine.X), Is.LessThan(595 - 42));
    }

    [Test]
    public void The_same_board_gives_the_same_bytes()
    {
        var first = NoticePrint.Of(SampleMonth.Board(SampleMonth.ClosedMonth(30))).Pdf();
        Assert.That(NoticePrint.Of(SampleMonth.Board(SampleMonth.ClosedMonth(30))).Pdf(), Is.EqualTo(first));
    }

    private static PdfText Print(NoticeBoard board) => new(NoticePrint.Of(board).Pdf());

    private static string Between(PdfText text, string begin, string end)
    {
        var from = text.All.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return text.All[from..text.All.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
