using PointsMarket.Core;

namespace PointsMarket.Api.Households;

/// <summary>The words of the household pages.</summary>
internal static class HouseholdWords
{
    public static readonly Sentence Title = new("农户", "Households");
    public static readonly Sentence Search = new("户号、姓名或拼音首字母", "Code, name or pinyin initials");
    public static readonly Sentence Empty = new("没有找到农户。换个词试试；还没有登记的，请先新增。", "No household was found. Try other words; if it is not registered yet, add it first.");
    public static readonly Sentence Code = new("户号", "Code");
    public static readonly Sentence Head = new("户主", "Head");
    public static readonly Sentence Area = new("片区", "Area");
    public static readonly Sentence Street = new("街", "Street");
    public static readonly Sentence Residents = new("家庭成员", "Residents");
    public static readonly Sentence Departed = new("迁出", "Departed");
}
