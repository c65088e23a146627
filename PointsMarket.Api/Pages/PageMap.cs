using PointsMarket.Api.Conduct;
using PointsMarket.Api.Households;
using PointsMarket.Api.Ledger;
using PointsMarket.Api.Months;
using PointsMarket.Api.People;
using PointsMarket.Api.Rules;
using PointsMarket.Api.Shop;
using PointsMarket.Api.Trail;
using PointsMarket.Api.Villages;
using PointsMarket.Api.Web;

namespace PointsMarket.Api.Pages;

/// <summary>All pages: for everybody, for a villager's phone, for the desk.</summary>
internal static class PageMap
{
    public static void MapPages(this IEndpointRouteBuilder app)
    {
        app.MapAssets();
        app.MapChoice();

        var pages = app.MapPageGroup("/{village}");
        pages.MapBoardPages();
        pages.MapCardPages();
        pages.MapSignInPages();

        var me = pages.MapGroup("/me").RequireAuthorization(Rights.IsVillager);
        me.MapPassbookPages();
        me.MapStatementPages();
        me.MapOwnConductPages();
        me.MapPublicityPages();

        var desk = pages.MapGroup("/desk").RequireAuthorization(Rights.CanReadAll);
        desk.MapTodayPages();
        desk.MapConductPages();
        desk.MapReviewPages();
        desk.MapObjectionPages();
        desk.MapCounterPages();
        desk.MapRedemptionPages();
        desk.MapGoodsPages();
        desk.MapHouseholdPages();
        desk.MapRulePages();
        desk.MapPeoplePages();
        desk.MapPasswordPages();
        desk.MapSettingsPages();
        desk.MapMonthPages();
        desk.MapEntryPages();
        desk.MapTrailPages();
    }
}
