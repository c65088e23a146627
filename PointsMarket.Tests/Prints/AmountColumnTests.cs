using PointsMarket.Core;
using PointsMarket.Core.Drawing;
using PointsMarket.Core.Prints;
using PointsMarket.Tests.Drawing;

namespace PointsMarket.Tests.Prints;

public sealed class AmountColumnTests
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
}
