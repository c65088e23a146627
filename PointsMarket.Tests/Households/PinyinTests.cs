using PointsMarket.Core.Households;

namespace PointsMarket.Tests.Households;

public sealed class PinyinTests
{
    [TestCase("张德明", "zdm")]
    [TestCase("王桂英", "wgy")]
    [TestCase("欧阳建国", "oyjg")]
    [TestCase("司马玉兰", "smyl")]
    public void A_name_is_found_by_its_first_letters(string name, string initials) =>
        Assert.That(Pinyin.Initials(name), Is.EqualTo(initials));

    [TestCase("曾国强", "zgq cgq")]
    [TestCase("单志远", "szy dzy")]
    [TestCase("解永胜", "xys jys")]
    [TestCase("仇德福", "qdf cdf")]
    [TestCase("区少华", "osh qsh")]
    [TestCase("查玉良", "zyl cyl")]
    [TestCase("單志遠", "szy dzy")]
    [TestCase("覃光明", "qgm tgm")]
    [TestCase("尉迟大力", "ycdl wcdl")]
    public void A_surname_is_read_as_a_surname_first(string name, string initials) =>
        Assert.That(Pinyin.Initials(name), Is.EqualTo(initials));

    [Test]
    public void A_surname_of_two_characters_is_read_as_one()
    {
        Assert.That(Pinyin.Initials("万俟明"), Does.StartWith("mqm "));
        Assert.That(Pinyin.Initials("万明").Split(' ')[0], Is.EqualTo("wm"));
        Assert.That(Pinyin.Initials("尉明"), Does.StartWith("wm"));
    }

    [Test]
    public void A_surname_inside_a_name_is_read_as_a_word() =>
        Assert.That(Pinyin.Initials("王解"), Is.EqualTo("wj"));

    [TestCase("王长乐", new[] { "wzl", "wcl", "wzy", "wcy" })]
    [TestCase("李重行", new[] { "lzx", "lcx" })]
    [TestCase("张盛", new[] { "zs", "zc" })]
    [TestCase("买买提·艾力", new[] { "mmtal", "mmtyl" })]
    public void A_character_with_several_readings_matches_each(string name, string[] initials) =>
        Assert.That(Pinyin.Initials(name).Split(' '), Is.SupersetOf(initials));

    [Test]
    public void The_erhua_of_a_child_is_no_initial() =>
        Assert.That(Pinyin.Initials("王小儿"), Is.EqualTo("wxe"));

    [TestCase("王䶮", "wy")]
    [TestCase("李𬱖军", "ldj")]
    [TestCase("赵㛃", "zj")]
    [TestCase("张𠅤明", "zxm")]
    public void A_rare_character_is_read_as_well(string name, string initials) =>
        Assert.That(Pinyin.Initials(name), Is.EqualTo(initials));

    [TestCase("买买提·阿里", "mmtal")]
    [TestCase("Tom 李3", "toml3")]
    [TestCase("WANG", "wang")]
    public void Letters_and_digits_stand_and_dots_do_not(string name, string initials) =>
        Assert.That(Pinyin.Initials(name), Is.EqualTo(initials));

    [TestCase("")]
    [TestCase("·")]
    [TestCase("\U0003FFF0")]
    public void What_nobody_can_read_gives_no_initials(string name) =>
        Assert.That(Pinyin.Initials(name), Is.Empty);

    [Test]
    public void An_unknown_character_does_not_hide_the_others() =>
        Assert.That(Pinyin.Initials("王\U0003FFF0明"), Is.EqualTo("wm"));

    [Test]
    public void A_name_has_at_most_eight_readings_without_one_twice()
    {
        var initials = Pinyin.Initials("曾长乐重行盛参").Split(' ');

        Assert.That(initials, Has.Length.EqualTo(8));
        Assert.That(initials, Is.Unique);
        Assert.That(initials[0], Is.EqualTo("zzlzxsc"));
    }
}
