namespace PointsMarket.Tests.Model;

/// <summary>A kind of operation: its name, how often it comes, and the step that it makes of a village; null where there is nothing to do it to.</summary>
internal sealed record StepKind(string Name, int Weight, Func<ModelVillage, Picks, Step?> Make)
{
    /// <summary>Whether it is there to be refused, and never accepted.</summary>
    public bool OnlyRefused { get; init; }
}

/// <summary>Every verb of the main job.</summary>
internal static class StepKinds
{
    public static IReadOnlyList<StepKind> All { get; } =
    [
        new("make a household", 2, HouseholdSteps.Make),
        new("change a household", 1, HouseholdSteps.Change),
        new("give an opening", 2, HouseholdSteps.Open),
        new("a household departs", 1, HouseholdSteps.Depart),
        new("take a departure back", 2, HouseholdSteps.TakeBackDeparture),
        new("change the settings", 2, HouseholdSteps.Settings),
        new("make a rule", 1, RuleSteps.Make),
        new("a rule's next version", 2, RuleSteps.Change),
        new("retire a rule", 1, RuleSteps.Retire),
        new("submit as staff", 12, ConductSteps.Submit),
        new("submit as a villager", 6, ConductSteps.Report),
        new("show evidence", 3, ConductSteps.Show),
        new("approve", 18, ConductSteps.Approve),
        new("reject", 2, ConductSteps.Reject),
        new("withdraw", 3, ConductSteps.Withdraw),
        new("object", 4, ConductSteps.Object),
        new("rule on an objection", 5, ConductSteps.Rule),
        new("post what is due", 2, ConductSteps.Post),
        new("a day passes", 5, ClockSteps.Day),
        new("a week passes", 3, ClockSteps.Week),
        new("the month's last second", 2, ClockSteps.MonthEnd),
        new("midnight", 2, ClockSteps.Midnight),
        new("make goods", 1, ShopSteps.Make),
        new("change goods", 2, ShopSteps.Change),
        new("retire goods", 1, ShopSteps.Retire),
        new("goods in", 2, ShopSteps.Receive),
        new("count goods", 2, ShopSteps.Count),
        new("redeem one kind", 9, ShopSteps.RedeemOne),
        new("redeem several kinds", 4, ShopSteps.RedeemSeveral),
        new("repeat a request", 3, ShopSteps.Repeat),
        new("use a key for another request", 1, ShopSteps.UseKeyAgain) { OnlyRefused = true },
        new("redeem on a clock set back", 1, ShopSteps.RedeemInClosedMonth) { OnlyRefused = true },
        new("reverse a redemption", 4, ShopSteps.Reverse),
        new("reverse an entry", 3, BookSteps.Reverse),
        new("reverse an opening", 1, BookSteps.ReverseOpening),
        new("close the open month", 4, BookSteps.CloseOpen),
        new("close any month", 3, BookSteps.CloseAny),
    ];

    /// <summary>What happens where a step finds nothing to be done to.</summary>
    public static StepKind Otherwise { get; } = All.Single(kind => kind.Make == ConductSteps.Submit);

    public static int Chances { get; } = All.Sum(kind => kind.Weight);

    /// <summary>What a village begins with: settings, households, rules, goods on the shelf.</summary>
    public static IReadOnlyList<StepKind> Settling { get; } =
    [
        .. Named("change the settings", 1),
        .. Named("make a household", 3),
        .. Named("make a rule", 5),
        .. Named("make goods", 3),
        .. Named("goods in", 4),
    ];

    public static StepKind ByChance(int chance)
    {
        foreach (var kind in All)
        {
            if (chance < kind.Weight)
                return kind;

            chance -= kind.Weight;
        }

        throw new ArgumentOutOfRangeException(nameof(chance));
    }

    private static IEnumerable<StepKind> Named(string name, int times) => Enumerable.Repeat(All.Single(kind => kind.Name == name), times);
}
