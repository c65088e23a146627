using PointsMarket.Core.Prints;

namespace PointsMarket.Core.Months;

/// <summary>The month's ledger on paper (月度台账), to be signed, sealed and filed.</summary>
public static class LedgerPrint
{
    private const float FontSize = 10.5f;

    /// <summary>The same statement always gives the same bytes.</summary>
    /// <exception cref="InvalidOperationException">The rows do not add up to the totals: such a sheet must not be signed.</exception>
    public static byte[] Render(MonthStatement statement)
    {
        var sum = statement.Items.Aggregate(default(Movements), (all, item) => all + item.Movements);
        if (sum != statement.Totals)
            throw new InvalidOperationException($"The households of {statement.Month} add up to {sum}, its totals are {statement.Totals}.");

        var title = MonthWords.LedgerTitle(statement.VillageName);
        var sheet = new Sheet
        {
            Title = $"{title} {ChineseDate.Of(statement.Month)}",
            Author = statement.VillageName,
            FontSize = FontSize,
            CreatedAt = statement.Closing?.ClosedAt ?? default,
            Marks = Marks(statement),
        };
        return sheet.Print(header => Header(header, title, statement), content => Content(content, statement));
    }

    internal static IReadOnlyList<string> Marks(MonthStatement statement) =>
    [
        .. statement.Closing is null ? new[] { PrintWords.Draft } : [],
        .. statement.Training ? new[] { PrintWords.Training } : [],
    ];

    private static void Header(IContainer header, string title, MonthStatement statement) => header.Column(column =>
    {
        column.Item().ShowOnce().PaddingBottom(6).Column(first =>
        {
            first.Item().Text(title).FontSize(20).Bold().AlignCenter();
            first.Item().PaddingTop(4).Row(row =>
            {
                row.RelativeItem().Text(ChineseDate.Of(statement.Month)).Bold();
                row.RelativeItem().Text(MonthWords.Size(statement.Items.Count)).AlignCenter();
                row.RelativeItem().Text(statement.Closing is { } closing ? MonthWords.ClosedOn(closing) : PrintWords.Draft).AlignRight();
            });
        });
        column.Item().SkipOnce().PaddingBottom(6).Row(row =>
        {
            row.RelativeItem().Text(title);
            row.AutoItem().Text(ChineseDate.Of(statement.Month));
        });
    });

    private static void Content(IContainer content, MonthStatement statement) => content.Column(column =>
    {
        column.Spacing(8);
        column.Item().Element(table => LedgerTable.Draw(table, statement, FontSize));
        column.Item().ShowEntire().Column(end =>
        {
            end.Spacing(8);
            if (statement.Items.Any(item => item.Rank is null))
                end.Item().Text(MonthWords.NoRankNote);

            end.Item().Element(box => Proof(box, statement));
            end.Item().Element(Signatures.Sign);
            end.Item().Element(Signatures.Seal);
        });
    });

    private static void Proof(IContainer box, MonthStatement statement) => box.Border(0.8f).Padding(7).Column(column =>
    {
        column.Spacing(5);
        column.Item().Text(text =>
        {
            text.Span(MonthWords.Check + "　").Bold();
            text.Line(Equation(statement.Totals));
            text.Span(MonthWords.RowsAgree);
        });
        if (statement.Closing is { } closing)
            column.Item().Element(head => HeadOfBook.Show(head, MonthWords.HeadOfBook(closing), MonthWords.Proof(closing), closing.Hash));
    });

    private static string Equation(Movements movements) =>
        $"{MonthWords.Opening} {movements.Opening}"
        + Term(MonthWords.Earned, movements.Earned)
        + Term(MonthWords.Deducted, movements.Deducted)
        + Term(MonthWords.Redeemed, movements.Redeemed)
        + Term(MonthWords.Adjusted, movements.Adjusted)
        + $" = {MonthWords.Closing} {movements.Closing}";

    private static string Term(string name, Points points) => points < Points.Zero ? $" − {name} {-points}" : $" + {name} {points}";
}
