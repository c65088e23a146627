using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Months;

namespace PointsMarket.Api.Pages;

/// <summary>A section of the desk: shown to whoever holds its right.</summary>
internal sealed record DeskSection(string Path, Sentence Name, string Right, string? Key = null, Func<Waiting, int>? Waiting = null)
{
    public bool May(Reader reader) => reader.May(Right);
}

internal sealed record DeskGroup(Sentence Name, IReadOnlyList<DeskSection> Sections);

/// <summary>The sections at the side of the desk.</summary>
internal static class DeskSections
{
    public static readonly Sentence FindHousehold = new("找农户：户号、姓名、拼音首字母（F7）", "Find a household: code, name, pinyin initials (F7)");
    public static readonly Sentence Menu = new("栏目", "Sections");
    public static readonly Sentence Account = new("账号", "Account");
    public static readonly Sentence Password = new("改密码", "Password");

    public static readonly IReadOnlyList<DeskGroup> Groups =
    [
        new(new("每天", "Every day"),
        [
            new("desk", new("今天", "Today"), Rights.CanReadAll),
            new("desk/conduct/new", new("记分", "Record"), Rights.CanSubmit, "F2"),
            new("desk/counter", new("兑换", "Redeem"), Rights.CanRedeem, "F4"),
            new("desk/reviews", new("评议", "Review"), Rights.CanReview, "F8", waiting => waiting.ToReview),
            new("desk/objections", new("异议", "Objections"), Rights.CanReadAll, null, waiting => waiting.Objections),
        ]),
        new(new("村里", "Village"),
        [
            new("desk/households", new("农户", "Households"), Rights.CanReadAll),
            new("desk/conduct", new("行为记录", "Conduct"), Rights.CanReadAll),
            new("desk/rules", new("细则", "Rules"), Rights.CanReadAll),
            new("desk/goods", new("商品库存", "Goods"), Rights.CanReadAll, null, waiting => waiting.LowStock),
            new("desk/redemptions", new("兑换单", "Redemptions"), Rights.CanReadAll),
        ]),
        new(new("账", "Book"),
        [
            new("desk/months", new("月份与月结", "Months"), Rights.CanReadAll, null, waiting => waiting.MonthToClose is null ? 0 : 1),
            new("desk/entries", new("账本", "Book"), Rights.CanReadAll),
            new("desk/trail", new("操作日志", "Audit trail"), Rights.CanReadPeople),
            new("desk/people", new("人员", "People"), Rights.CanReadPeople),
            new("desk/settings", new("村规设置", "Settings"), Rights.CanReadAll),
        ]),
    ];
}
