using PointsMarket.Core.Drawing;
using PointsMarket.Core.Prints;

namespace PointsMarket.Tests.Drawing;

public sealed class TableTests
{
    [OneTimeSetUp]
    public void ReadFonts() => PrintEngine.Start();

    [Test]
    public void A_table_repeats_its_header_on_every_page_and_loses_no_row()
    {
        using var text = DocumentTests.Print(content => content.Table(table =>
        {
            Columns(table, 2);
            table.Header(header =>
            {
                header.Cell().Text("户号");
                header.Cell().Text("户主");
            });
            for (var i = 1; i <= 200; i++)
            {
                table.Cell().Text($"〔{i}〕");
                table.Cell().Text("王");
            }
        }));
        Assert.That(text.Pages, Has.Count.GreaterThan(3));
        Assert.That(text.Pages.Select(page => page.Text), Has.All.StartsWith("户号户主"));
        for (var i = 1; i <= 200; i++)
            Assert.That(text.Count($"〔{i}〕王"), Is.EqualTo(1), $"row {i}");
    }

    [Test]
    public void A_row_is_never_split_over_two_pages()
    {
        using var text = DocumentTests.Print(content => content.Table(table =>
        {
            Columns(table, 1);
            for (var i = 0; i < 30; i++)
                table.Cell().Text("甲\n乙\n丙\n丁\n戊");
        }));
        Assert.That(text.Pages.Select(page => page.Text), Has.All.StartsWith("甲").And.All.EndsWith("戊"));
    }

    [Test]
    public void Rows_tied_by_a_cell_stay_on_one_page()
    {
        using var text = DocumentTests.Print(content => content.Table(table =>
        {
            Columns(table, 2);
            for (var i = 0; i < 40; i++)
            {
                table.Cell().RowSpan(3).Text("片");
                for (var street = 1; street <= 3; street++)
                    table.Cell().Text($"{street}");
            }
        }));
        Assert.That(text.Pages, Has.Count.GreaterThan(1));
        Assert.That(text.Pages.Select(page => page.Text), Has.All.StartsWith("片123").And.All.EndsWith("片123"));
    }

    [Test]
    public void A_table_begins_at_the_foot_of_a_page_only_with_room_for_some_of_its_rows()
    {
        using var text = DocumentTests.Print(content => content.Column(column =>
        {
            for (var i = 0; i < 39; i++)
                column.Item().Height(18).Text("行");

            column.Item().EnsureSpace(60).Table(table =>
            {
                Columns(table, 1);
                table.Cell().Height(18).Text("题");
                for (var i = 0; i < 50; i++)
                    table.Cell().Height(18).Text("尾");
            });
        }));
        Assert.That(text.Pages[0].Text, Does.EndWith("行"));
        Assert.That(text.Pages[1].Text, Does.StartWith("题尾"));
        Assert.That(text.Pages[2].Text, Does.StartWith("尾"), "once begun it goes on");
    }

    [Test]
    public void Cells_without_a_place_take_the_next_free_one()
    {
        using var text = DocumentTests.Print(content => content.Table(table =>
        {
            Columns(table, 3);
            table.Cell().ColumnSpan(2).Text("甲");
            table.Cell().RowSpan(2).Text("乙");
            table.Cell().Text("丙");
            table.Cell().Text("丁");
            table.Cell().Column(2).Text("戊");
            table.Cell().Row(5).Column(1).Text("己");
        }));
        var letters = text.Pages[0].Letters.ToDictionary(letter => letter.Value, letter => letter.StartBaseLine);
        Assert.Multiple(() =>
        {
            Assert.That(letters["乙"].Y, Is.EqualTo(letters["甲"].Y).Within(0.1));
            Assert.That(letters["丁"].Y, Is.EqualTo(letters["丙"].Y).Within(0.1).And.LessThan(letters["甲"].Y));
            Assert.That(letters["戊"].X, Is.EqualTo(letters["丁"].X).Within(0.1));
            Assert.That(letters["戊"].Y, Is.LessThan(letters["丁"].Y));
            Assert.That(letters["己"].X, Is.EqualTo(letters["甲"].X).Within(0.1));
        });
    }

    [Test]
    public void A_cell_that_can_never_fit_is_named_with_its_page()
    {
        void Content(IContainer content) => content.Table(table =>
        {
            Columns(table, 1);
            table.Cell().Text("短");
            table.Cell().Text(new string('长', 3_000));
        });
        var failure = Assert.Throws<DocumentLayoutException>(() => DocumentTests.Pdf(Content))!;
        Assert.That(failure.Message, Is.EqualTo("Page 2: a cell in row 2, column 1 fits no page, however empty."));
    }

    private static void Columns(TableDescriptor table, int count) => table.ColumnsDefinition(columns =>
    {
        for (var i = 0; i < count; i++)
            columns.RelativeColumn();
    });
}
