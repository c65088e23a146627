using System.Text.Json.Serialization;
using PointsMarket.Api.Villages;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Villages;

namespace PointsMarket.Api.Conduct;

internal sealed record ReviewResponse(string Account, Decision Decision, string? Reason, DateTimeOffset At);

internal sealed record ObjectionResponse(
    int N, string By, string Reason, DateTimeOffset At, bool? Upheld, string? Ruling, string? RuledBy, DateTimeOffset? RuledAt)
{
    public static ObjectionResponse From(Objection objection) => new(
        objection.N,
        objection.By,
        objection.Reason,
        objection.At,
        objection.Upheld,
        objection.Ruling,
        objection.RuledBy,
        objection.RuledAt);
}

internal sealed record PostingResponse(int Posted);

internal sealed record ConductResponse(
    long Id,
    string Household,
    string? Resident,
    string Rule,
    int Version,
    decimal Quantity,
    DateOnly HappenedOn,
    string? Note,
    ConductStatus Status,
    Points Asked,
    Points? Points,
    string SubmittedBy,
    DateTimeOffset SubmittedAt,
    DateOnly? PublishedUntil,
    IReadOnlyList<ReviewResponse> Reviews,
    IReadOnlyList<ObjectionResponse> Objections,
    IReadOnlyList<int> Evidence,
    long? Entry)
{
    /// <summary>In the answer to a review, where the village keeps a budget.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public BudgetResponse? Budget { get; init; }

    public static ConductResponse From(ConductRecord record) => new(
        record.Id,
        record.Household,
        record.Resident,
        record.Rule,
        record.Version,
        record.Quantity,
        record.HappenedOn,
        record.Note,
        record.Status,
        record.Asked,
        record.Points,
        record.SubmittedBy,
        record.SubmittedAt,
        record.PublishedUntil,
        [.. record.Reviews.Select(review => new ReviewResponse(review.Account, review.Decision, review.Reason, review.At))],
        [.. record.Objections.Select(ObjectionResponse.From)],
        record.Evidence,
        record.Entry);

    public static ConductResponse FromReview((ConductRecord Record, Budget? Budget) reviewed) =>
        From(reviewed.Record) with { Budget = BudgetResponse.From(reviewed.Budget) };

    /// <summary>As this reader may see it: of another household, a villager sees public names, no notes and no evidence.</summary>
    public static ConductResponse From(ConductRecord record, Caller reader, PublicNames names)
    {
        var whole = From(record);
        return MaySeeAll(record, reader)
            ? whole
            : whole with
            {
                Resident = record.Resident is { } resident ? PublicName.Show(resident, names) : null,
                Note = null,
                Evidence = [],
                Reviews = [.. whole.Reviews.Select(review => review with { Reason = null })],
                Objections = [.. record.Objections.Select(objection => Shown(objection, record, reader, names))],
            };
    }

    public static ObjectionResponse Shown(Objection objection, ConductRecord record, Caller reader, PublicNames names)
    {
        var whole = ObjectionResponse.From(objection);
        return MaySeeAll(record, reader) ? whole : whole with { By = PublicName.Show(objection.By, names) };
    }

    private static bool MaySeeAll(ConductRecord record, Caller reader) => reader.IsStaff || reader.Household == record.Household;
}
