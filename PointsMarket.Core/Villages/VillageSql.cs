using System.Globalization;
using PointsMarket.Core.Ledger;
using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Villages;

internal static class VillageSql
{
    private const string SettingsColumns =
        """
        version, publicity_days, reviewers_required, contact_limit, carry_over, monthly_budget, redemption_days,
            public_names, objection_phone, point_value, star_satisfaction_floor
        """;

    public static List<Village> List(Tx tx) =>
        tx.List<Village>("SELECT village AS code, name, first_month FROM villages ORDER BY village");

    public static Village? Find(Tx tx, string code) =>
        tx.Find<Village>("SELECT village AS code, name, first_month FROM villages WHERE village = @code", new { code });

    public static void Insert(Tx tx, Village village) => tx.Execute(
        "INSERT INTO villages (village, name, first_month, made_at) VALUES (@Code, @Name, @FirstMonth, @now)",
        new { village.Code, village.Name, village.FirstMonth, now = tx.Now });

    public static void InsertSettings(Tx tx, string village, Settings settings, string by)
    {
        tx.Execute(
            """
            INSERT INTO settings (village, version, publicity_days, reviewers_required, contact_limit, carry_over, monthly_budget,
                redemption_days, public_names, objection_phone, point_value, star_satisfaction_floor, changed_at, changed_by)
            SELECT @village, coalesce(max(version), 0) + 1, @PublicityDays, @ReviewersRequired, @ContactLimit, @carryOver, @MonthlyBudget,
                @redemptionDays, @publicNames, @ObjectionPhone, @PointValue, @StarSatisfactionFloor, @now, @by
            FROM settings WHERE village = @village
            """,
            new
            {
                village,
                settings.PublicityDays,
                settings.ReviewersRequired,
                settings.ContactLimit,
                carryOver = Word.Of(settings.CarryOver),
                settings.MonthlyBudget,
                redemptionDays = string.Join(',', settings.RedemptionDays),
                publicNames = Word.Of(settings.PublicNames),
                settings.ObjectionPhone,
                settings.PointValue,
                settings.StarSatisfactionFloor,
                now = tx.Now,
                by,
            });
        tx.Unlearn(nameof(Settings), village, "");
    }

    /// <summary>Asked by every redemption, so it is kept compiled.</summary>
    public static (int Version, Settings Settings) GetSettings(Tx tx, string village, int? version = null)
    {
        var row = (version is { } earlier ? FindSettings(tx, village, earlier) : tx.Known(nameof(Settings), village, "", () => FindSettings(tx, village, int.MaxValue)))
            ?? throw new InvalidOperationException($"The village {village} has no settings.");
        return (row.Version, row.ToSettings());
    }

    public static List<SettingsChange> ListSettings(Tx tx, string village, int limit) => [.. tx.List<ChangeRow>(
        $"""
        SELECT {SettingsColumns}, changed_at, changed_by
        FROM settings WHERE village = @village ORDER BY version DESC LIMIT @limit
        """,
        new { village, limit }).Select(row => new SettingsChange(row.ChangedAt, row.ChangedBy, row.ToSettings()))];

    public static int CountHouseholds(Tx tx, string village, DateOnly today) => tx.Get<int>(
        "SELECT count(*) FROM households WHERE village = @village AND (departed_on IS NULL OR departed_on >= @today)",
        new { village, today });

    public static Points Awarded(Tx tx, string village, Month month) => tx.Get<Points>(
        $"SELECT coalesce(sum(e.points), 0) {EntrySql.ByHousehold} AND e.month = @month AND e.kind = 'award' WHERE h.village = @village",
        new { village, month });

    private static SettingsRow? FindSettings(Tx tx, string village, int version) => tx
        .Hot($"SELECT {SettingsColumns} FROM settings WHERE village = @village AND version <= @version ORDER BY version DESC LIMIT 1")
        .With("@village", village)
        .With("@version", version)
        .Find(ReadSettings);

    private static SettingsRow ReadSettings(HotRow row) => new()
    {
        Version = row.GetInt32(0),
        PublicityDays = row.GetInt32(1),
        ReviewersRequired = row.GetInt32(2),
        ContactLimit = row.GetInt32(3),
        CarryOver = Word.Parse<CarryOver>(row.GetString(4))!.Value,
        MonthlyBudget = row.IsNull(5) ? null : Points.FromHundredths(row.GetInt64(5)),
        RedemptionDays = row.GetString(6),
        PublicNames = Word.Parse<PublicNames>(row.GetString(7))!.Value,
        ObjectionPhone = row.FindString(8),
        PointValue = row.IsNull(9) ? null : row.GetInt64(9) / 100m,
        StarSatisfactionFloor = row.GetInt32(10),
    };

    private sealed record ChangeRow : SettingsRow
    {
        public required DateTimeOffset ChangedAt { get; init; }
        public required string ChangedBy { get; init; }
    }

    private record SettingsRow
    {
        public required int Version { get; init; }
        public required int PublicityDays { get; init; }
        public required int ReviewersRequired { get; init; }
        public required int ContactLimit { get; init; }
        public required CarryOver CarryOver { get; init; }
        public Points? MonthlyBudget { get; init; }
        public required string RedemptionDays { get; init; }
        public required PublicNames PublicNames { get; init; }
        public string? ObjectionPhone { get; init; }
        public decimal? PointValue { get; init; }
        public required int StarSatisfactionFloor { get; init; }

        public Settings ToSettings() => new()
        {
            PublicityDays = PublicityDays,
            ReviewersRequired = ReviewersRequired,
            ContactLimit = ContactLimit,
            CarryOver = CarryOver,
            MonthlyBudget = MonthlyBudget,
            RedemptionDays = [.. RedemptionDays.Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(day => int.Parse(day, CultureInfo.InvariantCulture))],
            PublicNames = PublicNames,
            ObjectionPhone = ObjectionPhone,
            PointValue = PointValue,
            StarSatisfactionFloor = StarSatisfactionFloor,
        };
    }
}
