using PointsMarket.Core;
using PointsMarket.Core.Months;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Months;

/// <summary>A month on paper, the same for programs and for people.</summary>
internal static class MonthPrints
{
    public static MonthStatement Statement(Tx tx, string village, Month month) => MonthService.Find(tx, village, month) ?? throw Refusal.NotFound();

    public static LedgerSheet Ledger(Tx tx, string village, Month month) => LedgerSheet.Find(tx, village, month) ?? throw Refusal.NotFound();

    public static NoticeBoard Notice(Tx tx, string village, Month month) => NoticeService.Find(tx, village, month) ?? throw Refusal.NotFound();
}
