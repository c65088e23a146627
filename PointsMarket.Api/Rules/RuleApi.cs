using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Rules;

namespace PointsMarket.Api.Rules;

internal static class RuleApi
{
    public static void MapRules(this IEndpointRouteBuilder village)
    {
        var rules = village.MapGroup("/rules").WithTags("Rules");
        rules.Get("", List).Says("The rules in force today, or on another day, by code").RequireAuthorization(Rights.CanRead);
        rules.Get("/{code}", Find).Says("One rule: the version in force, or the newest where none is").RequireAuthorization(Rights.CanRead);

        var managed = village.MapGroup("/rules").WithTags("Rules").RequireAuthorization(Rights.CanManageRules);
        managed.Post("", Add).Says("Make a rule").Refuses(Reason.DuplicateCode)
            .Example(new AddRule
            {
                Code = "G07",
                Category = "志愿公益",
                Title = "参加防汛巡堤",
                Points = 8,
                Unit = "次",
                CapPerMonth = 32,
                SelfReport = true,
            });
        managed.Put("/{code}", Change).Says("Make the next version of a rule, from its day on").Refuses(Reason.RuleRetired)
            .Example(new ChangeRule { Category = "志愿公益", Title = "参加防汛巡堤", Points = 10, Unit = "次" });
        managed.Put("/{code}/retirement", Retire).Says("Retire a rule: from that day on it no longer counts")
            .Example(new RetirementRequest(new(2026, 12, 31)));
    }

    private static Page<RuleResponse> List([AsParameters] Paging paging, string? on, Desk desk)
    {
        var day = Query.Day("on", on);
        var limit = paging.Fetch;
        return paging.Of(
            desk.Read(tx => RuleService.List(tx, desk.Village, day ?? tx.Today, paging.After, limit)),
            RuleResponse.From,
            rule => rule.Code);
    }

    private static Thing<RuleResponse> Find(string code, string? on, Desk desk)
    {
        var day = Query.Day("on", on);
        return desk.Show(tx => RuleService.Find(tx, desk.Village, code, day ?? tx.Today), RuleResponse.From);
    }

    private static Task<Made<RuleResponse>> Add(Body<AddRule> body, Desk desk) => desk.Make(
        tx => RuleService.Add(tx, desk.Caller, body.Value.ToRule(body.Value.Code!) with { EffectiveFrom = body.Value.EffectiveFrom ?? Rule.Always }),
        RuleResponse.From,
        rule => desk.Address($"rules/{rule.Code}"));

    private static Task<Done<RuleResponse>> Change(string code, Body<ChangeRule> body, Desk desk)
    {
        Desk.MustEqual("code", body.Value.Code, code);
        return desk.Do(
            tx => RuleService.Change(tx, desk.Caller, body.Value.ToRule(code), body.Value.EffectiveFrom),
            RuleResponse.From);
    }

    private static Task<Done<RuleResponse>> Retire(string code, Body<RetirementRequest> body, Desk desk) => desk.Do(
        tx => RuleService.Retire(tx, desk.Caller, code, body.Value.On!.Value),
        RuleResponse.From);
}
