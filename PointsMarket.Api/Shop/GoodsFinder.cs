using PointsMarket.Api.Pages;
using PointsMarket.Core.Households;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Shop;

/// <summary>Which goods are meant by what was typed or scanned: a barcode, a code, a part of the name, or its pinyin initials.</summary>
internal static class GoodsFinder
{
    public const int MostChoices = 8;

    /// <summary>One, several to choose from, or none; a barcode that several goods share is a choice.</summary>
    public static List<Goods> Find(Tx tx, string village, string? text)
    {
        var plain = HalfWidth.Of(text ?? "").Trim();
        if (plain == "")
            return [];

        var all = GoodsService.List(tx, village, null, int.MaxValue);
        var scanned = all.Where(goods => goods.Barcode == plain && goods.RetiredAt is null).ToList();
        if (scanned.Count > 0)
            return scanned;

        if (all.Find(goods => goods.Code == plain.Split(' ')[0]) is { } named)
            return [named];

        return [.. all.Where(goods => goods.RetiredAt is null && Fits(goods, plain))];
    }

    private static bool Fits(Goods goods, string text) =>
        goods.Code.Contains(text, StringComparison.OrdinalIgnoreCase)
        || HalfWidth.Of(goods.Name).Contains(text, StringComparison.OrdinalIgnoreCase)
        || Pinyin.Initials(goods.Name).Split(' ').Any(initials => initials.StartsWith(text, StringComparison.OrdinalIgnoreCase));
}
