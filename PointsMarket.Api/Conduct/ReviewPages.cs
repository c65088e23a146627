namespace PointsMarket.Api.Conduct;

internal static class ReviewPages
{
    public static void MapReviewPages(this IEndpointRouteBuilder desk)
    {
    }
}
