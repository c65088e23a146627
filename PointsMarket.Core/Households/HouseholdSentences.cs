namespace PointsMarket.Core.Households;

internal static class HouseholdSentences
{
    public static Sentence FutureDeparture { get; } = new(
        "离开的日期不能晚于今天。",
        "The day of departure may not be later than today.");

    public static Sentence Departed(string head, DateOnly on) => new(
        $"{head}户已于{on.Month}月{on.Day}日离村，之后的记录和兑换不能办理。",
        $"The household of {head} left on {on:yyyy-MM-dd}; nothing after that day can be done for it.");

    public static Sentence CodeTaken(string code) => new(
        $"编号{code}已经使用，请换一个。",
        $"The code {code} is taken already; please choose another.");

    public static Sentence OpeningStands(long sequence) => new(
        $"这一户已有期初账目（第{sequence}号）。要改，请先冲销它。",
        $"This household has an opening already (entry {sequence}). To change it, reverse that first.");
}
