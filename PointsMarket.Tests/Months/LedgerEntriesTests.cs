using PointsMarket.Core;
using PointsMarket.Core.Months;

namespace PointsMarket.Tests.Months;

/// <summary>The month's entries behind its ledger.</summary>
public sealed class LedgerEntriesTests
{
    [Test]
    public void A_month_whose_entries_do_not_add_up_is_not_printed()
    {
        var sheet = SampleMonth.Sheet(SampleMonth.ClosedMonth(3));
        Assert.That(() => LedgerPrint.Of(sheet with { Lines = [.. sheet.Lines.Skip(1)] }), Throws.InvalidOperationException.With.Message.Contains("entries"));
    }

    [Test]
    public void Behind_the_ledger_stand_the_entries_in_the_order_of_the_book_with_their_sum()
    {
        var sheet = SampleMonth.Sheet(SampleMonth.ClosedMonth(30));
        using var text = LedgerPrintTests.Print(sheet.Statement);
        var entries = string.Concat(text.Pages.SkipWhile(page => !page.Text.Contains("附：本月账目", StringComparison.Ordinal)).Select(page => page.Text));
        Assert.That(entries, Does.Contain($"附：本月账目（共{sheet.Lines.Count}笔，按记账先后）"));
        Assert.That(entries, Does.Contain("序号日期户号户主事由分值"));
        Assert.That(entries, Does.Contain("10032月6日01-002李𬱖军参加义务劳动+2.5").And.Contain("01-001王䶮兑换，单号D1001−20"));
        var sum = sheet.Statement.Totals.Closing - sheet.Statement.Totals.Opening;
        Assert.That(entries, Does.Contain($"合计，等于本月结余减上月结余{(sum > Points.Zero ? "+" : "")}{sum}"));
        Assert.That(text.All, Does.Contain($"本月账目共{sheet.Lines.Count}笔，明细附后。"));
        Assert.That(text.Bookmarks, Is.EqualTo(["示范村积分台账", "附：本月账目（共" + sheet.Lines.Count + "笔，按记账先后）"]));
    }

    [Test]
    public void A_month_without_entries_says_so()
    {
        var item = SampleMonth.Item(0) with { Movements = new(Points.Of(5), default, default, default, default), Honour = default };
        using var text = LedgerPrintTests.Print(SampleMonth.Of([item]));
        Assert.That(text.Pages, Has.Count.EqualTo(1));
        Assert.That(text.All, Does.Contain("本月没有记账。").And.Not.Contain("附："));
    }
}
