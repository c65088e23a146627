using System.Net;
using PointsMarket.Core.Households;
using PointsMarket.Tests.Conduct;
using PointsMarket.Tests.Prints;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Households;

/// <summary>Passbook cards to be cut out: ten a sheet, nothing about a household but its code and head.</summary>
internal sealed class CardPrintTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Open() => _site = await Site.Start();

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task Every_household_that_has_not_departed_has_a_card_and_printing_changes_nothing()
    {
        var before = _site.Village.Read(tx => CardService.Find(tx, TestVillage.Code, "01-001"));
        await _site.Depart("01-002", "2026-03-01");
        var print = (await _site.As("clerk").Get("households/cards.pdf")).Gives(HttpStatusCode.OK);
        using var text = new PdfText(print.Bytes);

        Assert.That(text.Title, Is.EqualTo("云溪村积分卡"));
        Assert.That(text.All, Does.Contain("王䶮").And.Contain("01-001").And.Not.Contain("01-002").And.Contain("第1页 共1页"));
        Assert.That(_site.Village.Read(tx => CardService.Find(tx, TestVillage.Code, "01-001")), Is.EqualTo(before));
        Assert.That((await _site.As("clerk").Get("households/cards.pdf")).Bytes, Is.EqualTo(print.Bytes));
    }

    [Test]
    public async Task An_area_without_households_gives_a_sheet_that_says_so()
    {
        using var text = new PdfText((await _site.As("clerk").Get("households/cards.pdf?area=没有这个片区")).Gives(HttpStatusCode.OK).Bytes);
        Assert.That(text.All, Does.Contain("没有要印的积分卡。"));
    }

    [TestCase(10, 1)]
    [TestCase(11, 2)]
    [TestCase(500, 50)]
    public void Ten_stand_on_a_sheet(int households, int sheets)
    {
        var cards = Enumerable.Range(1, households).Select(i => new PrintedCard($"01-{i:000}", "欧阳买买提", $"https://village.example/yunxi/card/{i:0000000000000000000000}"));
        using var text = new PdfText(CardPrint.Of(new("云溪村", [.. cards], [])).Pdf());
        Assert.That(text.Pages, Has.Count.EqualTo(sheets));
        Assert.That(text.Count("欧阳买买提"), Is.EqualTo(households));
    }

    [Test]
    public void The_longest_name_stays_on_its_card()
    {
        var name = new string('䶮', 200);
        using var text = new PdfText(CardPrint.Of(new("云溪村", [new("ABCDEFGHIJ0123456789", name, "https://village.example/yunxi/card/0123456789012345678901")], [])).Pdf());
        Assert.That(text.All.Count(letter => letter == '䶮'), Is.EqualTo(200));
        Assert.That(text.Pages, Has.Count.EqualTo(1));
    }
}
