using PointsMarket.Api.Pages;
using PointsMarket.Core.Households;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Shop;

/// <summary>Which goods are meant by what was scanned or typed: a barcode, a code, a part of the name, or its pinyin initials.</summary>
internal static class GoodsFinder
{
    /// <summary>All goods that a text may mean; retired ones only where nothing that is offered fits as well.</summary>
    /// <remarks>
    /// Figures alone are a barcode or a code, whole: the tail of a barcode whose beginning was lost finds nothing rather than
    /// whatever has that figure in its name.
    /// </remarks>
    public static List<Goods> Find(Tx tx, string village, string? text)
    {
        var plain = Plain(text);
        if (plain == "")
            return [];

        var all = GoodsService.List(tx, village, null, GoodsPages.MostGoods).ToLookup(goods => goods.RetiredAt is null);
        var (offered, retired) = (all[true], all[false]);
        return FirstFound(
            () => Scanned(offered, plain),
            () => Named(offered, plain),
            () => Scanned(retired, plain),
            () => Named(retired, plain),
            () => Like(offered, plain),
            () => Like(retired, plain));
    }

    private static List<Goods> FirstFound(params IEnumerable<Func<IEnumerable<Goods>>> ways) =>
        ways.Select(way => way().ToList()).FirstOrDefault(found => found.Count > 0) ?? [];

    private static IEnumerable<Goods> Scanned(IEnumerable<Goods> goods, string text) => goods.Where(one => Plain(one.Barcode) == text);

    /// <summary>By the code, or by code and name as a list of choices writes them.</summary>
    private static IEnumerable<Goods> Named(IEnumerable<Goods> goods, string text)
    {
        var words = text.Split(' ', 2);
        return goods.Where(one => one.Code.Equals(words[0], StringComparison.OrdinalIgnoreCase)
            && (words.Length == 1 || Plain(one.Name).Contains(words[1].Trim(), StringComparison.OrdinalIgnoreCase)))
            .OrderByDescending(one => one.Code == words[0])
            .Take(1);
    }

    private static IEnumerable<Goods> Like(IEnumerable<Goods> goods, string text) => text.All(char.IsAsciiDigit)
        ? []
        : goods.Where(one => Plain(one.Name).Contains(text, StringComparison.OrdinalIgnoreCase)
            || Pinyin.Initials(one.Name).Split(' ').Any(initials => initials.Contains(text, StringComparison.OrdinalIgnoreCase)));

    /// <summary>As a scanner means it, whatever an input method has made of it.</summary>
    private static string Plain(string? text) => HalfWidth.Of(text ?? "").Trim();
}
