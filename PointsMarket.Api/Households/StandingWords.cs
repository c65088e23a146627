using PointsMarket.Core;

namespace PointsMarket.Api.Households;

/// <summary>The words of openings and departures.</summary>
internal static class StandingWords
{
    public static readonly Sentence Opening = new("补登期初积分", "Enter the opening");

    public static readonly Sentence OpeningSays = new(
        "从以前的本子转来的积分，一户只登一次，记进最早还没有月结的月份。登错了由书记冲销，再重新登。",
        "Points taken over from an earlier book: once a household, into the earliest open month. A mistake is reversed by the secretary, then entered again.");

    public static readonly Sentence Balance = new("可用积分", "Balance");
    public static readonly Sentence BalanceHint = new("现在还能兑换的积分，可以是小数或负数，没有填0。", "What can still be spent; it may have decimals or be negative; 0 where there is none.");
    public static readonly Sentence Honour = new("荣誉积分", "Honour");
    public static readonly Sentence HonourHint = new("一直以来挣到的积分，兑换不会减少它，没有填0。", "What was earned in all; redemption does not lower it; 0 where there is none.");
    public static readonly Sentence Enter = new("记入账本", "Enter into the book");

    public static readonly Sentence Depart = new("办理迁出", "Departure");

    public static readonly Sentence DepartSays = new(
        "迁出当天还算在村里；之后的记分和兑换不再办理，以前的记录照常入账，积分留在账上。登记错了可以撤回。",
        "The day itself still counts; nothing later is recorded or redeemed, what happened before still posts, and the points stay in the book. It can be taken back.");

    public static readonly Sentence On = new("迁出日期", "Day of departure");
    public static readonly Sentence OnHint = new("在村的最后一天，不能晚于今天。", "The last day of belonging, not later than today.");
    public static readonly Sentence Reason = new("原因", "Reason");
    public static readonly Sentence ReasonHint = new("例如：随子女迁居县城。", "Such as: moved to the town with the children.");
    public static readonly Sentence NoteDeparture = new("登记迁出", "Note the departure");

    public static readonly Sentence Return = new("撤回迁出", "Take the departure back");
    public static readonly Sentence ReturnSays = new(
        "撤回以后，这一户就像没有迁出过，可以照常记分和兑换。",
        "After that the household stands as if it had never left; recording and redeeming go on.");
    public static readonly Sentence NotDeparted = new("这一户没有登记迁出，不用撤回。", "No departure is noted for this household; there is nothing to take back.");

    public static Sentence OpeningStands(long sequence) => new(
        $"这一户的期初积分已经登过，是第{sequence}号账。要改，请书记先冲销那一笔。",
        $"The opening was entered already, as entry {sequence}. To change it, the secretary reverses that entry first.");

    public static Sentence Left(string on, string? reason) => new($"登记的迁出日期是{on}，原因：{reason}。", $"Noted as having left on {on}: {reason}.");
}
