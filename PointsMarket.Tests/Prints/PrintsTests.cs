using PointsMarket.Core;
using PointsMarket.Core.Drawing;
using PointsMarket.Core.Prints;
using PointsMarket.Tests.Drawing;

namespace PointsMarket.Tests.Prints;

public sealed class PrintsTests
{
    [OneTimeSetUp]
    public void ReadFonts() => PrintEngine.Start();

    [Test]
    public void Amounts_stand_under_each_other_on_their_decimal_point()
    {
        Points[] amounts = [Points.From(0.5m), Points.From(-20), Points.From(1234.25m), Points.Zero, Points.From(45.5m)];
        var amountColumn = new AmountColumn(amounts);
        using var text = DocumentTests.Print(content => content.Width(amountColumn.WidthAt(12)).Column(column =>
        {
            for (var i = 0; i < amounts.Length; i++)
                amountColumn.Write(column.Item(), amounts[i], 12, isBold: i % 2 == 1);
        }));
        var lines = text.Pages[0].Letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y)).OrderByDescending(line => line.Key).ToList();
        var points = lines.Select(line => line.Any(letter => letter.Value == ".")
            ? line.Single(letter => letter.Value == ".").StartBaseLine.X
            : line.Max(letter => letter.EndBaseLine.X)).ToList();
        Assert.That(lines, Has.Count.EqualTo(amounts.Length), "none is broken over two lines");
        Assert.That(points.Max() - points.Min(), Is.LessThan(0.2));
    }

    [Test]
    public void A_code_is_a_square_of_bars_with_a_white_edge()
    {
        var svg = QrCode.Svg("积分");
        Assert.That(svg, Does.StartWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"29\" height=\"29\">"));
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
