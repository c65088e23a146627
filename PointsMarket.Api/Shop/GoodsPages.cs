namespace PointsMarket.Api.Shop;

internal static class GoodsPages
{
    public static void MapGoodsPages(this IEndpointRouteBuilder desk)
    {
    }
}
