namespace PointsMarket.Api.Months;

internal static class MonthPages
{
    public static void MapMonthPages(this IEndpointRouteBuilder desk)
    {
    }
}
