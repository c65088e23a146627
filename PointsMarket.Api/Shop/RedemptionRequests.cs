using FluentValidation;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Shop;

namespace PointsMarket.Api.Shop;

internal sealed record RedeemRequest(string? Household, IReadOnlyList<LineRequest>? Lines, CollectorRequest? CollectedBy)
{
    public Order ToOrder() => new(
        Household!,
        [.. Lines!.Select(line => new OrderLine(line.Goods!, line.Quantity!.Value))],
        CollectedBy is { } collector ? new Collector(collector.Name!.Trim(), collector.Relation!.Trim()) : null);
}

internal sealed record LineRequest(string? Goods, int? Quantity);

internal sealed record CollectorRequest(string? Name, string? Relation);

internal sealed class RedeemRequestValidator : AbstractValidator<RedeemRequest>
{
    private const int MostLines = 100;

    public RedeemRequestValidator()
    {
        RuleFor(request => request.Household).Required().Code();
        RuleFor(request => request.Lines).Required().AtMost(MostLines, least: 1);
        RuleForEach(request => request.Lines).Required().SetValidator(new LineRequestValidator()!);
        RuleFor(request => request.CollectedBy).SetValidator(new CollectorRequestValidator()!);
    }
}

internal sealed class LineRequestValidator : AbstractValidator<LineRequest>
{
    public LineRequestValidator()
    {
        RuleFor(line => line.Goods).Required().Code();
        RuleFor(line => line.Quantity).Required().Between(1, 1000);
    }
}

internal sealed class CollectorRequestValidator : AbstractValidator<CollectorRequest>
{
    public CollectorRequestValidator()
    {
        RuleFor(collector => collector.Name).Required().Text();
        RuleFor(collector => collector.Relation).Required().Text();
    }
}

internal sealed record RedemptionReversalRequest(string? Reason, bool? Restock);

internal sealed class RedemptionReversalRequestValidator : AbstractValidator<RedemptionReversalRequest>
{
    public RedemptionReversalRequestValidator()
    {
        RuleFor(request => request.Reason).Required().Text();
        RuleFor(request => request.Restock).Required();
    }
}

internal sealed record LineResponse(string Goods, string Name, int Quantity, Points Points, Points Total);

internal sealed record RedemptionResponse(
    long Id,
    string Number,
    string Household,
    IReadOnlyList<LineResponse> Lines,
    Points Total,
    Points BalanceAfter,
    Collector? CollectedBy,
    DateTimeOffset At,
    string By,
    long Entry,
    RedemptionReversal? Reversal)
{
    public static RedemptionResponse From(Redemption redemption) => new(
        redemption.Id,
        redemption.Number,
        redemption.Household,
        [.. redemption.Lines.Select(line => new LineResponse(line.Goods, line.Name, line.Quantity, line.Points, line.Total))],
        redemption.Total,
        redemption.BalanceAfter,
        redemption.CollectedBy,
        redemption.At,
        redemption.By,
        redemption.Entry,
        redemption.Reversal);
}
