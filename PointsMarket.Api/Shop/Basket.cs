using System.Globalization;
using PointsMarket.Core.Shop;

namespace PointsMarket.Api.Shop;

/// <summary>What lies on the counter for one household: it stands in the page's address, so that back and reload lose nothing.</summary>
/// <remarks>Its key was made when the household was called up: however often it is confirmed, it is redeemed once.</remarks>
public sealed record Basket
{
    public const string HouseholdField = "household";
    public const string KeyField = "key";
    public const string AddField = "add";

    /// <summary>Before the code of goods: the field with how many.</summary>
    public const string QuantityPrefix = "of.";

    /// <summary>Who collects for the household, as the form names it.</summary>
    public const string CollectorField = "collectedBy.name";

    public const string RelationField = "collectedBy.relation";

    private const int MostPieces = 1000;
    private const int LongestKey = 64;

    public string Household { get; init; } = "";

    public string Key { get; init; } = "";

    public IReadOnlyList<OrderLine> Lines { get; init; } = [];

    public string Collector { get; init; } = "";

    public string Relation { get; init; } = "";

    public static Basket From(IQueryCollection query) => new()
    {
        Household = query[HouseholdField].ToString().Trim(),
        Key = query[KeyField].ToString() is { Length: <= LongestKey } key ? key : "",
        Collector = query[CollectorField].ToString(),
        Relation = query[RelationField].ToString(),
        Lines =
        [
            .. query.Where(pair => pair.Key.StartsWith(QuantityPrefix, StringComparison.Ordinal))
                .Select(pair => new OrderLine(pair.Key[QuantityPrefix.Length..], Quantity(pair.Value.ToString())))
                .Where(line => line.Quantity > 0),
        ],
    };

    /// <summary>One piece more.</summary>
    public Basket With(string goods) => Lines.Any(line => line.Goods == goods)
        ? this with { Lines = [.. Lines.Select(line => line.Goods == goods && line.Quantity < MostPieces ? line with { Quantity = line.Quantity + 1 } : line)] }
        : this with { Lines = [.. Lines, new(goods, 1)] };

    public Basket Without(string goods) => this with { Lines = [.. Lines.Where(line => line.Goods != goods)] };

    public Order ToOrder() => new(Household, Lines, null);

    /// <summary>The query of its page, with what was typed into the field for goods where that has to be asked about.</summary>
    public QueryString ToQuery(string? add = null)
    {
        var query = QueryString.Create(HouseholdField, Household).Add(KeyField, Key);
        if (Collector != "" || Relation != "")
            query = query.Add(CollectorField, Collector).Add(RelationField, Relation);

        query = Lines.Aggregate(query, (all, line) => all.Add(QuantityPrefix + line.Goods, line.Quantity.ToString(CultureInfo.InvariantCulture)));
        return add is null ? query : query.Add(AddField, add);
    }

    private static int Quantity(string text) =>
        Pages.FormReader.Number(text) is { } number && number == decimal.Truncate(number) ? (int)Math.Clamp(number, 0, MostPieces) : 1;
}
