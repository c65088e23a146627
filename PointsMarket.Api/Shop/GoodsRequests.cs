using FluentValidation;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Shop;

namespace PointsMarket.Api.Shop;

internal abstract record GoodsFields
{
    public string? Code { get; init; }
    public string? Name { get; init; }
    public string? Unit { get; init; }
    public decimal? Points { get; init; }
    public string? Barcode { get; init; }
    public int? LimitPerMonth { get; init; }
    public int? ReorderAt { get; init; }

    public Goods ToGoods(string code) => new()
    {
        Code = code,
        Name = Name!.Trim(),
        Unit = Unit!.Trim(),
        Points = Core.Points.From(Points!.Value),
        Barcode = Barcode.Trimmed(),
        LimitPerMonth = LimitPerMonth,
        ReorderAt = ReorderAt,
    };
}

internal sealed record AddGoods : GoodsFields;

internal sealed record ChangeGoods : GoodsFields;

internal sealed record ReceiptRequest(int? Quantity, decimal? UnitCost, string? Supplier, string? Invoice);

internal sealed record CountRequest(int? Counted, string? Reason);

internal abstract class GoodsFieldsValidator<T> : AbstractValidator<T>
    where T : GoodsFields
{
    public const int MostPieces = 100_000_000;

    /// <summary>Its path is another thing's: goods/valuation.</summary>
    private const string ReservedCode = "valuation";

    protected GoodsFieldsValidator()
    {
        RuleFor(goods => goods.Code).Code()
            .Must(code => code != ReservedCode).Say(new(
                $"编号不能是{ReservedCode}。",
                $"The code may not be {ReservedCode}."));
        RuleFor(goods => goods.Name).Required().Text();
        RuleFor(goods => goods.Unit).Required().Text();
        RuleFor(goods => goods.Points).Required().Between(0.01m, 100_000m);
        RuleFor(goods => goods.Barcode).Text(50);
        RuleFor(goods => goods.LimitPerMonth).Between(1, MostPieces);
        RuleFor(goods => goods.ReorderAt).Between(0, MostPieces);
    }
}

internal sealed class AddGoodsValidator : GoodsFieldsValidator<AddGoods>
{
    public AddGoodsValidator() => RuleFor(goods => goods.Code).Required();
}

internal sealed class ChangeGoodsValidator : GoodsFieldsValidator<ChangeGoods>;

internal sealed class ReceiptRequestValidator : AbstractValidator<ReceiptRequest>
{
    public ReceiptRequestValidator()
    {
        RuleFor(receipt => receipt.Quantity).Required().Between(1, AddGoodsValidator.MostPieces);
        RuleFor(receipt => receipt.UnitCost).Between(0m, 1_000_000m);
        RuleFor(receipt => receipt.Supplier).Text();
        RuleFor(receipt => receipt.Invoice).Text();
    }
}

internal sealed class CountRequestValidator : AbstractValidator<CountRequest>
{
    public CountRequestValidator()
    {
        RuleFor(count => count.Counted).Required().Between(0, AddGoodsValidator.MostPieces);
        RuleFor(count => count.Reason).Required().Text();
    }
}

internal sealed record GoodsResponse(
    string Code,
    string Name,
    string Unit,
    Points Points,
    string? Barcode,
    int? LimitPerMonth,
    int? ReorderAt,
    long Stock,
    DateTimeOffset? RetiredAt)
{
    public static GoodsResponse From(Goods goods) => new(
        goods.Code,
        goods.Name,
        goods.Unit,
        goods.Points,
        goods.Barcode,
        goods.LimitPerMonth,
        goods.ReorderAt,
        goods.Stock,
        goods.RetiredAt);
}

internal sealed record MovementResponse(
    long Id,
    string Goods,
    MovementKind Kind,
    long Quantity,
    long Stock,
    decimal? UnitCost,
    string? Supplier,
    string? Invoice,
    long? Counted,
    string? Reason,
    long? Redemption,
    DateTimeOffset At,
    string By)
{
    public static MovementResponse From(Movement movement) => new(
        movement.Id,
        movement.Goods,
        movement.Kind,
        movement.Quantity,
        movement.Stock,
        movement.UnitCost,
        movement.Supplier,
        movement.Invoice,
        movement.Counted,
        movement.Reason,
        movement.Redemption,
        movement.At,
        movement.By);
}

internal sealed record ValuationResponse(
    IReadOnlyList<ValuationItem> Items, decimal StockValue, Points PointsOutstanding, decimal? PointValue, decimal? PointsValue)
{
    public static ValuationResponse From(Valuation valuation) => new(
        valuation.Items,
        valuation.StockValue,
        valuation.PointsOutstanding,
        valuation.PointValue,
        valuation.PointsValue);
}
