namespace PointsMarket.Core.Ledger;

internal static class LedgerSentences
{
    public static Sentence AlreadyReversed(long sequence) => new(
        $"第{sequence}号账目已经冲销过，不能再冲销。",
        $"Entry {sequence} was reversed before and cannot be reversed again.");

    public static Sentence NotReversible(EntryKind kind) => new(
        kind == EntryKind.Redemption
            ? "兑换请在兑换记录里撤销，不能在账目里冲销。"
            : "冲销和年终清零的账目不能再冲销。",
        kind == EntryKind.Redemption
            ? "A redemption is reversed as a redemption, not in the book."
            : "A reversal or an expiry cannot be reversed.");
}
