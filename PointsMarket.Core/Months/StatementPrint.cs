using PointsMarket.Core.Prints;

namespace PointsMarket.Core.Months;

/// <summary>A household's statement on paper, in large type and plain words, with the year as a chart.</summary>
public static class StatementPrint
{
    private const float FontSize = 14;
    private const float Hairline = 0.6f;
    private const float ChartHeight = 104;

    /// <summary>The same sheet always gives the same bytes.</summary>
    public static Printout Of(StatementSheet sheet) =>
        Print(StatementPrintWords.Title(sheet.VillageName, $"{sheet.Household} {sheet.Head}", sheet.Month.Month), [sheet], isNamed: false);

    /// <summary>All households' of a month in one file, each with pages numbered for itself.</summary>
    public static Printout Of(IReadOnlyList<StatementSheet> sheets) =>
        Print(StatementPrintWords.Title(sheets[0].VillageName, StatementPrintWords.AllHouseholds, sheets[0].Month.Month), sheets, isNamed: true);

    /// <exception cref="InvalidOperationException">The lines do not lead from the opening to the closing.</exception>
    private static Printout Print(string title, IReadOnlyList<StatementSheet> sheets, bool isNamed)
    {
        foreach (var sheet in sheets)
        {
            var last = sheet.Lines.Count == 0 ? sheet.Month.Movements.Opening : sheet.Lines[^1].After;
            if (last != sheet.Month.Movements.Closing)
                throw new InvalidOperationException($"The lines of {sheet.Household} lead to {last}, its closing of {sheet.Month.Month} is {sheet.Month.Movements.Closing}.");
        }

        return new Sheet
        {
            Title = title,
            Author = sheets[0].VillageName,
            FontSize = FontSize,
            CreatedAt = sheets[0].ClosedAt ?? default,
            Marks = sheets[0].Marks,
        }.Print([.. sheets.Select(sheet => new SheetPart(Head(sheet).Show, content => Content(content, sheet), isNamed ? sheet.Household : null))]);
    }

    private static Letterhead Head(StatementSheet sheet) => new(StatementPrintWords.Heading(sheet.VillageName), 24)
    {
        Lines = [$"{sheet.Household} {sheet.Head}　{ChineseDate.Of(sheet.Month.Month)}　{StatementPrintWords.Unit}"],
        LineSize = 17,
        Running = $"{sheet.Household} {sheet.Head}　{ChineseDate.Of(sheet.Month.Month)}",
    };

    private static void Content(IContainer content, StatementSheet sheet) => content.Column(column =>
    {
        column.Spacing(12);
        column.Item().Element(box => Reckoning(box, sheet));
        column.Item().EnsureSpace(90).Element(table => Lines(table, sheet));
        column.Item().ShowEntire().Text(StatementPrintWords.Ask(sheet.ObjectionPhone));
        column.Item().ShowEntire().Element(charts => Charts(charts, sheet.Year));
    });

    /// <summary>From the month before to what is left, step by step.</summary>
    private static void Reckoning(IContainer container, StatementSheet sheet) => container.Table(table =>
    {
        var moved = sheet.Month.Movements;
        var closing = sheet.ClosedAt is null ? StatementPrintWords.SoFar : StatementPrintWords.Closing;
        (string Name, Points Points, bool IsChange)[] steps =
        [
            (StatementPrintWords.Opening, moved.Opening, false),
            (StatementPrintWords.Earned, moved.Earned, true),
            (StatementPrintWords.Deducted, moved.Deducted, true),
            (StatementPrintWords.Redeemed, moved.Redeemed, true),
            (StatementPrintWords.Adjusted, moved.Adjusted, true),
            (closing, moved.Closing, false),
        ];
        var shown = steps.Where(step => !step.IsChange || !step.Points.IsZero).ToList();
        var amounts = new AmountColumn(shown.Select(step => step.Points), leavesRoomForSign: true);
        table.ColumnsDefinition(columns =>
        {
            columns.RelativeColumn();
            columns.ConstantColumn(Math.Max(120, amounts.WidthAt(20)));
        });
        foreach (var step in shown)
        {
            var isLast = step.Name == closing;
            var (size, background) = isLast ? (20f, Colors.Grey.Lighten3) : (FontSize, Colors.Transparent);
            var name = Cell(table, background).PaddingHorizontal(8).Text(step.Name).FontSize(size);
            if (isLast)
                name.Bold();

            amounts.Write(Cell(table, background).PaddingRight(6), step.Points, size, isBold: isLast, isSigned: step.IsChange);
        }
    });

    private static void Lines(IContainer container, StatementSheet sheet) => container.Column(column =>
    {
        column.Spacing(6);
        column.Item().SemanticHeader2().Text(StatementPrintWords.Lines).FontSize(17).Bold();
        if (sheet.Lines.Count == 0)
        {
            column.Item().Text(StatementPrintWords.NoLines);
            return;
        }

        column.Item().Table(table =>
        {
            var points = new AmountColumn(sheet.Lines.Select(line => line.Points), leavesRoomForSign: true);
            var after = new AmountColumn(sheet.Lines.Select(line => line.After));
            table.ColumnsDefinition(columns =>
            {
                columns.RelativeColumn();
                columns.ConstantColumn(Math.Max(60, points.WidthAt(FontSize)));
                columns.ConstantColumn(Math.Max(60, after.WidthAt(FontSize)));
            });
            table.Header(header =>
            {
                foreach (var heading in StatementPrintWords.LineHeadings)
                    header.Cell().Border(Hairline).Background(Colors.Grey.Lighten2).PaddingVertical(3).Text(heading).Bold().AlignCenter();
            });
            foreach (var line in sheet.Lines)
            {
                Cell(table, Colors.Transparent).PaddingHorizontal(5).Text(line.Text);
                points.Write(Cell(table, Colors.Transparent), line.Points, FontSize, isBold: true, isSigned: true);
                after.Write(Cell(table, Colors.Transparent), line.After, FontSize);
            }
        });
    });

    private static IContainer Cell(TableDescriptor table, Color background) =>
        table.Cell().Border(Hairline).Background(background).ShowEntire().PaddingVertical(4).AlignMiddle();

    private static void Charts(IContainer container, IReadOnlyList<HouseholdMonth> year) => container.Column(column =>
    {
        column.Spacing(4);
        column.Item().SemanticHeader2().Text(StatementPrintWords.EarnedByMonth).FontSize(FontSize).Bold();
        column.Item().Element(chart => Chart.Bars(chart, Values(month => month.Movements.Earned), Sheet.Width / HouseholdMonths.MonthsShown, ChartHeight));
        column.Item().PaddingTop(6).SemanticHeader2().Text(StatementPrintWords.ClosingByMonth).FontSize(FontSize).Bold();
        column.Item().Element(chart => Chart.Line(chart, Values(month => month.Movements.Closing), Sheet.Width / HouseholdMonths.MonthsShown, ChartHeight));

        List<ChartValue> Values(Func<HouseholdMonth, Points> value) =>
            [.. year.Select((month, i) => new ChartValue(StatementPrintWords.MonthLabel(month.Month, isFirst: i == 0), value(month)))];
    });
}
