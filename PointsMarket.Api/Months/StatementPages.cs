namespace PointsMarket.Api.Months;

internal static class StatementPages
{
    public static void MapStatementPages(this IEndpointRouteBuilder me)
    {
    }
}
