namespace PointsMarket.Api.Trail;

internal static class TrailPages
{
    public static void MapTrailPages(this IEndpointRouteBuilder desk)
    {
    }
}
