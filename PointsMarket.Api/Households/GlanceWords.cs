using PointsMarket.Core;
using PointsMarket.Core.Ledger;

namespace PointsMarket.Api.Households;

/// <summary>The words of a household at a glance, and of its entries in the book.</summary>
internal static class GlanceWords
{
    public static readonly Sentence Honour = new("荣誉积分", "Honour");
    public static readonly Sentence YearHonour = new("今年荣誉", "Honour this year");
    public static readonly Sentence Rank = new("全村名次", "Rank in the village");
    public static readonly Sentence NotRanked = new("不排名", "not ranked");
    public static readonly Sentence Pending = new("公示中，未入账", "Under publicity");
    public static readonly Sentence ThisMonth = new("本月变动", "This month");
    public static readonly Sentence Opening = new("上月结余", "Opening");
    public static readonly Sentence Earned = new("加分", "Earned");
    public static readonly Sentence Deducted = new("扣分", "Deducted");
    public static readonly Sentence Redeemed = new("兑换", "Redeemed");
    public static readonly Sentence Adjusted = new("调整", "Adjusted");
    public static readonly Sentence Closing = new("结余", "Closing");
    public static readonly Sentence Residents = new("家庭成员", "Residents");
    public static readonly Sentence NoResidents = new("还没有登记家庭成员。", "No residents are registered yet.");
    public static readonly Sentence Latest = new("最近的账", "Latest entries");
    public static readonly Sentence AllEntries = new("全部账目", "All entries");
    public static readonly Sentence NoEntries = new("这里还没有账。行为记录公示期满、或者兑换以后，会记在这里。", "Nothing is entered here yet. Conduct is entered after its publicity, a redemption at once.");
    public static readonly Sentence Conduct = new("行为记录", "Conduct");
    public static readonly Sentence Redemptions = new("兑换单", "Redemptions");
    public static readonly Sentence Statement = new("对账单", "Statement");
    public static readonly Sentence PrintStatement = new("打印", "Print");
    public static readonly Sentence Months = new("每月对账", "Month by month");
    public static readonly Sentence EarnedByMonth = new("最近12个月的加分", "Earned in the last twelve months");
    public static readonly Sentence Record = new("记分", "Record conduct");
    public static readonly Sentence Redeem = new("兑换", "Redeem");
    public static readonly Sentence Change = new("改资料", "Change");
    public static readonly Sentence EnterOpening = new("期初积分", "Opening");
    public static readonly Sentence Depart = new("办理迁出", "Departure");
    public static readonly Sentence Return = new("撤回迁出", "Take the departure back");
    public static readonly Sentence Access = new("密码和手机", "PIN and phones");
    public static readonly Sentence Card = new("积分卡", "Passbook card");
    public static readonly Sentence Manage = new("这一户能办的事", "What can be done for this household");
    public static readonly Sentence Back = new("回到这一户", "Back to the household");

    public static readonly Sentence Sequence = new("序号", "Entry");
    public static readonly Sentence EnteredAt = new("入账时间", "Entered");
    public static readonly Sentence Month = new("月份", "Month");
    public static readonly Sentence Kind = new("类别", "Kind");
    public static readonly Sentence Memo = new("说明", "Memo");
    public static readonly Sentence Points = new("变动", "Change");
    public static readonly Sentence BalanceAfter = new("结余", "Balance");
    public static readonly Sentence EveryMonth = new("全部月份", "All months");

    public static IReadOnlyDictionary<string, Sentence> Done { get; } = new Dictionary<string, Sentence>
    {
        ["added"] = new("农户已登记，第1张积分卡也做好了。", "The household is registered, and its first card is made."),
        ["saved"] = new("资料已保存。", "The household is saved."),
        ["opening"] = new("期初积分已经记入账本。", "The opening is in the book."),
        ["departed"] = new("迁出已登记。登记错了，可以撤回迁出。", "The departure is noted. If it is wrong, it can be taken back."),
        ["returned"] = new("迁出已撤回，可以照常记分和兑换。", "The departure is taken back; recording and redeeming go on as before."),
    };

    public static Sentence AsOf(string moment) => new($"截至{moment}", $"as of {moment}");

    public static Sentence RankOf(int rank, int households) => new($"第{rank}名，共{households}户", $"{rank} of {households} households");

    public static Sentence Frozen(string until) => new(
        $"暂停兑换，到{until}为止（一票否决）。这期间积分照常记，不排名。",
        $"Redemption is frozen up to and including {until} (veto). Points are still recorded; it takes no rank.");

    public static Sentence Departed(string on, string? reason) => new(
        $"登记的迁出日期是{on}（{reason}）。之后的记分和兑换不再办理，积分留在账上。",
        $"Registered as having left on {on} ({reason}). Nothing later is recorded or redeemed; the points stay in the book.");

    public static Sentence Born(int year) => new($"{year}年生", $"born {year}");

    public static Sentence OfKind(EntryKind kind) => kind switch
    {
        EntryKind.Opening => new("期初", "Opening"),
        EntryKind.Award => new("加分", "Award"),
        EntryKind.Deduction => new("扣分", "Deduction"),
        EntryKind.Redemption => new("兑换", "Redemption"),
        EntryKind.Reversal => new("冲销", "Reversal"),
        EntryKind.Expiry => new("年终清零", "Expiry"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
