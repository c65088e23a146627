using System.Net;
using PointsMarket.Core;
using PointsMarket.Core.Rules;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Conduct;

/// <summary>The calls that bring conduct from report to book, as a test says them.</summary>
internal static class ConductCalls
{
    public static Task<Answer> Submit(
        this SiteClient client, string household, string rule, decimal quantity = 1, string on = "2026-03-10") =>
        client.Post("conduct", new { household, rule, quantity, happenedOn = on });

    /// <summary>Hands in, as the clerk, and says which record it became.</summary>
    public static async Task<long> Submitted(this Site site, string household, string rule, decimal quantity = 1, string on = "2026-03-10") =>
        (long)(await site.As("clerk").Submit(household, rule, quantity, on)).Gives(HttpStatusCode.Created)["id"]!;

    /// <summary>Hands in and has it approved by one reviewer.</summary>
    public static async Task<long> Published(this Site site, string household, string rule, decimal quantity = 1, string on = "2026-03-10")
    {
        var id = await site.Submitted(household, rule, quantity, on);
        (await site.Approve("reviewer2", id)).Gives(HttpStatusCode.OK);
        return id;
    }

    public static Task<Answer> Approve(this Site site, string reviewer, long id) => site.Review(reviewer, id, "approve");

    public static Task<Answer> Reject(this Site site, string reviewer, long id) => site.Review(reviewer, id, "reject");

    public static Task<Answer> Review(this Site site, string reviewer, long id, string decision) =>
        site.As(reviewer).Put($"conduct/{id}/reviews/{reviewer}", new { decision });

    public static Task<Answer> Withdraw(this Site site, string account, long id) =>
        site.As(account).Put($"conduct/{id}/withdrawal", new { reason = "记错了人家" });

    public static Task<Answer> Object(this Site site, string account, long id, string? by = null) =>
        site.As(account).Post($"conduct/{id}/objections", new { reason = "那天他家没有人到场", by });

    public static Task<Answer> RuleOn(this Site site, long id, int n, bool upheld) =>
        site.As("secretary").Put($"conduct/{id}/objections/{n}/ruling", new { upheld, reason = "查过签到表" });

    /// <summary>The record as the clerk reads it.</summary>
    public static Task<Answer> Record(this Site site, long id) => site.As("clerk").Get($"conduct/{id}");

    public static async Task<string> Status(this Site site, long id) => (string)(await site.Record(id))["status"]!;

    public static Task<Answer> Account(this Site site, string household) => site.As("clerk").Get($"households/{household}/account");

    public static Task<Answer> Depart(this Site site, string household, string on) =>
        site.As("clerk").Put($"households/{household}/departure", new { on, reason = "迁往县城" });

    public static Task<Rule> AddRule(this TestVillage village, string code, decimal points, Func<Rule, Rule>? change = null)
    {
        var rule = new Rule { Code = code, Category = "测试", Title = $"细则{code}", Points = Points.From(points), Unit = "次" };
        return village.Write(tx => RuleService.Add(tx, village.Clerk, change is null ? rule : change(rule)));
    }

    /// <summary>The next version of a rule.</summary>
    public static Task<Rule> ChangeRule(this TestVillage village, string code, Func<Rule, Rule> change, DateOnly? from = null) =>
        village.Write(tx => RuleService.Change(
            tx, village.Clerk, change(RuleService.Find(tx, TestVillage.Code, code, tx.Today)!), from));

    public static Task<Rule> RetireRule(this TestVillage village, string code, DateOnly on) =>
        village.Write(tx => RuleService.Retire(tx, village.Clerk, code, on));
}
