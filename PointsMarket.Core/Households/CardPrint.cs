using PointsMarket.Core.Prints;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Core.Households;

/// <summary>A household's passbook card (积分卡) with the address that its QR leads to.</summary>
public sealed record PrintedCard(string Household, string Head, string Address);

/// <summary>Passbook cards of a village or an area, to be cut out.</summary>
public sealed record CardSheet(string VillageName, IReadOnlyList<PrintedCard> Cards, IReadOnlyList<string> Marks)
{
    private const int Most = 100_000;

    /// <summary>The cards in use of all who have not departed, by code.</summary>
    public static CardSheet Of(Tx tx, string village, string? area, Func<string, string> addressOf)
    {
        var households = HouseholdService.List(tx, village, new(null, area, null, Most)).FindAll(household => !household.HasDepartedBy(tx.Today));
        return new(
            VillageService.Find(tx, village)!.Name,
            [
                .. households.Select(household => (Household: household, Card: CardService.Find(tx, village, household.Code)))
                    .Where(one => one.Card is not null)
                    .Select(one => new PrintedCard(one.Household.Code, one.Household.Head, addressOf(one.Card!.Token))),
            ],
            PrintWords.MarksOf(tx));
    }
}

/// <summary>Ten cards a sheet, as large as a bank card, with lines to cut along.</summary>
public static class CardPrint
{
    private const float FontSize = 9;
    private const float CardHeight = 145;
    private const float CodeInMillimetres = 34;
    private const float Hairline = 0.4f;

    /// <summary>Beside the code: half a sheet without the card's margins.</summary>
    private const float TextWidth = Sheet.Width / 2 - 14 - 6 - CodeInMillimetres * 72 / 25.4f;

    private const int LongCode = 12;

    /// <summary>The same cards always give the same bytes.</summary>
    public static Printout Of(CardSheet cards)
    {
        var sheet = new Sheet { Title = $"{cards.VillageName}{CardWords.Title}", Author = cards.VillageName, FontSize = FontSize, Marks = cards.Marks };
        return sheet.Print(_ => { }, content => Content(content, cards));
    }

    private static void Content(IContainer content, CardSheet cards)
    {
        if (cards.Cards.Count == 0)
        {
            content.Text(CardWords.NoCards).FontSize(13);
            return;
        }

        content.Column(column =>
        {
            foreach (var pair in cards.Cards.Chunk(2))
                column.Item().ShowEntire().Element(row => Pair(row, cards.VillageName, pair));
        });
    }

    private static void Pair(IContainer container, string village, PrintedCard[] pair) => container.Row(row =>
    {
        foreach (var card in pair)
            row.RelativeItem().Border(Hairline).Height(CardHeight).Padding(7).Element(one => Card(one, village, card));

        if (pair.Length == 1)
            row.RelativeItem();
    });

    private static void Card(IContainer container, string village, PrintedCard card) => container.Row(row =>
    {
        row.Spacing(6);
        row.RelativeItem().AlignMiddle().Column(column =>
        {
            column.Spacing(3);
            column.Item().Text(village).FontSize(FittedText.SizeFor(village, TextWidth, 16, 11));
            column.Item().Text(CardWords.Title).FontSize(15).Bold();
            column.Item().Text(card.Head).FontSize(FittedText.SizeFor(card.Head, TextWidth, 26, 18)).Bold();
            column.Item().Text(card.Household).FontSize(card.Household.Length > LongCode ? 9 : 14);
            column.Item().Text(CardWords.Note).FontSize(8.5f);
        });
        row.ConstantItem(CodeInMillimetres, Unit.Millimetre).AlignMiddle().Height(CodeInMillimetres, Unit.Millimetre).Svg(QrCode.Svg(card.Address));
    });
}

internal static class CardWords
{
    public const string Title = "积分卡";
    public const string NoCards = "没有要印的积分卡。";
    public const string Note = "扫码看积分和明细。\n只能看，不能兑换。\n丢了到村委会换卡，旧卡作废。";
}
