using PointsMarket.Core.Prints;
using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Core.Households;

/// <summary>A household's first PIN (查询密码), to be handed over folded.</summary>
public sealed record PinSlip(string Household, string Head, string Pin);

/// <summary>Slips of PINs that stand nowhere else.</summary>
public sealed record PinSheet(string VillageName, string Address, IReadOnlyList<PinSlip> Slips, IReadOnlyList<string> Marks)
{
    public static PinSheet Of(Tx tx, string village, string address, IReadOnlyList<PinSlip> slips) =>
        new(VillageService.Find(tx, village)!.Name, address, slips, PrintWords.MarksOf(tx));
}

/// <summary>Four slips a sheet: the name stays outside, the PIN is folded in behind a pattern that nobody reads through.</summary>
public static class PinPrint
{
    private const float FontSize = 11;
    private const int SlipHeight = 176;
    private const int ThirdWidth = 168;
    private const float TextWidth = 145;
    private const float Hairline = 0.5f;

    private static readonly string Dashes = Svg(2, """<path d="M1 0V176" stroke="#000" stroke-width="0.6" stroke-dasharray="4 3"/>""");

    public static Printout Of(PinSheet sheet)
    {
        return new Sheet { Title = TitleOf(sheet), Author = sheet.VillageName, FontSize = FontSize, Marks = sheet.Marks }
            .Print(_ => { }, content => Content(content, sheet));
    }

    private static string TitleOf(PinSheet sheet) => sheet.VillageName + PinWords.Title;

    private static void Content(IContainer content, PinSheet sheet)
    {
        if (sheet.Slips.Count == 0)
        {
            content.Text(PinWords.NoSlips).FontSize(13);
            return;
        }

        content.Column(column =>
        {
            foreach (var slip in sheet.Slips)
                column.Item().ShowEntire().Border(Hairline).Height(SlipHeight).Row(row => Slip(row, sheet, slip));
        });
    }

    private static void Slip(RowDescriptor row, PinSheet sheet, PinSlip slip)
    {
        var title = TitleOf(sheet);
        var howToUse = PinWords.HowToUse(sheet.Address);
        row.RelativeItem().Padding(10).Column(outside =>
        {
            outside.Spacing(4);
            outside.Item().Text(title).FontSize(FittedText.SizeFor(title, TextWidth, 36, FontSize));
            outside.Item().Text(slip.Head).FontSize(FittedText.SizeFor(slip.Head, TextWidth, 46, 20)).Bold();
            outside.Item().Text(slip.Household).FontSize(14);
            outside.Item().Text(PinWords.HowToFold).FontSize(9);
        });
        row.ConstantItem(2).LineVertical(Hairline);
        row.RelativeItem().Padding(10).Column(inside =>
        {
            inside.Spacing(4);
            inside.Item().Text(PinWords.Account + slip.Household);
            inside.Item().Text(PinWords.Pin);
            inside.Item().Text(slip.Pin).FontSize(26).Bold();
            inside.Item().Text(howToUse).FontSize(FittedText.SizeFor(howToUse, TextWidth, 78, 9));
        });
        row.ConstantItem(2).Svg(Dashes);
        row.RelativeItem().Svg(Pattern(slip.Household));
    }

    /// <summary>Figures and crosses in rows, that lie over the PIN when the slip is folded; for the same household always the same.</summary>
    private static string Pattern(string household)
    {
        var path = new System.Text.StringBuilder();
        var turn = household.Aggregate(7, (sum, letter) => (sum * 31 + letter) & 0xFFFF);
        for (var y = 3; y < SlipHeight; y += 5)
        {
            for (var x = 3; x < ThirdWidth; x += 5)
            {
                turn = (turn * 75 + 74) % 65537;
                var (a, b) = (turn % 5 - 2, turn / 5 % 5 - 2);
                path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x + a} {y - 2}L{x + b} {y + 2}M{x - 2} {y + b}L{x + 2} {y + a}");
            }
        }

        return Svg(ThirdWidth, $"""<path d="{path}" stroke="#000" stroke-width="0.8"/>""");
    }

    private static string Svg(int width, string shapes) =>
        $"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{SlipHeight}" viewBox="0 0 {width} {SlipHeight}">{shapes}</svg>""";
}

internal static class PinWords
{
    public const string Title = "积分查询密码";
    public const string NoSlips = "没有要做密码的农户：每一户都有密码了。";
    public const string HowToFold = "沿线剪开。先把花纹那一格沿虚线折过来，盖住密码，再用订书钉订好，当面交给户主。";
    public const string Account = "账号：";
    public const string Pin = "密码：";

    public static string HowToUse(string address) => $"密码只告诉家里人；忘了请到村委会重做。打开下面的网址，填账号和密码，就能看自家的积分：\n{address}";
}
