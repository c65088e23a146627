using PointsMarket.Api.Households;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.Months;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Months;

/// <summary>A household's statement on paper, told in the words of its passbook.</summary>
internal static class StatementPrints
{
    private const int All = int.MaxValue;

    /// <summary>One household's; a refusal where there is no such household or month.</summary>
    public static StatementSheet Sheet(Tx tx, string village, string code, Month month)
    {
        var household = HouseholdService.Get(tx, village, code);
        var statement = MonthPrints.Statement(tx, village, month);
        var item = statement.Items.FirstOrDefault(item => item.Household == code);
        return Sheet(tx, village, statement, code, item?.Head ?? household.Head);
    }

    /// <summary>Of all that stand in the month's ledger, one after the other.</summary>
    public static IEnumerable<StatementSheet> Sheets(Tx tx, string village, MonthStatement statement) =>
        statement.Items.Select(item => Sheet(tx, village, statement, item.Household, item.Head));

    private static StatementSheet Sheet(Tx tx, string village, MonthStatement statement, string code, string head)
    {
        var month = HouseholdMonths.Find(tx, village, code, statement.Month)!;
        var sentences = new PassbookSentences(tx.Time, statement.Month.Year, name => name);
        var lines = PassbookService.List(tx, village, code, statement.Month, null, All);
        lines.Reverse();
        return new()
        {
            VillageName = statement.VillageName,
            Household = code,
            Head = head,
            Month = month,
            Year = HouseholdMonths.List(tx, village, code, statement.Month, HouseholdMonths.MonthsShown),
            Lines = StatementSheet.LinesOf(month.Movements.Opening, lines.Select(line => (sentences.Tell(line).What.Chinese.TrimEnd('；') + "。", line.Entry.Points))),
            ObjectionPhone = statement.Settings.ObjectionPhone,
            ClosedAt = statement.Closing?.ClosedAt,
            Marks = LedgerPrint.Marks(statement),
        };
    }
}
