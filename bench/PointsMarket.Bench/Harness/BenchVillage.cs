namespace PointsMarket.Bench.Harness;

/// <summary>A village of 500 households and 20 goods, rich and well stocked, made by its own staff through the API.</summary>
internal static class BenchVillage
{
    public const string Code = "bench";
    public const string File = "village.db";
    public const string Password = "bench-1234";
    public const string Secretary = "secretary";
    public const string Clerk = "clerk";
    public const string Shopkeeper = "shopkeeper";
    public const string Pin = "246810";
    public const int Households = 500;
    public const int Goods = 20;

    /// <summary>So many households have a PIN: each takes a quarter of a second to hash.</summary>
    public const int Villagers = 16;

    private const int Areas = 5;
    private const int Plenty = 100_000_000;

    private static readonly string[] Names = ["王小明", "李建国", "张秀英", "刘䶮", "欧阳海", "陈桂兰", "买买提·艾力"];

    /// <summary>The code of a household, counted from 0.</summary>
    public static string Household(int number) => $"{(number / (Households / Areas)) + 1:00}-{(number % (Households / Areas)) + 1:000}";

    /// <summary>The code of goods, counted from 0.</summary>
    public static string GoodsCode(int number) => $"S{number + 1:00}";

    /// <summary>Makes it in an empty folder, and leaves it with its file closed.</summary>
    public static async Task Make(string folder)
    {
        await Server.Verb(
            folder, ["init", "--village", Code, "--name", "量村", "--account", Secretary], ("POINTSMARKET_PASSWORD", Password));
        await using var server = await Server.Product(folder);
        using var secretary = await Client.SignIn(server, Code, Secretary, Password);
        foreach (var role in new List<string> { Clerk, Shopkeeper })
            await secretary.Post("people", new { account = role, name = role, password = Password, roles = (List<string>)[role] });

        await Parallel.ForAsync(0, Households, async (number, _) => await secretary.Post("households", new
        {
            code = Household(number),
            head = Names[number % Names.Length],
            area = $"第{(number / (Households / Areas)) + 1}片",
            street = "一街",
            opening = new { balance = Plenty, honour = number },
        }));
        await Parallel.ForAsync(0, Goods, async (number, _) =>
        {
            await secretary.Post("goods", new { code = GoodsCode(number), name = $"大米（{number + 1}公斤）", unit = "袋", points = 1 + (number * 0.5m) });
            await secretary.Post($"goods/{GoodsCode(number)}/receipts", new { quantity = Plenty, unitCost = 12.5m });
        });
        await Parallel.ForAsync(0, Villagers, async (number, _) =>
            await secretary.Put($"households/{Household(number)}/pin", new { pin = Pin }));
    }

    /// <summary>The site on a copy of the village.</summary>
    public static Task<Server> Serve(Plan plan, string name, params IEnumerable<(string Name, string Value)> settings)
    {
        var folder = plan.Fresh(name);
        Copy(Path.Combine(plan.Folder, "village"), folder);
        return Server.Product(folder, settings);
    }

    /// <summary>Puts a copy of a closed book, with its secret, into another folder.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, File + "*"))
            System.IO.File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
    }
}
