using PointsMarket.Core;
using PointsMarket.Core.Trail;

namespace PointsMarket.Api.Trail;

/// <summary>The words of the trail.</summary>
internal static class TrailWords
{
    public static readonly Sentence Title = new("操作日志", "Audit trail");
    public static readonly Sentence Note = new("账本以外的每一次改动都在这里，只增不改。积分的变动请看账本。", "Every change outside the book stands here; it only grows. What moved points stands in the book.");
    public static readonly Sentence At = new("时间", "When");
    public static readonly Sentence Who = new("谁", "Who");
    public static readonly Sentence Account = new("账号", "Account");
    public static readonly Sentence From = new("来自", "From");
    public static readonly Sentence Deed = new("办了什么", "What was done");
    public static readonly Sentence Subject = new("对象", "To what");
    public static readonly Sentence SubjectHint = new("户号、编号或账号", "Code, number or account");
    public static readonly Sentence SubjectKind = new("对象种类", "Kind");
    public static readonly Sentence Changes = new("改动", "Changes");
    public static readonly Sentence FirstDay = new("从哪天", "From day");
    public static readonly Sentence LastDay = new("到哪天", "To day");
    public static readonly Sentence Anybody = new("所有人", "anybody");
    public static readonly Sentence AnyDeed = new("全部", "anything");
    public static readonly Sentence Empty = new("没有这样的记录。换个条件试试，或者清空查找条件。", "There is no such note. Try something else, or clear the search.");
    public static readonly Sentence Nothing = new("空", "nothing");

    public static readonly IReadOnlyList<(string Kind, Sentence Name)> Subjects =
    [
        ("household", new("农户", "household")),
        ("conduct", new("行为记录", "conduct record")),
        ("rule", new("细则", "rule")),
        ("goods", new("商品", "goods")),
        ("person", new("人员", "person")),
        ("month", new("月份", "month")),
        ("settings", new("村规设置", "settings")),
        ("village", new("村", "village")),
        ("address", new("网络地址", "address")),
    ];

    public static Sentence SubjectOf(string kind, string key) => Subjects.FirstOrDefault(subject => subject.Kind == kind).Name is { } name
        ? new($"{name.Chinese}{(key == "" ? "" : $" {key}")}", $"{name.English}{(key == "" ? "" : $" {key}")}")
        : new($"{kind} {key}", $"{kind} {key}");

    public static Sentence DeedOf(Deed deed) => deed switch
    {
        Core.Trail.Deed.VillageMade => new("建村", "made the village"),
        Core.Trail.Deed.SettingsChanged => new("改村规设置", "changed the settings"),
        Core.Trail.Deed.PersonAdded => new("新增人员", "added a person"),
        Core.Trail.Deed.PersonChanged => new("改人员", "changed a person"),
        Core.Trail.Deed.PasswordSet => new("改密码", "set a password"),
        Core.Trail.Deed.SignedIn => new("登录", "signed in"),
        Core.Trail.Deed.SignInRefused => new("输错太多次，暂停登录", "too many wrong tries: sign-in closed"),
        Core.Trail.Deed.SessionsEnded => new("退出所有手机", "ended all sessions"),
        Core.Trail.Deed.HouseholdAdded => new("新增农户", "added a household"),
        Core.Trail.Deed.HouseholdChanged => new("改农户", "changed a household"),
        Core.Trail.Deed.HouseholdDeparted => new("登记迁出", "noted a departure"),
        Core.Trail.Deed.DepartureTakenBack => new("取消迁出", "took a departure back"),
        Core.Trail.Deed.PinSet => new("设数字密码", "set a PIN"),
        Core.Trail.Deed.CardIssued => new("发积分卡", "issued a card"),
        Core.Trail.Deed.RuleAdded => new("新增细则", "added a rule"),
        Core.Trail.Deed.RuleChanged => new("改细则", "changed a rule"),
        Core.Trail.Deed.RuleRetired => new("停用细则", "retired a rule"),
        Core.Trail.Deed.ConductSubmitted => new("提交行为记录", "submitted conduct"),
        Core.Trail.Deed.ConductWithdrawn => new("撤回行为记录", "withdrew conduct"),
        Core.Trail.Deed.EvidenceAdded => new("添加照片", "added a picture"),
        Core.Trail.Deed.ConductReviewed => new("评议", "reviewed conduct"),
        Core.Trail.Deed.ObjectionRaised => new("提出异议", "raised an objection"),
        Core.Trail.Deed.ObjectionRuled => new("裁定异议", "ruled on an objection"),
        Core.Trail.Deed.GoodsAdded => new("新增商品", "added goods"),
        Core.Trail.Deed.GoodsChanged => new("改商品", "changed goods"),
        Core.Trail.Deed.GoodsRetired => new("下架商品", "retired goods"),
        Core.Trail.Deed.GoodsReceived => new("进货", "received goods"),
        Core.Trail.Deed.GoodsCounted => new("盘点", "counted goods"),
        Core.Trail.Deed.MonthClosed => new("月结", "closed a month"),
        _ => new(Word.Of(deed), Word.Of(deed)),
    };
}
