using System.Globalization;
using PointsMarket.Core;

namespace PointsMarket.Api.Web;

/// <summary>What stands in an address: a malformed query value is a 400, a malformed path segment a 404.</summary>
internal static class Query
{
    private static readonly Sentence NotAMonth = new("月份要写成2026-03。", "A month is written 2026-03.");
    private static readonly Sentence NotADay = new("日期要写成2026-03-31。", "A day is written 2026-03-31.");
    private static readonly Sentence NotAWord = new("没有这个选项。", "There is no such choice.");
    private static readonly Sentence NotAKey = new("翻页的标记不对，请从第一页重新翻。在接口里请用上一页给出的next。", "This is no mark of a page: please begin at the first one, or in a program use the next of the page before.");
    private static readonly Sentence NotWords = new("请填1到200个字，不能有控制字符。", "1 to 200 characters, none of them a control character.");
    private static readonly Sentence NotALimit = new("每页1到500条。", "A page has 1 to 500 items.");

    public static Month? Month(string? text) => text is null ? null : Core.Month.Parse(text) ?? throw Malformed("month", NotAMonth);

    public static DateOnly? Day(string field, string? text) => text is null ? null : ParseDay(text) ?? throw Malformed(field, NotADay);

    public static T? Choice<T>(string field, string? text)
        where T : struct, Enum => text is null ? null : Word.Parse<T>(text) ?? throw Malformed(field, NotAWord);

    /// <summary>Words to look for; a field of a search that was left empty asks for nothing.</summary>
    public static string? Words(string field, string? text) => text.Trimmed() is not { Length: > 0 } words
        ? null
        : Limits.IsText(words) ? words : throw Malformed(field, NotWords);

    public static int Limit(string? text) =>
        text is null ? 50 : ParseNumber(text) is >= 1 and <= 500 and var limit ? (int)limit : throw Malformed("limit", NotALimit);

    /// <summary>The number of the last thing on the page before.</summary>
    public static long? After(string? text) => text is null ? null : ParseNumber(text) ?? throw Malformed("after", NotAKey);

    public static Month PathMonth(string segment) => Core.Month.Parse(segment) ?? throw Refusal.NotFound();

    public static long PathNumber(string segment) => ParseNumber(segment) ?? throw Refusal.NotFound();

    /// <summary>A small number that counts within its parent, from 1 on.</summary>
    public static int PathCount(string segment) => PathNumber(segment) is <= int.MaxValue and var count ? (int)count : throw Refusal.NotFound();

    /// <summary>Digits only: no sign, no space, no other script's digits.</summary>
    private static long? ParseNumber(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? ParseDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static MalformedException MalformedAfter() => Malformed("after", NotAKey);

    private static MalformedException Malformed(string field, Sentence sentence) => new(field, sentence);
}

/// <summary>Which page of a list: how many, and behind which key.</summary>
internal sealed record Paging(string? Limit, string? After)
{
    public int Count => Query.Limit(Limit);

    public long? AfterNumber => Query.After(After);

    /// <summary>One more is read than shown, to know whether there is a next page.</summary>
    public int Fetch => Count + 1;

    public Page<TShown> Of<T, TShown>(List<T> fetched, Func<T, TShown> show, Func<T, object> key)
    {
        var items = fetched.Take(Count).ToList();
        var next = fetched.Count > items.Count ? Convert.ToString(key(items[^1]), CultureInfo.InvariantCulture) : null;
        return new([.. items.Select(show)], next);
    }
}
