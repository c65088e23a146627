using System.Text;
using PointsMarket.Core.Drawing;
using PointsMarket.Core.Prints;
using PointsMarket.Tests.Prints;

namespace PointsMarket.Tests.Drawing;

public sealed class DocumentTests
{
    [OneTimeSetUp]
    public void ReadFonts() => PrintEngine.Start();

    [Test]
    public void Rare_names_are_found_again_as_they_were_written()
    {
        using var text = Print(content => content.Text("王䶮 李𬱖军 赵㛃 孙𠅤 欧阳建国 示范村"));
        Assert.That(text.All, Is.EqualTo("王䶮 李𬱖军 赵㛃 孙𠅤 欧阳建国 示范村"));
    }

    [Test]
    public void Each_weight_is_embedded_once_with_the_characters_used()
    {
        var file = Pdf(content => content.Column(column =>
        {
            column.Item().Text("积分");
            column.Item().Text("台账").Bold();
        }));
        using var text = new PdfText(file);
        Assert.That(text.Raw.Split("/FontFile2"), Has.Length.EqualTo(3));
        Assert.That(text.Raw, Does.Match("/FontName /[A-Z]{6}\\+NotoSansSC-Regular").And.Match("/FontName /[A-Z]{6}\\+NotoSansSC-Bold"));
        Assert.That(file, Has.Length.LessThan(15_000));
    }

    [Test]
    public void The_same_content_gives_the_same_bytes()
    {
        static void Content(IContainer content) => content.Text("积分");
        var first = Pdf(Content);

        // Skia's own identity is a random number with more than one way to be written; some ways are rare.
        for (var i = 0; i < 60; i++)
            Assert.That(Pdf(Content), Is.EqualTo(first));

        Assert.That(Pdf(content => content.Text("积分。")), Is.Not.EqualTo(first));
    }

    [Test]
    public void Several_documents_can_be_written_at_once()
    {
        var files = new byte[16][];
        Parallel.For(0, files.Length, i => files[i] = Pdf(content => content.Text("示范村积分台账")));
        Assert.That(files, Is.All.EqualTo(files[0]));
    }

    [Test]
    public void A_file_says_what_it_is_and_that_it_can_be_kept()
    {
        using var text = Print(content => content.Text("积分"));
        Assert.That(text.Title, Is.EqualTo("示范村"));
        Assert.That(text.Raw, Does.Contain("/Lang (zh-CN)").And.Contain("<pdfaid:part>2</pdfaid:part>"));
        Assert.That(text.Raw, Does.Not.Contain("CreationDate"));
    }

    [Test]
    public void A_character_no_font_has_is_written_as_its_code_point_and_reported()
    {
        var missing = new List<Rune>();
        void Note(Rune rune) => missing.Add(rune);
        PrintEngine.CharacterMissing += Note;
        using var text = Print(content => content.Text("周\U0001F600ئ"));
        PrintEngine.CharacterMissing -= Note;

        Assert.That(text.All, Is.EqualTo("周〔U+1F600〕〔U+0626〕"));
        Assert.That(missing, Is.EqualTo(new[] { new Rune(0x1F600), new Rune('ئ') }));
    }

    [Test]
    public void What_asks_for_no_ink_of_its_own_leaves_no_trace()
    {
        using var text = Print(content => content.Text("辻\U000E0100\u200B村\t一"));
        Assert.That(text.All, Is.EqualTo("辻村 一"));
    }

    [Test]
    public void Pages_are_counted_before_they_are_drawn()
    {
        using var text = Print(content => content.Column(column =>
        {
            column.Item().Text("一");
            column.Item().PageBreak();
            column.Item().Text("二");
            column.Item().PageBreak();
            column.Item().Text("三");
        }), isNumbered: true);
        Assert.That(string.Join('|', text.Pages.Select(page => page.Text)), Is.EqualTo("一第1页 共3页|二第2页 共3页|三第3页 共3页"));
    }

    [Test]
    public void A_longTexttext_goes_on_over_pages_line_by_line()
    {
        var longText = string.Concat(Enumerable.Repeat("积分台账", 1_000));
        using var text = Print(content => content.Text(longText));
        Assert.That(text.Pages, Has.Count.GreaterThan(1));
        Assert.That(text.All, Is.EqualTo(longText));
    }

    [Test]
    public void What_stands_once_and_what_stands_later_share_a_header()
    {
        var file = Document.Create(document => document.Page(page =>
        {
            page.Size(PageSizes.A5);
            page.Header().Column(column =>
            {
                column.Item().ShowOnce().Text("首");
                column.Item().SkipOnce().Text("续");
            });
            page.Content().Column(column =>
            {
                column.Item().PageBreak();
                column.Item().PageBreak();
            });
        })).GeneratePdf();
        using var text = new PdfText(file);
        Assert.That(text.All, Is.EqualTo("首续续"));
    }

    [Test]
    public void An_element_that_can_never_fit_is_named_with_its_page() => Assert.Multiple(() =>
    {
        Assert.That(Failure(content => content.Width(600).Text("宽")), Is.EqualTo("Page 1: a box at least 600 × 0 points fits no page, however empty."));
        Assert.That(Failure(content => content.Width(5).Text("窄")), Is.EqualTo("Page 1: text “窄” fits no page, however empty."));
        Assert.That(Failure(content => content.ShowEntire().Text(new string('长', 5_000))), Does.StartWith("Page 1: text “长长"));
        Assert.That(
            Failure(content => content.Column(column =>
            {
                column.Item().PageBreak();
                column.Item().Height(900).Text("高");
            })),
            Is.EqualTo("Page 2: a box at least 0 × 900 points fits no page, however empty."));
    });

    [Test]
    public void A_document_that_never_ends_is_an_error_and_no_endless_loop()
    {
        var document = Document.Create(container => container.Page(page =>
        {
            page.Header().PageBreak();
            page.Content().Text("一");
        }));
        Assert.That(document.GeneratePdf, Throws.TypeOf<DocumentLayoutException>());
    }

    internal static byte[] Pdf(Action<IContainer> content, bool isNumbered = false) => Document
        .Create(document => document.Page(page =>
        {
            page.Size(PageSizes.A4);
            page.Margin(20, Unit.Millimetre);
            page.DefaultTextStyle(style => style.FontSize(12));
            page.Content().Element(content);
            if (isNumbered)
            {
                page.Footer().Text(text =>
                {
                    text.Span("第");
                    text.CurrentPageNumber();
                    text.Span("页 共");
                    text.TotalPages();
                    text.Span("页");
                });
            }
        }))
        .WithMetadata(new DocumentMetadata { Title = "示范村", Language = "zh-CN" })
        .WithSettings(new DocumentSettings { PDFA_Conformance = PDFA_Conformance.PDFA_2B })
        .GeneratePdf();

    internal static PdfText Print(Action<IContainer> content, bool isNumbered = false) => new(Pdf(content, isNumbered));

    private static string Failure(Action<IContainer> content) =>
        Assert.Throws<DocumentLayoutException>(() => Pdf(content))!.Message;
}
