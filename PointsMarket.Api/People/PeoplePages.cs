namespace PointsMarket.Api.People;

internal static class PeoplePages
{
    public static void MapPeoplePages(this IEndpointRouteBuilder desk)
    {
    }
}
