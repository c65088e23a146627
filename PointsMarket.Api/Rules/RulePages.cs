namespace PointsMarket.Api.Rules;

internal static class RulePages
{
    public static void MapRulePages(this IEndpointRouteBuilder desk)
    {
    }
}
