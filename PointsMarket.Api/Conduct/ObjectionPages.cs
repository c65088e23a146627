namespace PointsMarket.Api.Conduct;

internal static class ObjectionPages
{
    public static void MapObjectionPages(this IEndpointRouteBuilder desk)
    {
    }
}
