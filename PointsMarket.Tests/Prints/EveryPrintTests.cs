using PointsMarket.Core.Households;
using PointsMarket.Core.Months;
using PointsMarket.Core.Prints;
using PointsMarket.Core.Shop;
using PointsMarket.Tests.Months;

namespace PointsMarket.Tests.Prints;

/// <summary>What holds for each sheet of paper, whatever stands on it.</summary>
public sealed class EveryPrintTests
{
    private const double Margin = 15 / 25.4 * 72;
    private const string Rare = "Prints/RareCharacters.txt";

    private static IEnumerable<string> Names => SamplePrints.All.Keys;

    /// <summary>In points: what is read at arm's length, and the small print that only says how.</summary>
    private static readonly Dictionary<string, double> LeastSizes = new()
    {
        ["ledger"] = 10.5,
        ["draft"] = 10.5,
        ["notice"] = 14,
        ["statement"] = 9,
        ["prices"] = 11,
        ["cards"] = 8.5,
        ["pins"] = 9,
        ["receipt"] = 8,
    };

    [TestCaseSource(nameof(Names))]
    public void It_is_upright_paper_with_margins_that_no_printer_cuts_off(string name)
    {
        using var text = Print(name);
        var (width, height) = name == "receipt" ? (420, 595) : (595, 842);
        foreach (var page in text.Pages)
        {
            Assert.That((page.Width, page.Height), Is.EqualTo((width, height)).Using<(double, double)>((a, b) => Math.Abs(a.Item1 - b.Item1) < 1 && Math.Abs(a.Item2 - b.Item2) < 1));
            var letters = page.Letters.Where(letter => letter.PointSize < 70).ToList();
            Assert.That(letters.Min(letter => letter.StartBaseLine.X), Is.GreaterThan(Margin - 0.5), "left");
            Assert.That(letters.Max(letter => letter.EndBaseLine.X), Is.LessThan(width - Margin + 0.5), "right");
            Assert.That(letters.Min(letter => letter.StartBaseLine.Y), Is.GreaterThan(Margin - 0.5), "foot");
            Assert.That(letters.Max(letter => letter.StartBaseLine.Y), Is.LessThan(height - Margin), "head");
        }
    }

    [TestCaseSource(nameof(Names))]
    public void Nothing_is_written_smaller_than_it_can_be_read(string name)
    {
        using var text = Print(name);
        var small = text.Pages.SelectMany(page => page.Letters).Where(letter => letter.PointSize < LeastSizes[name] - 0.05).ToList();
        var hash = SampleMonth.Hash;
        Assert.That(string.Concat(small.Select(letter => letter.Value)), Is.EqualTo("").Or.EqualTo(hash), "only the hash, which has to stand on one line");
        Assert.That(small.Select(letter => letter.PointSize), Has.All.GreaterThan(9));
    }

    [TestCaseSource(nameof(Names))]
    public void Its_fonts_are_embedded_it_has_a_title_and_is_kept_for_decades(string name)
    {
        using var text = Print(name);
        Assert.That(text.Title, Does.StartWith("示范村"));
        Assert.That(text.Raw, Does.Contain("<pdfaid:part>2</pdfaid:part>").And.Contain("/Lang (zh-CN)"));
        Assert.That(text.Raw.Split("/FontFile2").Length - 1, Is.EqualTo(text.Raw.Split("/Type /FontDescriptor").Length - 1).And.GreaterThan(0));
        Assert.That(text.All, Does.Contain("第1页 共").And.Not.Contain("〔U+"));
    }

    [TestCaseSource(nameof(Names))]
    public void It_is_the_same_bytes_each_time(string name)
    {
        var first = SamplePrints.All[name]().Pdf();
        Assert.That(SamplePrints.All[name]().Pdf(), Is.EqualTo(first));
    }

    [TestCaseSource(nameof(Names))]
    public void Its_pictures_are_as_many_as_its_pages(string name)
    {
        using var text = Print(name);
        var print = SamplePrints.All[name]();
        Assert.That(print.CountPages(100), Is.EqualTo(text.Pages.Count));
        Assert.That(print.CountPages(1), Is.EqualTo(1));
        Assert.That(print.FindPicture(text.Pages.Count, 20), Is.Not.Null);
        Assert.That(print.FindPicture(text.Pages.Count + 1, 20), Is.Null);
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(30)]
    [TestCase(500)]
    [TestCase(5_000)]
    public void A_village_of_any_size_is_printed(int households)
    {
        var month = SampleMonth.ClosedMonth(households);
        using var notice = new PdfText(NoticePrint.Of(SampleMonth.Board(month)).Pdf());
        using var pins = new PdfText(PinPrint.Of(SamplePrints.Pins(SampleMonth.Open(Math.Min(households, 500)))).Pdf());
        using var cards = new PdfText(CardPrint.Of(new("示范村", SamplePrints.Cards(SampleMonth.Open(Math.Min(households, 500))), [])).Pdf());
        using var ledger = new PdfText(LedgerPrint.Of(SampleMonth.Sheet(month)).Pdf());
        Assert.Multiple(() =>
        {
            Assert.That(notice.All, Does.Contain("村民委员会（盖章）"));
            Assert.That(ledger.All, Does.Contain($"共{households}户"));
            Assert.That(cards.Pages, Has.Count.EqualTo(Math.Max(1, (Math.Min(households, 500) + 9) / 10)));
            Assert.That(pins.Pages, Has.Count.EqualTo(Math.Max(1, (Math.Min(households, 500) + 3) / 4)));
        });
    }

