using PointsMarket.Api.Conduct;
using PointsMarket.Api.Demonstration;
using PointsMarket.Api.Households;
using PointsMarket.Api.Ledger;
using PointsMarket.Api.Months;
using PointsMarket.Api.Operator;
using PointsMarket.Api.Pages;
using PointsMarket.Api.People;
using PointsMarket.Api.Rules;
using PointsMarket.Api.Shop;
using PointsMarket.Api.Trail;
using PointsMarket.Api.Villages;
using PointsMarket.Api.Web;
using PointsMarket.Core.Storage;

if (Verbs.IsVerb(args))
    return await Verbs.Run(args);

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddVillages();
builder.Services.AddSite(builder.Configuration);

var app = builder.Build();

// What is wrong with the file is said at start, not at the first request.
await app.Services.GetRequiredService<DemonstrationVillage>().MakeWhereNone(app.Services.GetRequiredService<DatabaseLocation>());
app.Services.GetRequiredService<Database>();

app.UseForwardedHeaders();
if (!app.Environment.IsDevelopment())
    app.UseHsts();

app.UseResponseCompression();
app.UsePages();
app.UseExceptionHandler(_ => { });
app.UseStatusCodePages(StatusPages.Write);
app.UseDocs();
app.UseRouting();
app.UseRateLimiter();
app.UseAuthentication();
app.UseAuthorization();

app.MapHealth();
app.MapDocs();
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

var api = app.MapGroup("/api");
api.MapSessions();

var village = api.MapGroup("/villages/{village}");
village.MapVillage();
village.MapPeople();
village.MapHouseholds();
village.MapRules();
village.MapConduct();
village.MapObjections();
village.MapEvidence();
village.MapGoods();
village.MapRedemptions();
village.MapEntries();
village.MapMonths();

await app.RunAsync();
return Verbs.Done;
