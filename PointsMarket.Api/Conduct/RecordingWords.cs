using PointsMarket.Core;

namespace PointsMarket.Api.Conduct;

/// <summary>The words of the pages on which conduct is recorded.</summary>
internal static class RecordingWords
{
    public static readonly Sentence Title = new("记分", "Record");
    public static readonly Sentence Several = new("多户记同一条", "Several households at once");
    public static readonly Sentence One = new("一户一户记", "One household at a time");
    public static readonly Sentence Household = new("农户（户号、姓名、首字母，或扫卡）", "Household (code, name, initials, or scan the card)");
    public static readonly Sentence Rule = new("细则（编号、名称或首字母）", "Rule (code, title or initials)");
    public static readonly Sentence Keep = new("留着细则和日期，接着记下一户", "Keep rule and day for the next household");
    public static readonly Sentence Book = new("记下", "Record");
    public static readonly Sentence EnterHint = new("回车到下一格，最后一格回车就记下。", "Enter moves on, and records in the last field.");
    public static readonly Sentence Recorded = new("已记下", "Recorded");
    public static readonly Sentence AddPicture = new("添照片", "Add a picture");
    public static readonly Sentence LastTen = new("我最近记的", "What I recorded last");
    public static readonly Sentence NothingYet = new("您还没有记过。", "You have not recorded anything yet.");
    public static readonly Sentence Waits = new("等评议员评议", "it waits for the reviewers");
    public static readonly Sentence NeedsPicture = new("这一条要有照片才能通过，请补照片", "it needs a picture before it can be approved; please add one");

    public static readonly Sentence Households = new("每行一户：户号或姓名", "One household a line: code or name");
    public static readonly Sentence HouseholdsHint = new("可以从表格或微信里整列粘贴。有一户不对，就一户也不记。", "A column can be pasted from a sheet or a chat. If one of them is wrong, none is recorded.");
    public static readonly Sentence Street = new("或者按街勾选", "Or tick them by street");
    public static readonly Sentence ChooseStreet = new("选一条街", "Choose a street");
    public static readonly Sentence ShowStreet = new("列出这条街", "List this street");
    public static readonly Sentence TickAll = new("全部勾上", "Tick all");
    public static readonly Sentence BookAll = new("全部记下", "Record all");
    public static readonly Sentence NoHouseholds = new("请至少写一户，或者勾一户。", "Please write or tick at least one household.");
    public static readonly Sentence WriteMore = new("写得不够清楚，符合的不止一户，请写户号", "more than one household fits; please write the code");
    public static Sentence OtherName(string code, string head) => new($"{code}的户主是{head}，和写的名字不一样", $"the head of {code} is {head}, which is not the name that was written");

    public static readonly Sentence Unknown = new("没有找到这一户", "no such household was found");
    public static readonly Sentence WithdrawAll = new("全部撤回", "Withdraw all");
    public static readonly Sentence AllWithdrawn = new("刚才记的都已撤回，不再计分。", "All that was just recorded is withdrawn and no longer counts.");

    /// <summary>这一天已经记过：01-001 王䶮「参加义务劳动」（第7号）。</summary>
    public static Sentence Again(IReadOnlyList<ShownConduct> before, int count)
    {
        var (all, more) = (string.Join('、', before.Select(Chinese)), count > before.Count ? $"等{count}条" : "");
        return new(
            $"同一天已经记过：{all}{more}。要再记一次，请打勾后再提交。",
            $"Recorded already for that day: {string.Join(", ", before.Select(English))}{(count > before.Count ? $" and more, {count} in all" : "")}. If it is to be recorded once more, tick this and send it again.");

        static string Chinese(ShownConduct shown) => $"{shown.Record.Household} {shown.Head}「{shown.Rule.Title}」（第{shown.Id}号）";
        static string English(ShownConduct shown) => $"{shown.Record.Household} {shown.Head}, {shown.Rule.Title} (record {shown.Id})";
    }

    public static Sentence TooMany(int most) => new($"一次最多记{most}户，请分几次记。", $"At most {most} households at once; please record them in parts.");

    /// <summary>第3行「王芳」：….</summary>
    public static Sentence AtLine(int line, string text, Sentence sentence) => new(
        $"第{line}行「{text}」：{sentence.Chinese.TrimEnd('。')}。",
        $"Line {line}, “{text}”: {sentence.English.TrimEnd('.')}.");

    public static Sentence AtHousehold(string household, Sentence sentence) => new(
        $"勾选的{household}：{sentence.Chinese.TrimEnd('。')}。",
        $"Ticked, {household}: {sentence.English.TrimEnd('.')}.");

    public static Sentence Twice(int line) => new($"和第{line}行是同一户", $"the same household as in line {line}");

    public static Sentence RecordedSeveral(int count, string rule, Points each) => new(
        $"已记下{count}户：{rule}，每户{each}分。",
        $"Recorded for {count} households: {rule}, {each} points each.");

    public static Sentence Found(int count) => new($"{count}户", $"{count} households");
}
