namespace PointsMarket.Api.Households;

internal static class PassbookPages
{
    public static void MapPassbookPages(this IEndpointRouteBuilder me)
    {
    }
}
