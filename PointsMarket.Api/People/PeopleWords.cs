using PointsMarket.Core;

namespace PointsMarket.Api.People;

/// <summary>The words of who works for the village.</summary>
internal static class PeopleWords
{
    public static readonly Sentence Title = new("人员", "People");
    public static readonly Sentence Empty = new("还没有人员。请先新增。", "There is nobody yet. Please add somebody.");
    public static readonly Sentence Find = new("账号或姓名", "Account or name");
    public static readonly Sentence Account = new("账号", "Account");
    public static readonly Sentence AccountHint = new("登录用，小写字母、数字、点或短横线，例如wang.fang。以后不能改。", "For signing in: lower-case letters, digits, dots or hyphens, such as wang.fang. It cannot be changed later.");
    public static readonly Sentence Name = new("姓名", "Name");
    public static readonly Sentence RolesHeading = new("角色", "Roles");
    public static readonly Sentence RolesSay = new("一个人可以有几个角色，能做的事加在一起。", "One person may hold several; what they may do adds up.");
    public static readonly Sentence Phone = new("电话", "Phone");
    public static readonly Sentence PhoneHint = new("只有书记、文书、干部和本人能看到。", "Seen by secretary, clerk, cadre and the person only.");
    public static readonly Sentence Household = new("住在哪一户", "Household");
    public static readonly Sentence HouseholdHint = new("填户号，例如01-001。评议员不能评自己家。", "The household’s code, such as 01-001. A reviewer may not review their own.");
    public static readonly Sentence State = new("状态", "State");
    public static readonly Sentence Working = new("在用", "in use");
    public static readonly Sentence Ended = new("已停用", "ended");

    public static readonly Sentence New = new("新增人员", "New person");
    public static readonly Sentence Change = new("修改人员", "Change the person");
    public static readonly Sentence FirstPassword = new("初始密码", "First password");
    public static readonly Sentence FirstPasswordHint = new("8到128个字符。交给本人以后，请本人登录再改。", "8 to 128 characters. The person changes it after signing in.");

    public static readonly Sentence EndedSays = new(
        "这个账号已经停用。勾选角色保存，就重新启用。",
        "This account has ended. Tick a role and save to open it again.");

    public static readonly Sentence SetPassword = new("重设密码", "New password");
    public static readonly Sentence SetPasswordSays = new(
        "用于忘了密码的人。保存以后，这个账号在别处的登录全部结束，要用新密码登录。",
        "For somebody who forgot theirs. After saving, all sign-ins of this account end, and it signs in with the new one.");

    public static readonly Sentence End = new("停用账号", "End the account");
    public static readonly Sentence EndSays = new(
        "停用以后不能登录，已经登录的马上结束；经手过的记录都留着。以后可以重新启用。",
        "After that it cannot sign in, and its sessions end at once; what it did stays on record. It can be opened again.");
    public static readonly Sentence Confirm = new("我已经核对，就停用这个账号", "I have checked: this is the account to end");
    public static readonly Sentence NotConfirmed = new("请先核对，再勾选这一项。", "Please check it first, then tick this.");
    public static readonly Sentence BackToList = new("回到人员", "Back to the people");

    public static readonly IReadOnlyList<(Roles Role, Sentence Name, Sentence May)> RoleTable =
    [
        (Roles.Secretary, new("书记", "Secretary"), new("办理村里的一切事：设置、人员、月结、裁定异议、冲销；评议要另外勾选评议员。", "Everything in the village: settings, people, closing, rulings, reversals; reviewing needs the reviewer’s role as well.")),
        (Roles.Clerk, new("文书", "Clerk"), new("管农户和细则，记分、入账、兑换、进货盘点、打印。", "Households and rules; records conduct, posts, redeems, receives and counts goods, prints.")),
        (Roles.Reviewer, new("评议员", "Reviewer"), new("评议交上来的行为记录，不能评自己交的和自己家的。", "Reviews conduct that was handed in, except their own and their household’s.")),
        (Roles.Shopkeeper, new("超市管理员", "Shopkeeper"), new("管商品，进货、盘点、兑换。", "Goods, receipts, counts and redemptions.")),
        (Roles.Cadre, new("干部", "Cadre"), new("替任何一户报行为记录，看农户电话。", "Hands in conduct for any household, and sees phone numbers.")),
        (Roles.Villager, new("村民", "Villager"), new("看自己家的积分，自己申报，提异议；要填住在哪一户。", "Reads their own household, reports for it, objects; the household must be given.")),
        (Roles.Observer, new("监督员", "Observer"), new("什么都能看，什么都不改。", "Reads everything, changes nothing.")),
    ];

    public static IReadOnlyDictionary<string, Sentence> Done { get; } = new Dictionary<string, Sentence>
    {
        ["added"] = new("人员已新增。请把账号和初始密码交给本人。", "The person is added. Please give them the account and the first password."),
        ["saved"] = new("人员资料已保存。", "The person is saved."),
        ["password"] = new("新密码已设好，请交给本人。", "The new password is set; please give it to the person."),
        ["ended"] = new("账号已停用。", "The account has ended."),
    };

    /// <summary>文书、评议员, as people say it.</summary>
    public static Sentence OfRoles(Roles roles)
    {
        var held = RoleTable.Where(row => roles.HasFlag(row.Role)).Select(row => row.Name).ToList();
        return new(string.Join('、', held.Select(name => name.Chinese)), string.Join(", ", held.Select(name => name.English)));
    }
}
