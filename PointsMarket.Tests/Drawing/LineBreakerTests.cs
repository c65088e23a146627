using PointsMarket.Core.Drawing;

namespace PointsMarket.Tests.Drawing;

public sealed class LineBreakerTests
{
    [TestCase("东片一街", 2, "东片|一街")]
    [TestCase("东片一街", 3, "东片一|街")]
    [TestCase("东片一街", 4, "东片一街")]
    public void Chinese_breaks_between_any_two_characters(string text, int width, string lines) =>
        Assert.That(Broken(text, width), Is.EqualTo(lines));

    [TestCase("加分，扣分", 2, "加|分，|扣分")]
    [TestCase("加分。”扣分", 3, "加|分。”|扣分")]
    [TestCase("（加分）", 3, "（加|分）")]
    public void A_closing_mark_never_begins_a_line(string text, int width, string lines) =>
        Assert.That(Broken(text, width), Is.EqualTo(lines));

    [TestCase("加分（扣分）", 3, "加分|（扣|分）")]
    [TestCase("见「名次」", 2, "见|「名|次」")]
    public void An_opening_mark_never_ends_a_line(string text, int width, string lines) =>
        Assert.That(Broken(text, width), Is.EqualTo(lines));

    [TestCase("共1,286号", 3, "共|1,2|86号")]
    [TestCase("共1,286号", 5, "共|1,286|号")]
    [TestCase("the red list", 7, "the red|list")]
    public void Words_and_numbers_stay_whole_where_a_line_can_hold_them(string text, int width, string lines) =>
        Assert.That(Broken(text, width), Is.EqualTo(lines));

    [Test]
    public void A_line_without_any_place_to_break_is_broken_at_its_end() =>
        Assert.That(Broken("9f3ac41b77d0", 5), Is.EqualTo("9f3ac|41b77|d0"));

    [Test]
    public void A_supplementary_character_is_one_character() =>
        Assert.That(Broken("𬱖𠅤𬱖", 2), Is.EqualTo("𬱖𠅤|𬱖"));

    [Test]
    public void Where_not_even_one_character_fits_there_are_no_lines() =>
        Assert.That(LineBreaker.Break(Glyphs("户"), 0.5f), Is.Null);

    private static string Broken(string text, int width) =>
        string.Join('|', LineBreaker.Break(Glyphs(text), width)!.Select(line => string.Concat(line.Select(glyph => char.ConvertFromUtf32(glyph.Rune)))));

    private static List<Glyph> Glyphs(string text)
    {
        var span = new TextSpan();
        return [.. text.EnumerateRunes().Select(rune => new Glyph(rune.Value, 1, span))];
    }
}
