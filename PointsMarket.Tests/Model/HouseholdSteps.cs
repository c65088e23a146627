namespace PointsMarket.Tests.Model;

/// <summary>Who comes and goes, and what the village decides for itself.</summary>
internal static class HouseholdSteps
{
    private const int MostHouseholds = 7;

    private static readonly int[] Publicities = [0, 0, 0, 1, 5, 5, 30];
    private static readonly IReadOnlyList<int>[] OpenDays = [[], [], [], [], [], [], [], [], [5, 15, 25, 31], [31]];

    public static Step Make(ModelVillage village, Picks picks)
    {
        var code = picks.Chance(10) ? picks.Of([.. Accounts.All])
            : village.Households.All.Count < MostHouseholds ? $"01-{picks.Number(1, 12):000}"
            : AnyCode(village, picks);
        var (head, balance, honour) = (Head(picks), Points(picks), Points(picks));
        return Step.Call(
            picks.Of(Accounts.Office),
            "POST",
            "households",
            new { code, head, area = "东片", street = "一街", opening = new { balance = balance / 100m, honour = honour / 100m } },
            () => village.Households.Make(code, head, balance, honour)) with
        {
            Household = code,
        };
    }

    public static Step Change(ModelVillage village, Picks picks)
    {
        var (code, head) = (AnyCode(village, picks), Head(picks));
        return Step.Call(
            Accounts.Clerk,
            "PUT",
            $"households/{code}",
            new { head, area = "东片", street = "一街" },
            () => village.Households.Change(code, head));
    }

    public static Step Open(ModelVillage village, Picks picks)
    {
        var code = picks.Chance(5) ? "99-999" : AnyCode(village, picks);
        var (balance, honour) = picks.Chance(5) ? (0, 0) : (Points(picks), Points(picks));
        return Step.Call(
            picks.Of(Accounts.Office),
            "POST",
            $"households/{code}/opening",
            new { balance = balance / 100m, honour = honour / 100m },
            () => village.Households.Open(code, balance, honour)) with
        {
            Household = code,
        };
    }

    public static Step Depart(ModelVillage village, Picks picks)
    {
        var code = AnyCode(village, picks);
        var on = village.Today.AddDays(picks.Chance(10) ? 1 : -picks.Number(0, 20));
        return Step.Call(
            picks.Of(Accounts.Office),
            "PUT",
            $"households/{code}/departure",
            new { on, reason = "迁往县城" },
            () => village.Households.Depart(code, on)) with
        {
            Household = code,
        };
    }

    public static Step TakeBackDeparture(ModelVillage village, Picks picks)
    {
        var departed = village.Households.All.Where(household => household.DepartedOn is not null).Select(household => household.Code).ToList();
        var code = departed.Count == 0 || picks.Chance(10) ? AnyCode(village, picks) : picks.Of(departed);
        return new(picks.Of(Accounts.Office), "DELETE", $"households/{code}/departure", () => village.Households.TakeBackDeparture(code))
        {
            Household = code,
        };
    }

    public static Step Settings(ModelVillage village, Picks picks)
    {
        var settings = new ModelSettings
        {
            PublicityDays = picks.Of(Publicities),
            ReviewersRequired = picks.Chance(70) ? 1 : 2,
            ExpireYearly = picks.Chance(60),
            RedemptionDays = picks.Of(OpenDays),
        };
        return Step.Call(
            Accounts.Secretary,
            "PUT",
            "settings",
            new
            {
                publicityDays = settings.PublicityDays,
                reviewersRequired = settings.ReviewersRequired,
                carryOver = settings.ExpireYearly ? "expireYearly" : "keep",
                redemptionDays = settings.RedemptionDays,
            },
            () => village.Change(settings));
    }

    public static string AnyCode(ModelVillage village, Picks picks) => picks.Of([.. village.Households.All.Select(household => household.Code)]);

    private static string Head(Picks picks) => picks.Of(["王䶮", "欧阳建国", "买买提·艾力", "李𬱖军"]);

    private static long Points(Picks picks) => picks.Chance(15) ? 0 : picks.Number(-3_000, 60_000);
}
