namespace PointsMarket.Api.Conduct;

internal static class OwnConductPages
{
    public static void MapOwnConductPages(this IEndpointRouteBuilder me)
    {
    }
}
