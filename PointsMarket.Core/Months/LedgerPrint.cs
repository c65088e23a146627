using PointsMarket.Core.Prints;

namespace PointsMarket.Core.Months;

/// <summary>The month's ledger on paper (月度台账), to be signed, sealed and filed.</summary>
public static class LedgerPrint
{
    private const float FontSize = 10.5f;

    /// <summary>The same sheet always gives the same bytes.</summary>
    /// <exception cref="InvalidOperationException">The rows or the entries do not add up to the totals: such a sheet must not be signed.</exception>
    public static Printout Of(LedgerSheet sheet)
    {
        var statement = sheet.Statement;
        MustAddUp(sheet);
        var head = new Letterhead(MonthWords.LedgerTitle(statement.VillageName), 20)
        {
            Lines =
            [
                ChineseDate.Of(statement.Month),
                MonthWords.Size(statement.Items.Count),
                statement.Closing is { } closing ? MonthWords.ClosedOn(closing) : PrintWords.Draft,
            ],
            Running = ChineseDate.Of(statement.Month),
        };
        return new Sheet
        {
            Title = $"{head.Title} {ChineseDate.Of(statement.Month)}",
            Author = statement.VillageName,
            FontSize = FontSize,
            CreatedAt = statement.Closing?.ClosedAt ?? default,
            Marks = Marks(statement),
        }.Print(head.Show, content => Content(content, sheet));
    }

    private static void MustAddUp(LedgerSheet sheet)
    {
        var (month, totals) = (sheet.Statement.Month, sheet.Statement.Totals);
        var rows = sheet.Statement.Items.Aggregate(default(Movements), (all, item) => all + item.Movements);
        if (rows != totals)
            throw new InvalidOperationException($"The households of {month} add up to {rows}, its totals are {totals}.");

        var entries = sheet.Lines.Aggregate(Points.Zero, (all, line) => all + line.Points);
        if (entries != totals.Closing - totals.Opening)
            throw new InvalidOperationException($"The entries of {month} add up to {entries}, its totals are {totals}.");
    }

    /// <summary>What stands across each page of a month that is open, or written under the training clock.</summary>
    public static IReadOnlyList<string> Marks(MonthStatement statement) =>
    [
        .. statement.Closing is null ? new[] { PrintWords.Draft } : [],
        .. statement.Training ? new[] { PrintWords.Training } : [],
    ];

    private static void Content(IContainer content, LedgerSheet sheet) => content.Column(column =>
    {
        var statement = sheet.Statement;
        column.Spacing(8);
        column.Item().Element(table => LedgerTable.Draw(table, statement, FontSize));
        column.Item().ShowEntire().Column(end =>
        {
            end.Spacing(8);
            if (statement.Items.Any(item => item.Rank is null))
                end.Item().Text(MonthWords.NoRankNote);

            end.Item().Element(box => Proof(box, statement));
            if (sheet.Lines.Count == 0)
                end.Item().Text(MonthWords.NoEntries);
            else
                end.Item().SectionLink(LedgerEntries.Section).Text(MonthWords.EntriesBehind(sheet.Lines.Count));

            if (statement.Closing is null)
            {
                end.Item().Text(MonthWords.NotToBeSigned).Bold();
                return;
            }

            end.Item().Element(Signatures.Sign);
            end.Item().Element(seal => Signatures.Seal(seal, statement.VillageName));
        });
        if (sheet.Lines.Count > 0)
        {
            column.Item().PageBreak();
            column.Item().Element(entries => LedgerEntries.Draw(entries, sheet, FontSize));
        }
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
