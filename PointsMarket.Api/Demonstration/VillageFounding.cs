using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.People;
using PointsMarket.Core.Rules;
using PointsMarket.Core.Shop;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Demonstration;

/// <summary>The first day: settings, people, households with what they bring along, rules, and the first goods.</summary>
internal static class VillageFounding
{
    private const string Password = "demo-1234";
    private const string Pin = "246810";

    /// <summary>Everybody of the demonstration has the same, so it is hashed once: hashing is slow by design.</summary>
    private static readonly Lazy<string> PasswordHash = new(() => Secrets.Hash(Password));
    private static readonly Lazy<string> PinHash = new(() => Secrets.Hash(Pin));

    public static void Found(Tx tx, string village, Month firstMonth)
    {
        VillageService.Add(tx, village, "云溪村", firstMonth);
        var clerk = Caller.Clock(village) with { Account = "clerk" };
        var secretary = clerk with { Account = "secretary" };
        VillageService.Change(tx, secretary, new()
        {
            MonthlyBudget = Points.Of(1800),
            ObjectionPhone = "0571 8000 0000",
            PointValue = 1m,
        });
        foreach (var row in SeedFile.Read("households"))
            Settle(tx, clerk, row);

        foreach (var row in SeedFile.Read("people"))
            PeopleService.Add(tx, secretary, PersonOf(row), PasswordHash.Value);

        foreach (var row in SeedFile.Read("rules"))
            RuleService.Add(tx, clerk, RuleOf(row));

        foreach (var row in SeedFile.Read("goods"))
            Stock(tx, clerk, row);
    }

    private static void Settle(Tx tx, Caller clerk, SeedRow row)
    {
        var household = HouseholdService.Add(tx, clerk, HouseholdOf(row), new(
            Points.From(row.Amount("openingBalance")),
            Points.From(row.Amount("openingHonour"))));
        HouseholdService.SetPin(tx, clerk, household.Code, PinHash.Value);
    }

    private static void Stock(Tx tx, Caller clerk, SeedRow row)
    {
        var goods = GoodsService.Add(tx, clerk, GoodsOf(row));
        GoodsService.Receive(tx, clerk, goods.Code, row.Number("received"), row.FindAmount("unitCost"), "镇供销社", null);
    }

    private static Household HouseholdOf(SeedRow row) => new()
    {
        Code = row["code"],
        Head = row["head"],
        Area = row["area"],
        Street = row["street"],
        Phone = row.Find("phone"),
        Categories = row.List("categories"),
        Residents = [.. row.List("residents").Select(ResidentOf)],
    };

    private static Resident ResidentOf(string text)
    {
        var parts = text.Split('|');
        return new()
        {
            Name = parts[0],
            BirthYear = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture),
            Elder = parts[2] == "1",
            Mobile = parts[3] == "1",
        };
    }

    private static Person PersonOf(SeedRow row) => new()
    {
        Account = row["account"],
        Name = row["name"],
        Roles = RoleWords.Parse(row.List("roles")),
        Phone = row.Find("phone"),
        Household = row.Find("household"),
    };

    private static Rule RuleOf(SeedRow row) => new()
    {
        Code = row["code"],
        Category = row["category"],
        Title = row["title"],
        Points = Points.From(row.Amount("points")),
        Unit = row["unit"],
        CapPerMonth = row.FindAmount("capPerMonth") is { } perMonth ? Points.From(perMonth) : null,
        CapPerYear = row.FindAmount("capPerYear") is { } perYear ? Points.From(perYear) : null,
        SelfReport = row.Flag("selfReport"),
        EvidenceRequired = row.Flag("evidenceRequired"),
        FreezeMonths = row.FindNumber("vetoFreezeMonths"),
    };

    private static Goods GoodsOf(SeedRow row) => new()
    {
        Code = row["code"],
        Name = row["name"],
        Unit = row["unit"],
        Points = Points.From(row.Amount("points")),
        Barcode = row.Find("barcode"),
        LimitPerMonth = row.FindNumber("limitPerMonth"),
        ReorderAt = row.FindNumber("reorderAt"),
    };
}
