using System.Globalization;
using Microsoft.AspNetCore.Components;
using PointsMarket.Core;

namespace PointsMarket.Api.Pages;

/// <summary>What every page and part of a page can say: sentences in the reader's language, days and points as people write them.</summary>
public abstract class VillageComponent : ComponentBase
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    [Inject]
    public Reader Reader { get; set; } = null!;

    protected bool English => Reader.English;

    protected string Say(Sentence sentence) => English ? sentence.English : sentence.Chinese;

    /// <summary>3月5日, with the year where it is not this one.</summary>
    protected string Day(DateOnly day) => Day(day, Reader.Today.Year, English);

    internal static string Day(DateOnly day, int thisYear, bool english) => (english, day.Year == thisYear) switch
    {
        (false, true) => $"{day.Month}月{day.Day}日",
        (false, false) => $"{day.Year}年{day.Month}月{day.Day}日",
        (true, true) => day.ToString("d MMM", Plain),
        (true, false) => day.ToString("d MMM yyyy", Plain),
    };

    protected string Weekday(DateOnly day) =>
        English ? day.DayOfWeek.ToString() : $"星期{"日一二三四五六"[(int)day.DayOfWeek]}";

    protected string MonthName(Month month) =>
        English ? month.FirstDay.ToString("MMMM yyyy", Plain) : $"{month.Year}年{month.Number}月";

    protected string DayOf(DateTimeOffset instant) => Day(Reader.Time.DayOf(instant));

    /// <summary>3月5日 9:05, on the village's clock.</summary>
    protected string Moment(DateTimeOffset instant)
    {
        var wall = Reader.Time.WallOf(instant);
        return $"{Day(DateOnly.FromDateTime(wall))} {wall.ToString("H:mm", Plain)}";
    }

    /// <summary>+10 or −5: a change, with its sign.</summary>
    protected static string Change(Points points) => points.ToSignedString();

    /// <summary>10分.</summary>
    protected string Amount(Points points) => English ? $"{points} points" : $"{points}分";

    /// <summary>Gain or loss, which colour only underlines: the sign says it.</summary>
    protected static string Tone(Points points) => points < Points.Zero ? "loss" : points > Points.Zero ? "gain" : "points";

    protected string At(FormattableString path) => Reader.At(path);
}
