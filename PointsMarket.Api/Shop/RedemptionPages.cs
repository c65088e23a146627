namespace PointsMarket.Api.Shop;

internal static class RedemptionPages
{
    public static void MapRedemptionPages(this IEndpointRouteBuilder desk)
    {
    }
}
