namespace PointsMarket.Api.Conduct;

internal static class ConductPages
{
    public static void MapConductPages(this IEndpointRouteBuilder desk)
    {
    }
}
