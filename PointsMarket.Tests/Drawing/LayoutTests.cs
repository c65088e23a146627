using PointsMarket.Core.Drawing;
using PointsMarket.Core.Prints;
using UglyToad.PdfPig.Core;

namespace PointsMarket.Tests.Drawing;

public sealed class LayoutTests
{
    private const double Margin = 20 / 25.4 * 72;
    private const double Width = 595 - 2 * Margin;

    [OneTimeSetUp]
    public void ReadFonts() => PrintEngine.Start();

    [Test]
    public void A_row_shares_what_constant_and_automatic_items_leave()
    {
        var places = Places(content => content.Row(row =>
        {
            row.Spacing(10);
            row.ConstantItem(100).Text("甲");
            row.AutoItem().Text("乙乙");
            row.RelativeItem(3).Text("丙");
            row.RelativeItem().Text("丁");
        }));
        var rest = Width - 100 - 24 - 30;
        Assert.Multiple(() =>
        {
            Assert.That(places["甲"].X, Is.EqualTo(Margin).Within(0.1));
            Assert.That(places["丙"].X, Is.EqualTo(Margin + 100 + 10 + 24 + 10).Within(0.1));
            Assert.That(places["丁"].X, Is.EqualTo(Margin + 144 + rest * 3 / 4 + 10).Within(0.1));
        });
    }

    [Test]
    public void A_column_leaves_its_spacing_between_items()
    {
        var places = Places(content => content.Column(column =>
        {
            column.Spacing(30);
            column.Item().Height(20).Text("甲");
            column.Item();
            column.Item().Text("乙");
        }));
        Assert.That(places["甲"].Y - places["乙"].Y, Is.EqualTo(50).Within(0.1));
    }

    [Test]
    public void Alignment_moves_what_is_smaller_than_its_space()
    {
        var places = Places(content => content.Height(100).Layers(layers =>
        {
            layers.PrimaryLayer().Text("甲");
            layers.Layer().AlignCenter().Text("乙");
            layers.Layer().AlignRight().AlignBottom().Text("丙");
            layers.Layer().PaddingLeft(50).PaddingTop(20).Text("丁");
        }));
        Assert.Multiple(() =>
        {
            Assert.That(places["乙"].X, Is.EqualTo(Margin + Width / 2 - 6).Within(0.1));
            Assert.That(places["丙"].X, Is.EqualTo(Margin + Width - 12).Within(0.1));
            Assert.That(places["甲"].Y - places["丙"].Y, Is.EqualTo(100 - 12 * 1.448).Within(0.1));
            Assert.That(places["丁"].X, Is.EqualTo(Margin + 50).Within(0.1));
            Assert.That(places["甲"].Y - places["丁"].Y, Is.EqualTo(20).Within(0.1));
        });
    }

    [Test]
    public void What_is_unconstrained_and_turned_takes_no_room()
    {
        var places = Places(content => content.Column(column =>
        {
            column.Item().Unconstrained().Rotate(90).Width(900).Text("甲");
            column.Item().Text("乙");
        }));
        Assert.That(places["乙"].X, Is.EqualTo(Margin).Within(0.1));
        Assert.That(places["甲"].X, Is.LessThan(Margin));
    }

    [Test]
    public void Vectors_and_photographs_keep_their_proportions()
    {
        const string square = """<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0h10v10h-10z"/></svg>""";
        var dot = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        var places = Places(content => content.Column(column =>
        {
            column.Item().Width(80).Svg(square);
            column.Item().Text("甲");
            column.Item().Width(60).Image(dot);
            column.Item().Text("乙");
        }));
        Assert.That(places["甲"].Y, Is.EqualTo(842 - Margin - 80 - 12 * 1.16).Within(0.1));
        Assert.That(places["甲"].Y - places["乙"].Y, Is.EqualTo(60 + 12 * 1.448).Within(0.1));
    }

    private static Dictionary<string, PdfPoint> Places(Action<IContainer> content)
    {
        using var text = DocumentTests.Print(content);
        return text.Pages[0].Letters.DistinctBy(letter => letter.Value).ToDictionary(letter => letter.Value, letter => letter.StartBaseLine);
    }
}