    [Test]
    public void Three_hundred_entries_of_a_household_are_all_told_and_add_up()
    {
        var sheet = SamplePrints.Statement(300);
        using var text = new PdfText(StatementPrint.Of(sheet).Pdf());
        Assert.That(text.Count("参加义务劳动"), Is.EqualTo(200));
        Assert.That(text.Count("兑换食盐（400克）2袋"), Is.EqualTo(100));
        Assert.That(text.All, Does.Contain($"这个月末剩下{sheet.Month.Movements.Closing}"));
        Assert.That(text.Count("什么事分值剩下"), Is.EqualTo(text.Pages.Count(page => page.Text.Contains("日参加", StringComparison.Ordinal))), "the heading stands over each page of rows");
    }

    [Test]
    public void Long_titles_and_names_take_more_lines_and_lose_nothing()
    {
        var village = string.Concat(Enumerable.Repeat("示范", 100));
        var head = string.Concat(Enumerable.Repeat("买买提·艾力", 33));
        List<Printout> prints =
        [
            NoticePrint.Of(SampleMonth.Board(SampleMonth.ClosedMonth(3) with { VillageName = village })),
            StatementPrint.Of(SamplePrints.Statement(3, head) with { VillageName = village }),
            PricePrint.Of(new(village, SamplePrints.Goods, [])),
            ReceiptPrint.Of(SamplePrints.Receipt with { VillageName = village, Head = head }),
            CardPrint.Of(new(village, [new("ABCDEFGHIJ0123456789", head, "https://village.example/yunxi/card/0123456789012345678901")], [])),
            PinPrint.Of(new(village, "https://village.example/yunxi/sign-in", [new("ABCDEFGHIJ0123456789", head, "246810")], [])),
        ];
        foreach (var print in prints)
        {
            using var text = new PdfText(print.Pdf());
            Assert.That(text.All.Replace(" ", "", StringComparison.Ordinal), Does.Contain(village), print.Title);
        }
    }

    [Test]
    public void Five_hundred_rare_characters_of_names_are_printed_and_found_again()
    {
        var rare = File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, Rare))
            .Where(line => !line.StartsWith('#')).SelectMany(line => line.EnumerateRunes()).Select(rune => rune.ToString()).ToList();
        Assert.That(rare.Distinct().Count(), Is.EqualTo(500));
        var items = rare.Chunk(2).Select((pair, i) => SampleMonth.Item(i) with { Head = "王" + string.Concat(pair) }).ToList();
        var month = SampleMonth.Of(items) with { Closing = SampleMonth.Closed };
        Dictionary<string, Printout> prints = new()
        {
            ["ledger"] = LedgerPrint.Of(SampleMonth.Sheet(month)),
            ["notice"] = NoticePrint.Of(SampleMonth.Board(month)),
            ["statement"] = StatementPrint.Of([.. items.Select(item => SamplePrints.Statement(1, item.Head) with { Household = item.Household })]),
            ["cards"] = CardPrint.Of(new("示范村", SamplePrints.Cards(month), [])),
            ["pins"] = PinPrint.Of(SamplePrints.Pins(month)),
        };
        Assert.Multiple(() =>
        {
            foreach (var (name, print) in prints)
            {
                using var text = new PdfText(print.Pdf());
                Assert.That(text.All, Does.Not.Contain("〔U+"), name);
                Assert.That(rare.Where(one => !text.All.Contains(one, StringComparison.Ordinal)), Is.Empty, name);
            }
        });
    }

    [Test]
    public void Statements_in_one_file_count_their_own_pages_and_stand_in_its_outline()
    {
        using var text = new PdfText(StatementPrint.Of([SamplePrints.Statement(60), SamplePrints.Statement(1, "欧阳建国") with { Household = "01-002" }]).Pdf());
        var last = text.Pages[^1].Text;
        Assert.That(text.Pages, Has.Count.GreaterThan(2));
        Assert.That(text.Pages[1].Text, Does.Contain($"第2页 共{text.Pages.Count - 1}页"));
        Assert.That(last, Does.Contain("第1页 共1页").And.Contain("欧阳建国"));
        Assert.That(text.Bookmarks.Count(title => title == "示范村积分对账单"), Is.EqualTo(2));
    }

    [Test]
    public void A_statement_whose_lines_do_not_lead_to_its_closing_is_not_printed() => Assert.That(
        () => StatementPrint.Of(SamplePrints.Statement(2) with { Lines = [] }),
        Throws.InvalidOperationException);

    [Test]
    public void A_chart_writes_out_each_value_above_or_below_its_bar()
    {
        using var text = new PdfText(StatementPrint.Of(SamplePrints.Statement(1)).Pdf());
        var letters = text.Pages.SelectMany(page => page.Letters).ToList();
        Assert.That(text.All, Does.Contain("25年4月").And.Contain("26年1月").And.Contain("−20").And.Contain("97.5"));
        var debt = text.All.IndexOf("−2025年4月97.5", StringComparison.Ordinal);
        Assert.That(letters[debt].StartBaseLine.Y, Is.LessThan(letters[debt + "−2025年4月".Length].StartBaseLine.Y), "a debt falls below what is owned");
    }

    private static PdfText Print(string name) => new(SamplePrints.All[name]().Pdf());
}
