using System.Globalization;
using PointsMarket.Core.Prints;

namespace PointsMarket.Core.Months;

/// <summary>The month's entries behind the ledger, in the order of the book, with their sum.</summary>
internal static class LedgerEntries
{
    /// <summary>The part of the document that the ledger's last line leads to.</summary>
    public const string Section = "entries";

    private const float Hairline = 0.5f;
    private const float SideMargin = 3;
    private const float WidestCode = 70;

    public static void Draw(IContainer container, LedgerSheet sheet, float fontSize) => container.Section(Section).Column(column =>
    {
        column.Spacing(6);
        column.Item().SemanticHeader2().Text(MonthWords.Entries(sheet.Lines.Count)).FontSize(14).Bold();
        column.Item().Element(table => Table(table, sheet, fontSize));
    });

    private static void Table(IContainer container, LedgerSheet sheet, float fontSize) => container.Table(table =>
    {
        var heads = sheet.Statement.Items.ToDictionary(item => item.Household, item => item.Head);
        var sum = sheet.Lines.Aggregate(Points.Zero, (all, line) => all + line.Points);
        var points = new AmountColumn(sheet.Lines.Select(line => line.Points).Append(sum), leavesRoomForSign: true);
        var code = Math.Min(WidestCode, sheet.Lines.Max(line => Width(line.Household)));
        table.ColumnsDefinition(columns =>
        {
            columns.ConstantColumn(Math.Max(Width(MonthWords.Sequence), Width(Number(sheet.Lines[^1]))));
            columns.ConstantColumn(Width("12月31日"));
            columns.ConstantColumn(Math.Max(Width(MonthWords.Household), code));
            columns.RelativeColumn(3);
            columns.RelativeColumn(7);
            columns.ConstantColumn(Math.Max(Width(MonthWords.Points), points.WidthAt(fontSize)));
        });
        table.Header(header =>
        {
            foreach (var heading in MonthWords.EntryHeadings)
                header.Cell().Border(Hairline).Background(Colors.Grey.Lighten2).PaddingVertical(4).Text(heading).Bold().AlignCenter();
        });
        foreach (var line in sheet.Lines)
        {
            Cell(table).PaddingHorizontal(SideMargin).Text(Number(line)).AlignRight();
            Cell(table).PaddingHorizontal(SideMargin).Text(ChineseDate.WithoutYear(line.On));
            Cell(table).PaddingHorizontal(SideMargin).Text(line.Household);
            Cell(table).PaddingHorizontal(SideMargin).Text(heads.GetValueOrDefault(line.Household, ""));
            Cell(table).PaddingHorizontal(SideMargin).Text(MonthWords.WhatFor(line));
            points.Write(Cell(table), line.Points, fontSize, isSigned: true);
        }

        table.Cell().ColumnSpan(5).Border(Hairline).Background(Colors.Grey.Lighten2).PaddingVertical(2.4f).PaddingHorizontal(SideMargin)
            .Text(MonthWords.EntrySum).Bold();
        points.Write(table.Cell().Border(Hairline).Background(Colors.Grey.Lighten2).PaddingVertical(2.4f), sum, fontSize, isBold: true, isSigned: true);

        float Width(string text) => AmountColumn.TextWidthAt(fontSize, text);
    });

    private static IContainer Cell(TableDescriptor table) => table.Cell().Border(Hairline).ShowEntire().PaddingVertical(2.4f).AlignMiddle();

    private static string Number(LedgerLine line) => line.Sequence.ToString(CultureInfo.InvariantCulture);
}
