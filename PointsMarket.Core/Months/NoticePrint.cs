using PointsMarket.Core.Prints;
using PointsMarket.Core.Villages;

namespace PointsMarket.Core.Months;

/// <summary>The month on the village's notice board (公示榜), in large type, names as the village decided to show them.</summary>
public static class NoticePrint
{
    private const float FontSize = 14;
    private const int ShortPriceList = 8;
    private const int MostAdjustedNamed = 20;

    /// <summary>The same board always gives the same bytes.</summary>
    public static Printout Of(NoticeBoard board)
    {
        var statement = board.Statement;
        var head = new Letterhead(NoticeWords.Title, 34)
        {
            Lines = [NoticeWords.VillageAndMonth(statement.VillageName, statement.Month)],
            LineSize = 16,
            Running = NoticeWords.VillageAndMonth(statement.VillageName, statement.Month),
        };
        return new Sheet
        {
            Title = $"{statement.VillageName}{ChineseDate.Of(statement.Month)}{NoticeWords.Title}",
            Author = statement.VillageName,
            FontSize = FontSize,
            CreatedAt = statement.Closing?.ClosedAt ?? default,
            Marks = LedgerPrint.Marks(statement),
        }.Print(head.Show, content => Content(content, board));
    }

    private static void Content(IContainer content, NoticeBoard board) => content.Column(column =>
    {
        column.Spacing(14);
        column.Item().Element(figures => Figures(figures, board.Statement));
        Part(column, NoticeWords.RedList, part => NoticeTables.RedList(part, board.Statement));
        Part(column, NoticeWords.Households, part => NoticeTables.Households(part, board.Statement));
        if (Adjusted(board.Statement) is { } adjusted)
            column.Item().ShowEntire().Text(adjusted);

        Part(column, NoticeWords.Published, part => NoticeTables.Published(part, board));
        column.Item().ShowEntire().Text(NoticeWords.Objections(board.Statement.Settings.ObjectionPhone, board.Published.Count > 0));
        Part(column, NoticeWords.Redemption, part => part.Text(NoticeWords.RedemptionDays(board.RedemptionDays)));

        // A seal alone on the last page seals nothing: a short price list goes there with it.
        if (board.Prices.Count <= ShortPriceList)
        {
            column.Item().ShowEntire().Column(end =>
            {
                end.Spacing(14);
                Part(end, NoticeWords.Prices, part => NoticeTables.Prices(part, board.Prices));
                end.Item().Element(seal => Seal(seal, board.Statement));
            });
        }
        else
        {
            Part(column, NoticeWords.Prices, part => NoticeTables.Prices(part, board.Prices));
            column.Item().ShowEntire().Element(seal => Seal(seal, board.Statement));
        }
    });

    private static void Seal(IContainer container, MonthStatement statement) => container.Column(end =>
    {
        end.Spacing(10);
        if (statement.Closing is { } closing)
            end.Item().Border(0.8f).Padding(7).Element(head => HeadOfBook.Show(head, MonthWords.HeadOfBook(closing), NoticeWords.Proof, closing.Hash));

        if (statement.Closing is null)
            end.Item().Text(MonthWords.NotToBeSigned).Bold();
        else
            end.Item().Element(seal => Signatures.Seal(seal, statement.VillageName));
    });

    private static string? Adjusted(MonthStatement statement)
    {
        var adjusted = statement.Items.Where(item => !item.Movements.Adjusted.IsZero).ToList();
        return adjusted.Count switch
        {
            0 => null,
            > MostAdjustedNamed => NoticeWords.ManyAdjusted(adjusted.Count),
            _ => NoticeWords.Adjusted([.. adjusted.Select(item =>
                $"{item.Household} {PublicName.Show(item.Head, statement.Settings.PublicNames)} {item.Movements.Adjusted.ToSignedString()}")]),
        };
    }

    private static void Part(ColumnDescriptor column, string title, Action<IContainer> content) => column.Item().EnsureSpace(110).Column(part =>
    {
        part.Spacing(6);
        part.Item().SemanticHeader2().BorderLeft(6).PaddingLeft(9).Text(title).FontSize(19).Bold();
        part.Item().Element(content);
    });

    private static void Figures(IContainer container, MonthStatement statement) => container.Row(row =>
    {
        row.Spacing(8);
        Figure(row, $"{statement.Items.Count}", NoticeWords.HouseholdCount);
        Figure(row, $"{statement.Totals.Earned}", NoticeWords.InPoints(MonthWords.Earned));
        Figure(row, $"{statement.Totals.Deducted}", NoticeWords.InPoints(MonthWords.Deducted));
        Figure(row, $"{statement.Totals.Redeemed}", NoticeWords.InPoints(MonthWords.Redeemed));
    });

    private static void Figure(RowDescriptor row, string figure, string name) =>
        row.RelativeItem().Border(0.8f).PaddingVertical(5).PaddingHorizontal(3).Column(column =>
        {
            column.Item().Text(figure).FontSize(figure.Length > 8 ? 16 : 23).Bold().AlignCenter();
            column.Item().Text(name).AlignCenter();
        });
}
