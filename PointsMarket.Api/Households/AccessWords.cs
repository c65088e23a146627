using PointsMarket.Core;

namespace PointsMarket.Api.Households;

/// <summary>The words of a household's PIN, phones and card.</summary>
internal static class AccessWords
{
    public static readonly Sentence Title = new("密码和手机", "PIN and phones");
    public static readonly Sentence NewPin = new("新密码", "New PIN");

    public static readonly Sentence PinSays = new(
        "村民用户号和6位数字密码登录。换了密码，已经登录的手机都要重新登录。",
        "Villagers sign in with the household code and a PIN of six digits. A new PIN signs all phones out.");

    public static readonly Sentence PinHint = new("6位数字，由本人来定最好记。", "Six digits; best chosen by the household itself.");
    public static readonly Sentence SavePin = new("用这个密码", "Set this PIN");
    public static readonly Sentence MakePin = new("生成密码", "Make a PIN");
    public static readonly Sentence Or = new("或者由系统来定：", "Or let the system choose:");

    public static readonly Sentence PinMade = new("新密码已生成", "The new PIN");
    public static readonly Sentence PinMadeSays = new(
        "请抄给本人或打印出来。离开这一页就再也看不到了；没记下来，再生成一个就行。",
        "Copy it for the household or print it. It cannot be seen again after leaving this page; if it was not noted, make another.");
    public static readonly Sentence Account = new("登录账号", "Account");
    public static readonly Sentence Pin = new("密码", "PIN");

    public static readonly Sentence Slips = new("密码单", "PIN slips");
    public static readonly Sentence NobodyWithout = new("每一户都有密码了。哪一户忘了，请到那一户的页面重做。", "Every household has a PIN. Where one was forgotten, make a new one on the household’s page.");
    public static readonly Sentence SlipsSay = new(
        "系统给他们各定一个6位数字密码，印成密码单，折好当面交给户主。",
        "Each gets a PIN of six digits on a slip, to be folded and handed over in person.");
    public static readonly Sentence MakeSlips = new("生成密码单", "Make the slips");
    public static readonly Sentence SlipsOnce = new(
        "密码单只出这一次，请马上保存并打印，打印完把文件删掉；一次最多500户，可能要等半分钟。没保存下来的，到那一户的页面重做密码。",
        "The slips are given this once: save and print them at once, then delete the file. 500 at a time, which may take half a minute. Where they were not saved, make a new PIN on the household’s page.");
    public static readonly Sentence AllWithout = new("全村", "The whole village");

    public static readonly Sentence Phones = new("已登录的手机", "Phones signed in");
    public static readonly Sentence NoPhones = new("现在没有手机登录着这一户。", "No phone is signed in for this household now.");
    public static readonly Sentence PhonesSay = new(
        "手机丢了或者借给了别人，可以在这里结束登录。密码不变，本人重新登录就行。",
        "Where a phone was lost or lent, end its sign-in here. The PIN stays; the household simply signs in again.");
    public static readonly Sentence EndPhones = new("结束手机登录", "Sign all phones out");

    public static readonly Sentence Card = new("积分卡", "Passbook card");
    public static readonly Sentence CardSays = new(
        "扫卡上的二维码，不用登录就能看到这一户的积分和明细，只能看，不能办事。",
        "Its QR code shows the household’s balance and entries without signing in: reading only.");
    public static readonly Sentence CardAddress = new("二维码里的网址", "The address in the code");
    public static readonly Sentence OpenCard = new("打开看看", "Open it");
    public static readonly Sentence QrText = new("积分卡二维码", "QR code of the card");
    public static readonly Sentence NoCard = new("这一户还没有积分卡，请在下面做一张。", "This household has no card yet; make one below.");
    public static readonly Sentence NewCard = new("换新卡", "New card");
    public static readonly Sentence NewCardSays = new("旧卡马上失效，扫不开了。", "The old card stops working at once.");
    public static readonly Sentence Reason = new("换卡原因", "Reason");
    public static readonly Sentence ReasonHint = new("例如：旧卡遗失。", "Such as: the old card was lost.");
    public static readonly Sentence IssueCard = new("做新卡", "Make a new card");

    public static IReadOnlyDictionary<string, Sentence> Done { get; } = new Dictionary<string, Sentence>
    {
        ["slips"] = new("密码单已经生成过，不会再出第二次。", "The slips were made already, and are not given a second time."),
        ["pin"] = new("新密码已经设好，已登录的手机要用新密码重新登录。", "The new PIN is set; phones sign in again with it."),
        ["made"] = new("刚才已经生成过新密码，只显示一次。没记下来，请再生成一个。", "A new PIN was made just now and is shown only once. If it was not noted, make another."),
        ["phones"] = new("手机登录已经全部结束。", "All phones are signed out."),
        ["card"] = new("新卡做好了，旧卡已经失效。", "The new card is made; the old one no longer works."),
    };

    public static Sentence Count(int phones) => new($"现在有{phones}部手机登录着这一户。", $"Signed in for this household now: {phones}.");

    public static Sentence CardNumber(int number) => new($"第{number}张卡", $"Card {number}");

    public static Sentence CountWithout(int count) => new($"有{count}户还没有密码。", $"{count} households have no PIN yet.");

    public static Sentence AreaWithout(string area, int count) => new($"{area}（{count}户）", $"{area} ({count})");
}
