namespace PointsMarket.Api.Shop;

internal static class CounterPages
{
    public static void MapCounterPages(this IEndpointRouteBuilder desk)
    {
    }
}
