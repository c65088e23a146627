namespace PointsMarket.Api.Conduct;

internal static class PublicityPages
{
    public static void MapPublicityPages(this IEndpointRouteBuilder me)
    {
    }
}
