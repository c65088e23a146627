using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Rules;

internal static class RuleSql
{
    private const string Select =
        """
        SELECT v.code, v.version, v.effective_from, v.category, v.title, v.points, v.unit, v.cap_per_month, v.cap_per_year,
            v.self_report, v.evidence_required, v.freeze_months, r.retired_on
        FROM rule_versions v JOIN rules r ON r.village = v.village AND r.code = v.code
        """;

    public static List<Rule> ListInForce(Tx tx, string village, DateOnly day, string? after, int limit) => tx.List<Rule>(
        $"""
        {Select}
        WHERE v.village = @village AND v.code > @after AND (r.retired_on IS NULL OR r.retired_on > @day)
            AND v.version = (
                SELECT x.version FROM rule_versions x
                WHERE x.village = v.village AND x.code = v.code AND x.effective_from <= @day
                ORDER BY x.effective_from DESC, x.version DESC LIMIT 1)
        ORDER BY v.code LIMIT @limit
        """,
        new { village, day, after = after ?? "", limit });

    public static List<Rule> ListOthers(Tx tx, string village, DateOnly day) => tx.List<Rule>(
        $"""
        {Select}
        WHERE v.village = @village
            AND v.version = (SELECT max(x.version) FROM rule_versions x WHERE x.village = v.village AND x.code = v.code)
            AND (r.retired_on <= @day OR NOT EXISTS (
                SELECT 1 FROM rule_versions x WHERE x.village = v.village AND x.code = v.code AND x.effective_from <= @day))
        ORDER BY v.code
        """,
        new { village, day });

    public static List<Rule> ListVersions(Tx tx, string village, string code) => tx.List<Rule>(
        $"{Select} WHERE v.village = @village AND v.code = @code ORDER BY v.version DESC",
        new { village, code });

    public static Rule? FindInForce(Tx tx, string village, string code, DateOnly day) => tx.Find<Rule>(
        $"""
        {Select}
        WHERE v.village = @village AND v.code = @code AND v.effective_from <= @day AND (r.retired_on IS NULL OR r.retired_on > @day)
        ORDER BY v.effective_from DESC, v.version DESC LIMIT 1
        """,
        new { village, code, day });

    public static Rule? FindNewest(Tx tx, string village, string code) => tx.Find<Rule>(
        $"{Select} WHERE v.village = @village AND v.code = @code ORDER BY v.version DESC LIMIT 1",
        new { village, code });

    public static Rule GetVersion(Tx tx, string village, string code, int version) => tx.Get<Rule>(
        $"{Select} WHERE v.village = @village AND v.code = @code AND v.version = @version",
        new { village, code, version });

    public static void Insert(Tx tx, string village, string code) =>
        tx.Execute("INSERT INTO rules (village, code) VALUES (@village, @code)", new { village, code });

    public static void InsertVersion(Tx tx, Caller by, Rule rule) => tx.Execute(
        """
        INSERT INTO rule_versions (village, code, version, effective_from, category, title, points, unit, cap_per_month, cap_per_year,
            self_report, evidence_required, freeze_months, made_at, made_by)
        VALUES (@Village, @Code, @Version, @EffectiveFrom, @Category, @Title, @Points, @Unit, @CapPerMonth, @CapPerYear,
            @SelfReport, @EvidenceRequired, @FreezeMonths, @now, @Account)
        """,
        new
        {
            by.Village,
            rule.Code,
            rule.Version,
            rule.EffectiveFrom,
            rule.Category,
            rule.Title,
            rule.Points,
            rule.Unit,
            rule.CapPerMonth,
            rule.CapPerYear,
            rule.SelfReport,
            rule.EvidenceRequired,
            rule.FreezeMonths,
            now = tx.Now,
            by.Account,
        });

    public static void SetRetirement(Tx tx, string village, string code, DateOnly on) => tx.Execute(
        "UPDATE rules SET retired_on = @on WHERE village = @village AND code = @code",
        new { village, code, on });
}
