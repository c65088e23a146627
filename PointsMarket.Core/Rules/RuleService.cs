using PointsMarket.Core.Storage;
using PointsMarket.Core.Trail;

namespace PointsMarket.Core.Rules;

/// <summary>The village's rules and their versions: what is in force on which day.</summary>
public static class RuleService
{
    /// <summary>The rules in force on a day, by code.</summary>
    public static List<Rule> List(Tx tx, string village, DateOnly day, string? after, int limit) =>
        RuleSql.ListInForce(tx, village, day, after, limit);

    /// <summary>Of the rules that are not in force on a day, retired or not yet begun, the newest version, by code.</summary>
    public static List<Rule> ListOthers(Tx tx, string village, DateOnly day) => RuleSql.ListOthers(tx, village, day);

    /// <summary>All versions of a rule, the newest first; none where there is no such rule.</summary>
    public static List<Rule> Versions(Tx tx, string village, string code) => RuleSql.ListVersions(tx, village, code);

    /// <summary>The version in force on that day; where none is, the newest one.</summary>
    public static Rule? Find(Tx tx, string village, string code, DateOnly day) =>
        RuleSql.FindInForce(tx, village, code, day) ?? RuleSql.FindNewest(tx, village, code);

    /// <summary>The version in force on that day, or null.</summary>
    public static Rule? FindInForce(Tx tx, string village, string code, DateOnly day) => RuleSql.FindInForce(tx, village, code, day);

    public static Rule GetVersion(Tx tx, string village, string code, int version) => RuleSql.GetVersion(tx, village, code, version);

    public static bool Exists(Tx tx, string village, string code) => RuleSql.FindNewest(tx, village, code) is not null;

    public static Rule Add(Tx tx, Caller by, Rule rule)
    {
        if (Exists(tx, by.Village, rule.Code))
            throw new RefusalException(Reason.DuplicateCode, RuleSentences.CodeTaken(rule.Code));

        RuleSql.Insert(tx, by.Village, rule.Code);
        var made = InsertVersion(tx, by, rule, 1);
        TrailService.Note(tx, by, Deed.RuleAdded, $"rule:{rule.Code}", FieldChanges.Between(null, made));
        return made;
    }

    /// <summary>
    /// Makes the next version, from its day on (today where none is given, never earlier). A second one for the same day
    /// takes the first one's place for records submitted from then on.
    /// </summary>
    public static Rule Change(Tx tx, Caller by, Rule rule, DateOnly? effectiveFrom)
    {
        var from = effectiveFrom ?? tx.Today;
        if (from < tx.Today)
            throw new RefusalException(Reason.Validation, RuleSentences.StartsInThePast, "effectiveFrom");

        var newest = RuleSql.FindNewest(tx, by.Village, rule.Code) ?? throw Refusal.NotFound();

        if (newest.RetiredOn <= from)
            throw new RefusalException(Reason.RuleRetired, RuleSentences.Retired(rule.Code, from));

        var changed = InsertVersion(tx, by, rule with { EffectiveFrom = from, RetiredOn = newest.RetiredOn }, newest.Version + 1);
        TrailService.Note(tx, by, Deed.RuleChanged, $"rule:{rule.Code}", FieldChanges.Between(newest, changed));
        return changed;
    }

    /// <summary>From that day on no version counts; what was submitted before keeps its own.</summary>
    public static Rule Retire(Tx tx, Caller by, string code, DateOnly on)
    {
        var newest = RuleSql.FindNewest(tx, by.Village, code) ?? throw Refusal.NotFound();
        RuleSql.SetRetirement(tx, by.Village, code, on);
        TrailService.Note(tx, by, Deed.RuleRetired, $"rule:{code}", FieldChanges.Between(newest, newest with { RetiredOn = on }));
        return Find(tx, by.Village, code, tx.Today)!;
    }

    private static Rule InsertVersion(Tx tx, Caller by, Rule rule, int version)
    {
        var numbered = rule with { Version = version };
        RuleSql.InsertVersion(tx, by, numbered);
        return numbered;
    }
}
