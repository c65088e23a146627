using System.Text.Json.Serialization;
using PointsMarket.Core;
using PointsMarket.Core.Months;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Months;

internal sealed record MovementsResponse(
    Points Opening, Points Earned, Points Deducted, Points Redeemed, Points Adjusted, Points Closing)
{
    public static MovementsResponse From(Movements movements) => new(
        movements.Opening,
        movements.Earned,
        movements.Deducted,
        movements.Redeemed,
        movements.Adjusted,
        movements.Closing);
}

internal sealed record MonthItem(
    string Household,
    string Head,
    string Area,
    Points Opening,
    Points Earned,
    Points Deducted,
    Points Redeemed,
    Points Adjusted,
    Points Closing,
    Points Honour,
    int? Rank);

internal sealed record MonthResponse(
    Month Month,
    bool Closed,
    DateTimeOffset? ClosedAt,
    string? ClosedBy,
    long? FirstSequence,
    long? LastSequence,
    string? Hash,
    MovementsResponse Totals)
{
    /// <summary>Whole, by household code; left out where months are listed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MonthItem>? Items { get; init; }

    /// <summary>In the answer to a closing: what goes to a later month.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CarriedRecord>? Carried { get; init; }

    public static MonthResponse WithoutItems(MonthStatement statement) => new(
        statement.Month,
        statement.Closing is not null,
        statement.Closing?.ClosedAt,
        statement.Closing?.ClosedBy,
        statement.Closing?.FirstSequence,
        statement.Closing?.LastSequence,
        statement.Closing?.Hash,
        MovementsResponse.From(statement.Totals));

    /// <summary>As this reader may see it: a villager sees other heads as the notice board shows them.</summary>
    public static MonthResponse From(MonthStatement statement, Caller reader) => WithoutItems(statement) with
    {
        Items = [.. statement.Items.Select(item => new MonthItem(
            item.Household,
            reader.IsStaff || reader.Household == item.Household ? item.Head : PublicName.Show(item.Head, statement.Settings.PublicNames),
            item.Area,
            item.Movements.Opening,
            item.Movements.Earned,
            item.Movements.Deducted,
            item.Movements.Redeemed,
            item.Movements.Adjusted,
            item.Movements.Closing,
            item.Honour,
            item.Rank))],
    };
}
