namespace PointsMarket.Tests.Model;

/// <summary>The rules, their versions, and their end.</summary>
internal static class RuleSteps
{
    public static Step Make(ModelVillage village, Picks picks)
    {
        var code = $"G{picks.Number(1, 12):00}";
        var rule = Draw(code, picks) with
        {
            EffectiveFrom = picks.Chance(80) ? null : village.Today.AddDays(picks.Number(-30, 10)),
        };
        return Step.Call(picks.Of(Accounts.Office), "POST", "rules", Body(rule), () => village.Rules.Make(rule));
    }

    public static Step Change(ModelVillage village, Picks picks)
    {
        var code = picks.Chance(5) ? "G99" : AnyCode(village, picks);
        var rule = Draw(code, picks) with
        {
            EffectiveFrom = picks.Chance(50) ? null : village.Today.AddDays(picks.Number(-1, 10)),
        };
        return Step.Call(picks.Of(Accounts.Office), "PUT", $"rules/{code}", Body(rule), () => village.Rules.Change(rule));
    }

    public static Step Retire(ModelVillage village, Picks picks)
    {
        var (code, on) = (AnyCode(village, picks), village.Today.AddDays(picks.Number(-10, 30)));
        return Step.Call(
            picks.Of(Accounts.Office), "PUT", $"rules/{code}/retirement", new { on }, () => village.Rules.Retire(code, on));
    }

    public static string AnyCode(ModelVillage village, Picks picks) => village.Rules.Codes.Count == 0 ? "G99" : picks.Of(village.Rules.Codes);

    /// <summary>An award, mostly with a cap or two; a deduction; or a veto.</summary>
    private static ModelRule Draw(string code, Picks picks) => picks.Number(1, 10) switch
    {
        1 => new() { Code = code, Points = -picks.Number(1, 500), SelfReport = picks.Chance(20) },
        2 => new() { Code = code, Points = -picks.Number(100, 3_000), FreezeMonths = picks.Number(1, 3) },
        _ => new()
        {
            Code = code,
            Points = picks.Chance(30) ? picks.Number(1, 99) : picks.Number(100, 2_500),
            CapPerMonth = picks.Chance(50) ? picks.Number(500, 6_000) : null,
            CapPerYear = picks.Chance(30) ? picks.Number(1_000, 9_000) : null,
            SelfReport = picks.Chance(80),
            EvidenceRequired = picks.Chance(25),
        },
    };

    private static object Body(ModelRule rule) => new
    {
        code = rule.Code,
        category = "测试",
        title = $"细则{rule.Code}",
        points = rule.Points / 100m,
        unit = "次",
        capPerMonth = rule.CapPerMonth / 100m,
        capPerYear = rule.CapPerYear / 100m,
        selfReport = rule.SelfReport,
        evidenceRequired = rule.EvidenceRequired,
        veto = rule.FreezeMonths is { } months ? new { freezeMonths = months } : null,
        effectiveFrom = rule.EffectiveFrom,
    };
}
