using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using PointsMarket.Bench.Harness;

namespace PointsMarket.Bench;

/// <summary>The month's ledger of 500 households as a client gets it, beside a browser without a window that prints the same table.</summary>
internal static class LedgerBench
{
    private const int Looks = 5;

    /// <summary>With the openings, 1.8 entries a household.</summary>
    private const int Redemptions = 400;

    private static readonly string[] Columns = ["opening", "earned", "deducted", "redeemed", "adjusted", "closing"];
    private static readonly string[] Heads = ["户号", "户主", "上月结余", "加分", "扣分", "兑换", "调整", "本月结余"];

    public static async Task Run(Plan plan)
    {
        var chromium = await Programs.Need("chromium", "chromium", "chromium-browser", "google-chrome");
        await BenchVillage.Make(plan.Fresh("village"));
        await using var site = await BenchVillage.Serve(plan, "together");
        using var clerk = await Client.SignIn(site, BenchVillage.Code, BenchVillage.Clerk, BenchVillage.Password);
        for (var number = 0; number < Redemptions; number++)
            await clerk.Redeem(BenchVillage.Household(number), BenchVillage.GoodsCode(number % BenchVillage.Goods));

        var month = (await clerk.Get("")).GetProperty("openMonth").GetString()!;
        var page = Path.Combine(site.Folder, "ledger.html");
        var print = Path.Combine(site.Folder, "chromium.pdf");
        await File.WriteAllTextAsync(page, Html(await clerk.Get($"months/{month}")));

        var size = 0;
        var read = await Rounds.Alternate(plan.Rounds, [Ours, () => Timed(() => Chromium(chromium, page, print))]);
        var (ours, theirs) = (read[0], read[1]);
        await Results.Keep(
            plan,
            "The ledger of 500 households",
            [
                Figure.AtMost("ledger.pdf over HTTP", ours, "ms", 120),
                Figure.AtMost("its size", [size / 1024d], "KB", 150),
                Figure.Beside("times as fast as Chromium", theirs, "ledger.pdf", ours, "ms", atLeast: 15),
                Figure.AtMost("resident memory after it", [site.ResidentMegabytes], "MB", 200),
            ],
            $"{(await Programs.Run(chromium, ["--version"])).Trim()} with its start, {new FileInfo(print).Length / 1024} KB. Behind the table the ledger has {Redemptions + BenchVillage.Households} entries, which Chromium does not print.");

        async Task<double> Ours()
        {
            var times = new List<double>();
            for (var look = 0; look < Looks; look++)
                times.Add(await Timed(async () => size = (await clerk.Bytes($"months/{month}/ledger.pdf")).Length));

            return Spread.Of(times).Median;
        }
    }

    private static async Task<double> Timed(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static Task<string> Chromium(string chromium, string page, string print) => Programs.Run(
        chromium, ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", $"--print-to-pdf={print}", new Uri(page).ToString()]);

    private static string Html(JsonElement month)
    {
        var html = new StringBuilder("<!DOCTYPE html><meta charset=utf-8><title>台账</title><style>@page{size:A4}table{border-collapse:collapse;width:100%}td,th{border:1px solid}</style><h1>积分台账</h1><table><thead><tr>");
        foreach (var head in Heads)
            html.Append("<th>").Append(head);

        html.Append("<tbody>");
        foreach (var item in month.GetProperty("items").EnumerateArray())
        {
            html.Append("<tr><td>").Append(item.GetProperty("household").GetString());
            html.Append("<td>").Append(WebUtility.HtmlEncode(item.GetProperty("head").GetString()));
            foreach (var column in Columns)
                html.Append("<td>").Append(item.GetProperty(column).GetRawText());
        }

        return html.Append("</table>").ToString();
    }
}
