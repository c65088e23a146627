using PointsMarket.Api.Conduct;
using PointsMarket.Api.Households;
using PointsMarket.Api.Ledger;
using PointsMarket.Api.Months;
using PointsMarket.Api.Operator;
using PointsMarket.Api.Pages;
using PointsMarket.Api.People;
using PointsMarket.Api.Rules;
using PointsMarket.Api.Shop;
using PointsMarket.Api.Villages;
using PointsMarket.Api.Web;

if (Verbs.IsVerb(args))
    return await Verbs.Run(args);

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddVillages();
builder.Services.AddSite(builder.Configuration);

var app = builder.Build();

if (!await Start.Check(app.Services))
    return Verbs.Refused;

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
app.MapPages();

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
