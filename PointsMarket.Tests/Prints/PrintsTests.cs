using PointsMarket.Core.Prints;

namespace PointsMarket.Tests.Prints;

public sealed class PrintsTests
{
    [Test]
    public void A_code_is_a_square_of_bars_with_a_white_edge()
    {
        var svg = QrCode.Svg("积分");
        Assert.That(svg, Does.StartWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"29\" height=\"29\" viewBox=\"0 0 29 29\">"));
        Assert.That(svg, Does.Contain("M4 4h7v1h-7z"), "the first finder begins after four white modules");
    }

    [TestCase(2026, 3, 1, 15, 59, "2026年3月1日")]
    [TestCase(2026, 3, 1, 16, 0, "2026年3月2日")]
    public void A_moment_belongs_to_the_villages_day(int year, int month, int day, int hour, int minute, string written)
    {
        var moment = new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.Zero);
        Assert.That(ChineseDate.Of(ChineseDate.DayInVillage(moment)), Is.EqualTo(written));
    }
}
