using System.Globalization;
using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core.Shop;

namespace PointsMarket.Api.Shop;

/// <summary>What lies on the counter: for whom, what, and who collects it. It stands in the page's address, so that going back and reloading change nothing.</summary>
/// <remarks>
/// The key is made when the household is scanned and stays with the basket until it is booked: whoever goes back after a lost
/// answer and confirms again comes to the receipt that there is, and not to a second one.
/// </remarks>
internal sealed record Basket(string? Household, IReadOnlyList<OrderLine> Lines, string? Collector, string? Relation, string? Key)
{
    public const int MostLines = 100;

    private const int MostDigits = 6;
    private const int LongestKey = 64;

    /// <summary>What the address says.</summary>
    /// <exception cref="MalformedException">A line of it is none.</exception>
    public static Basket Of(IQueryCollection query) => query["line"].Select(LineOf).Aggregate(
        new Basket(
            Filled(query["household"]),
            [],
            Filled(query["collector"]),
            Filled(query["relation"]),
            Filled(query["once"]) is { Length: <= LongestKey } key ? key : null),
        (basket, line) => basket.Add(line.Goods, line.Quantity));

    /// <summary>What a form says, with the quantities as they were typed; what comes to none is taken away.</summary>
    public static Basket Of(PostedForm form, Func<string, int, int> quantityOf) => new(
        Filled(form["household"]),
        [.. GoodsOf(form).Select((goods, i) => new OrderLine(goods, quantityOf(goods, i))).Where(line => line.Quantity > 0)],
        Filled(form["collectedBy.name"]),
        Filled(form["collectedBy.relation"]),
        form.Key);

    /// <summary>The codes of the goods of a form, line by line.</summary>
    public static IEnumerable<string> GoodsOf(PostedForm form) => Enumerable.Range(0, MostLines)
        .Select(i => form[$"lines[{i}].goods"]).TakeWhile(goods => goods is not null).Select(goods => goods!);

    public static string QuantityField(int line) => $"lines[{line}].quantity";

    /// <summary>With so many pieces more; what lies there already stays in its place.</summary>
    public Basket Add(string goods, int pieces)
    {
        var lines = Lines.ToList();
        var known = lines.FindIndex(line => line.Goods == goods);
        if (known >= 0)
            lines[known] = new(goods, lines[known].Quantity + pieces);
        else
            lines.Add(new(goods, pieces));

        return this with { Lines = lines };
    }

    public Basket Without(string? goods) => this with { Lines = [.. Lines.Where(line => line.Goods != goods)] };

    /// <summary>The address of the counter with this on it; <paramref name="added"/> is what was put there last.</summary>
    public string Address(PageDesk desk, string? added = null) => desk.At($"desk/counter") + QueryString.Create(
        new[]
        {
            ("household", Household),
            ("once", Key),
            ("collector", Collector),
            ("relation", Relation),
            ("added", added),
        }
        .Concat(Lines.Select(line => ("line", (string?)string.Create(CultureInfo.InvariantCulture, $"{line.Goods}:{line.Quantity}"))))
        .Where(pair => pair.Item2 is not null)
        .Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2)));

    /// <summary>As the form of the counter stands when it is first shown.</summary>
    public PostedForm ToForm() => PostedForm.New(
    [
        (PostedForm.KeyField, Key),
        ("household", Household),
        ("collectedBy.name", Collector),
        ("collectedBy.relation", Relation),
        .. Lines.SelectMany((line, i) => new[]
        {
            ($"lines[{i}].goods", (string?)line.Goods),
            (QuantityField(i), line.Quantity.ToString(CultureInfo.InvariantCulture)),
        }),
    ]);

    private static OrderLine LineOf(string? text)
    {
        var parts = (text ?? "").Split(':');
        return parts is [{ Length: > 0 } goods, { Length: <= MostDigits } pieces]
            && int.TryParse(pieces, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) && quantity > 0
            ? new(goods, quantity)
            : throw new MalformedException("line", CounterWords.NotALine);
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
