using PointsMarket.Core;
using PointsMarket.Core.Conduct;

namespace PointsMarket.Api.Conduct;

/// <summary>The words of the list of records and of a record's own page.</summary>
internal static class ConductWords
{
    public static readonly Sentence Title = new("行为记录", "Conduct");
    public static readonly Sentence Empty = new("没有符合条件的记录。换个条件，或者按F2记一条。", "No record fits. Change the filters, or press F2 to record one.");
    public static readonly Sentence Number = new("编号", "No.");
    public static readonly Sentence Household = new("农户", "Household");
    public static readonly Sentence Resident = new("家里哪个人", "Resident");
    public static readonly Sentence Rule = new("细则", "Rule");
    public static readonly Sentence Quantity = new("数量", "Quantity");
    public static readonly Sentence HappenedOn = new("发生日期", "Day");
    public static readonly Sentence Note = new("备注", "Note");
    public static readonly Sentence Points = new("分值", "Points");
    public static readonly Sentence Status = new("状态", "Status");
    public static readonly Sentence AnyStatus = new("全部状态", "Any status");
    public static readonly Sentence Month = new("发生月份", "Month");
    public static readonly Sentence SubmittedBy = new("提交人", "Submitted by");
    public static readonly Sentence SubmittedAt = new("提交时间", "Submitted");
    public static readonly Sentence Filter = new("筛选", "Filter");
    public static readonly Sentence RecordNew = new("记一条", "Record one");
    public static readonly Sentence WhichHousehold = new("符合的农户不止一户，是哪一户？", "More than one household fits. Which one?");

    public static readonly Sentence LacksEvidence = new("待补照片", "Picture needed");

    public static readonly IReadOnlyDictionary<ConductStatus, Sentence> Statuses = new Dictionary<ConductStatus, Sentence>
    {
        [ConductStatus.Submitted] = new("待评议", "Waiting for review"),
        [ConductStatus.Published] = new("公示中", "Under publicity"),
        [ConductStatus.Objected] = new("有异议，待裁定", "Objected, waiting for a ruling"),
        [ConductStatus.Posted] = new("已入账", "In the book"),
        [ConductStatus.Rejected] = new("未通过", "Rejected"),
        [ConductStatus.Withdrawn] = new("已撤回", "Withdrawn"),
    };

    public static readonly Sentence Asked = new("按细则", "By the rule");
    public static readonly Sentence Counted = new("实际计分", "Counted");
    public static readonly Sentence PublishedUntil = new("公示到", "Publicity until");
    public static readonly Sentence FrozenUntil = new("暂停兑换到", "Redemption frozen until");
    public static readonly Sentence Entry = new("账目", "Entry");
    public static readonly Sentence Reviews = new("评议", "Reviews");
    public static readonly Sentence NoReviews = new("还没有人评议。", "Nobody has reviewed it yet.");
    public static readonly Sentence Approved = new("通过", "Approved");
    public static readonly Sentence Rejected = new("不通过", "Rejected");
    public static readonly Sentence Objections = new("异议", "Objections");
    public static readonly Sentence Evidence = new("照片", "Pictures");
    public static readonly Sentence NoEvidence = new("没有照片。", "There is no picture.");
    public static readonly Sentence ToReview = new("去评议", "Review it");

    public static readonly Sentence Picture = new("选照片", "Choose pictures");
    public static readonly Sentence PictureHint = new("JPEG、PNG或WebP，每张不超过5MB，一条记录最多5张。拍摄地点等信息不会保存。", "JPEG, PNG or WebP, at most 5 MB each, five a record. Place and camera are not kept.");
    public static readonly Sentence AddPicture = new("添加照片", "Add pictures");
    public static readonly Sentence NoPicture = new("请先选照片。", "Please choose a picture first.");
    public static readonly Sentence PictureTooLarge = new("有照片超过5MB，请换小一点的，或者截图再交。", "A photograph is larger than 5 MB; please take a smaller one, or a screenshot of it.");
    public static readonly Sentence TooManyPictures = new("一次最多选5张照片。", "Choose at most five pictures at once.");

    public static readonly Sentence Withdraw = new("撤回", "Withdraw");
    public static readonly Sentence WithdrawWhole = new("撤回这条记录", "Withdraw this record");
    public static readonly Sentence WithdrawHint = new("撤回后不计分，记录和理由留着备查。", "A withdrawn record does not count; it stays here with the reason.");
    public static readonly Sentence WithdrawReason = new("撤回理由", "Reason for the withdrawal");
    public static readonly Sentence EnteredWrongly = new("录入有误", "Entered by mistake");

    public static readonly Sentence RaiseObjection = new("代来人提异议", "Object for a person who came in");
    public static readonly Sentence ObjectionBy = new("谁提的", "Whose objection");
    public static readonly Sentence ObjectionReason = new("异议理由", "Reason for the objection");
    public static readonly Sentence Raise = new("登记异议", "Register the objection");

    public static readonly IReadOnlyDictionary<string, Sentence> Done = new Dictionary<string, Sentence>
    {
        ["picture"] = new("照片已添加。", "The picture was added."),
        ["withdrawn"] = new("已撤回。这条记录不再计分。", "Withdrawn. This record no longer counts."),
        ["objected"] = new("异议已登记，等书记裁定。裁定以前不入账。", "The objection is registered and waits for the secretary. Nothing is posted before the ruling."),
    };

    public static Sentence RecordTitle(long id) => new($"第{id}号记录", $"Record {id}");

    public static Sentence PictureOf(int n) => new($"照片{n}", $"Picture {n}");

    /// <summary>What the household can still be given under the rule in the month it happened.</summary>
    public static Sentence CapLeft(CapUse cap, Points asked) => cap.Left!.Value switch
    {
        { IsZero: true } => new("已到封顶，不能再加分", "the cap is reached, nothing more can be added"),
        var left when left < asked => new($"封顶以内只剩{left}分，评议通过时最多计{left}分", $"only {left} points are left under the cap; the approval will count no more"),
        var left => new($"封顶以内还可加{left}分（待评议的没有算进去）", $"{left} points left under the cap (what waits for review is not counted)"),
    };
}
