using PointsMarket.Core;

namespace PointsMarket.Api.Households;

/// <summary>The words of the register of households: its list and its forms.</summary>
internal static class HouseholdWords
{
    public static readonly Sentence Title = new("农户", "Households");
    public static readonly Sentence Search = new("户号、姓名或拼音首字母", "Code, name or pinyin initials");
    public static readonly Sentence AllAreas = new("全部片区", "All areas");
    public static readonly Sentence WithDeparted = new("连迁出的一起看", "With those who have left");

    public static readonly Sentence Empty = new(
        "没有找到农户。换个词试试，或者勾选连迁出的一起看；还没有登记的，请先新增。",
        "No household was found. Try other words, or tick those who have left too; if it is not registered yet, add it first.");

    public static readonly Sentence Code = new("户号", "Code");
    public static readonly Sentence Head = new("户主", "Head");
    public static readonly Sentence Area = new("片区", "Area");
    public static readonly Sentence Street = new("街", "Street");
    public static readonly Sentence Residents = new("家庭成员", "Residents");
    public static readonly Sentence Balance = new("可用积分", "Balance");
    public static readonly Sentence Departed = new("迁出", "Departed");
    public static readonly Sentence Phone = new("电话", "Phone");
    public static readonly Sentence Categories = new("类别", "Categories");

    public static readonly Sentence New = new("新增农户", "New household");
    public static readonly Sentence Change = new("修改农户资料", "Change the household");
    public static readonly Sentence CodeHint = new("和门牌上的户号一样，例如01-001。登记以后不能改。", "As on the door plate, such as 01-001. It cannot be changed later.");
    public static readonly Sentence CategoriesHint = new("几个类别用顿号隔开，例如：党员、低保户。", "Several are separated by commas, such as: party member, low income.");

    public static readonly Sentence ResidentsHint = new(
        "空着的行不保存；要去掉一个人，把姓名和出生年份都清空。老人和用手机，只用来安排走访和通知。",
        "Rows left empty are not kept; to take somebody out, clear name and year. Elder and mobile only steer visits and notices.");

    public static readonly Sentence ResidentName = new("姓名", "Name");
    public static readonly Sentence BirthYear = new("出生年份", "Year of birth");
    public static readonly Sentence Elder = new("老人", "Elder");
    public static readonly Sentence Mobile = new("用手机", "Has a mobile");

    public static readonly Sentence Opening = new("期初积分", "Opening");
    public static readonly Sentence OpeningHint = new(
        "从以前的本子转来的积分。没有就都不填，以后也可以补登。",
        "Points taken over from an earlier book. Leave both empty where there are none; they can be entered later.");
    public static readonly Sentence OpeningBalance = new("可用积分", "Balance");
    public static readonly Sentence OpeningHonour = new("荣誉积分", "Honour");
    public static readonly Sentence PrintCards = new("打印全部积分卡", "Print all cards");

    public static Sentence OfResident(int place, Sentence field) => new($"第{place}人{field.Chinese}", $"Resident {place}: {field.English}");

    public static Sentence PrintCardsOf(string area) => new($"打印{area}的积分卡", $"Print the cards of {area}");
}
