namespace PointsMarket.Api.Ledger;

internal static class EntryPages
{
    public static void MapEntryPages(this IEndpointRouteBuilder desk)
    {
    }
}
