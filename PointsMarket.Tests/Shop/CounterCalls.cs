using AngleSharp.Dom;
using PointsMarket.Core;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Shop;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Shop;

/// <summary>What a shopkeeper does at the counter's page, as a test says it.</summary>
internal static class CounterCalls
{
    public const string Counter = "desk/counter";

    public static Task<PageView> Serve(this Visitor visitor, string household, params (string Goods, int Quantity)[] lines) =>
        visitor.Open($"{Counter}?household={household}" + string.Concat(lines.Select(line => $"&line={line.Goods}:{line.Quantity}")));

    public static Task<PageView> Scan(this Visitor visitor, PageView page, string text) =>
        visitor.Send(page, Counter, ("scan", text), ("do", "add"));

    public static Task<PageView> Confirm(this Visitor visitor, PageView page, params (string Field, string? Value)[] fields) =>
        visitor.Send(page, Counter, [("do", "redeem"), .. fields]);

    public static bool MayConfirm(this PageView page) => page.Has("button[value=redeem]");

    /// <summary>S08×2 S05×1: what lies on the counter.</summary>
    public static string Basket(this PageView page) => string.Join(' ', page.Document.QuerySelectorAll("tbody tr").Select(row =>
        $"{Value(row, "goods")}×{Value(row, "quantity")}"));

    /// <summary>The first row of a list, its cells apart by a bar.</summary>
    public static string Row(this PageView page) =>
        string.Join('|', page.Document.QuerySelectorAll("tbody tr:first-child td").Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    public static int Redemptions(this Site site, string household = "01-001") => site.Village.Read(tx =>
        RedemptionService.List(tx, TestVillage.Code, new(null, household, null, 100)).Count);

    public static Points Balance(this Site site, string household = "01-001") => site.Village.Read(tx =>
        Book.Account(tx, TestVillage.Code, household).Balance);

    public static Task<Goods> Change(this TestVillage village, string code, Func<Goods, Goods> change) => village.Write(tx =>
        GoodsService.Change(tx, village.Clerk, change(GoodsService.Get(tx, TestVillage.Code, code))));

    private static string? Value(IElement row, string field) => row.QuerySelector($"[name$='{field}']")?.GetAttribute("value");
}
