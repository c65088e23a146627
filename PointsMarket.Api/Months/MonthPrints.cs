using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Months;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Months;

/// <summary>A month on paper, the same for programs and for people.</summary>
internal static class MonthPrints
{
    public static MonthStatement Statement(Tx tx, string village, Month month) => MonthService.Find(tx, village, month) ?? throw Refusal.NotFound();

    public static NoticeBoard Board(Tx tx, string village, Month month) => NoticeService.Find(tx, village, month) ?? throw Refusal.NotFound();

    public static Bytes Ledger(MonthStatement statement) =>
        Bytes.Pdf(LedgerPrint.Render(statement), $"{statement.VillageName}积分台账{statement.Month}.pdf");

    public static Bytes Notice(NoticeBoard board) =>
        Bytes.Pdf(NoticePrint.Render(board), $"{board.Statement.VillageName}积分公示{board.Statement.Month}.pdf");
}
