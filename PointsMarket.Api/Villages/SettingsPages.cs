namespace PointsMarket.Api.Villages;

internal static class SettingsPages
{
    public static void MapSettingsPages(this IEndpointRouteBuilder desk)
    {
    }
}
