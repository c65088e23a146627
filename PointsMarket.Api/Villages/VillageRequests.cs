using System.Text.Json.Serialization;
using FluentValidation;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Villages;

internal sealed record ChangeSettings
{
    public int? PublicityDays { get; init; }
    public int? ReviewersRequired { get; init; }
    public int? ContactLimit { get; init; }
    public CarryOver? CarryOver { get; init; }
    public decimal? MonthlyBudget { get; init; }
    public IReadOnlyList<int>? RedemptionDays { get; init; }
    public PublicNames? PublicNames { get; init; }
    public string? ObjectionPhone { get; init; }
    public decimal? PointValue { get; init; }
    public int? StarSatisfactionFloor { get; init; }

    /// <summary>What is left out takes its default.</summary>
    public Settings ToSettings()
    {
        var defaults = new Settings();
        return new()
        {
            PublicityDays = PublicityDays ?? defaults.PublicityDays,
            ReviewersRequired = ReviewersRequired ?? defaults.ReviewersRequired,
            ContactLimit = ContactLimit ?? defaults.ContactLimit,
            CarryOver = CarryOver ?? defaults.CarryOver,
            MonthlyBudget = MonthlyBudget is { } budget ? Points.From(budget) : null,
            RedemptionDays = [.. (RedemptionDays ?? []).Distinct().Order()],
            PublicNames = PublicNames ?? defaults.PublicNames,
            ObjectionPhone = ObjectionPhone.Trimmed(),
            PointValue = PointValue,
            StarSatisfactionFloor = StarSatisfactionFloor ?? defaults.StarSatisfactionFloor,
        };
    }
}

internal sealed class ChangeSettingsValidator : AbstractValidator<ChangeSettings>
{
    public ChangeSettingsValidator()
    {
        RuleFor(settings => settings.PublicityDays).Between(0, 30);
        RuleFor(settings => settings.ReviewersRequired).Between(1, 5);
        RuleFor(settings => settings.ContactLimit).Between(1, 1000);
        RuleFor(settings => settings.MonthlyBudget).Between(0.01m, 100_000_000m);
        RuleFor(settings => settings.RedemptionDays).AtMost(31)
            .Must(days => days is null || days.All(day => day is >= 1 and <= 31))
            .Say(new("兑换日是1到31的日子。", "Redemption days are days from 1 to 31."));
        RuleFor(settings => settings.ObjectionPhone).Phone();
        RuleFor(settings => settings.PointValue).Between(0m, 10_000m);
        RuleFor(settings => settings.StarSatisfactionFloor).Between(0, 100);
    }
}

internal sealed record SettingsResponse(
    int PublicityDays,
    int ReviewersRequired,
    int ContactLimit,
    CarryOver CarryOver,
    Points? MonthlyBudget,
    IReadOnlyList<int> RedemptionDays,
    PublicNames PublicNames,
    string? ObjectionPhone,
    decimal? PointValue,
    int StarSatisfactionFloor)
{
    public static SettingsResponse From(Settings settings) => new(
        settings.PublicityDays,
        settings.ReviewersRequired,
        settings.ContactLimit,
        settings.CarryOver,
        settings.MonthlyBudget,
        settings.RedemptionDays,
        settings.PublicNames,
        settings.ObjectionPhone,
        settings.PointValue,
        settings.StarSatisfactionFloor);
}

internal sealed record VillageTotals(int Households, Points Balance, Points Honour);

internal sealed record BudgetResponse(Month Month, Points Limit, Points Awarded, Points ExceededBy)
{
    public static BudgetResponse? From(Budget? budget) =>
        budget is null ? null : new(budget.Month, budget.Limit, budget.Awarded, budget.ExceededBy);
}

internal sealed record VillageResponse(
    string Code, string Name, DateOnly Today, Month OpenMonth, SettingsResponse Settings, VillageTotals Totals)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public BudgetResponse? Budget { get; init; }

    public static VillageResponse From(VillageOverview village) => new(
        village.Village.Code,
        village.Village.Name,
        village.Today,
        village.OpenMonth,
        SettingsResponse.From(village.Settings),
        new(village.Households, village.Balance, village.Honour))
    {
        Budget = BudgetResponse.From(village.Budget),
    };
}
