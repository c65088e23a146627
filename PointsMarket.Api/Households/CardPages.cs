namespace PointsMarket.Api.Households;

internal static class CardPages
{
    public static void MapCardPages(this IEndpointRouteBuilder village)
    {
    }
}
