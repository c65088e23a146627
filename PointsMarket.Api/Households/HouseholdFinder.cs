using System.Text.RegularExpressions;
using PointsMarket.Api.Pages;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Households;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Households;

/// <summary>Which household is meant by what was typed, chosen or scanned into a field: one, or several to choose from, or none.</summary>
/// <remarks>A guess is never taken: of several, and of a code beside another's name, the page asks which one is meant.</remarks>
internal static partial class HouseholdFinder
{
    /// <summary>How many a page offers to choose from.</summary>
    public const int MostChoices = 8;

    /// <summary>The household that a form's field means.</summary>
    /// <exception cref="MalformedException">What to do where it means none, or several.</exception>
    public static Household Get(Tx tx, string village, PostedForm form, string field = "household")
    {
        var found = Find(tx, village, form, field);
        return found is [{ } one] && !IsDoubtful(form, field, one)
            ? one
            : throw new MalformedException(field, found.Count switch
            {
                0 when string.IsNullOrWhiteSpace(form[field]) => FinderWords.Missing,
                0 => FinderWords.None,
                > MostChoices => FinderWords.TooMany,
                _ => FinderWords.Several,
            });
    }

    /// <summary>What a refused form offers to choose from; nothing where the field is clear, or means none.</summary>
    public static IReadOnlyList<Household> Choices(Tx tx, string village, PostedForm form, string field = "household")
    {
        var found = Find(tx, village, form, field);
        return found is [var one] && !IsDoubtful(form, field, one) ? [] : [.. found.Take(MostChoices)];
    }

    /// <summary>The name of the field by which one of several is chosen.</summary>
    public static string ChoiceOf(string field) => field + "Choice";

    /// <summary>The codes of all that a search's text may mean; null where nothing is asked for.</summary>
    public static IReadOnlyCollection<string>? Codes(Tx tx, string village, string? text) =>
        Query.Words("search", text) is { } words ? [.. Find(tx, village, words, Sheets.MostRows).Select(household => household.Code)] : null;

    /// <summary>All that a text may mean: a card's address or token, a code, a code with a name, else whatever a search finds.</summary>
    public static List<Household> Find(Tx tx, string village, string? text, int most = MostChoices + 1)
    {
        var plain = HalfWidth.Of(text ?? "").Trim();
        if (!Limits.IsText(plain))
            return [];

        if (HouseholdService.Find(tx, village, plain.Split(' ')[0]) is { } named)
            return [named];

        if (CardToken().Match(plain) is { Success: true } card && CardService.FindByToken(tx, village, card.Groups[1].Value) is { } code)
            return [HouseholdService.Get(tx, village, code)];

        var found = Search(tx, village, plain, most);
        return found.Count > 0 ? found : Search(tx, village, text!.Trim(), most);
    }

    private static List<Household> Find(Tx tx, string village, PostedForm form, string field)
    {
        var found = Find(tx, village, form[field]);
        return found.Find(household => household.Code == form[ChoiceOf(field)]) is { } chosen ? [chosen] : found;
    }

    private static List<Household> Search(Tx tx, string village, string text, int most) =>
        HouseholdService.List(tx, village, new(text, null, null, most));

    /// <summary>A code with a name beside it that is not of that household: one of the two was mistyped.</summary>
    public static bool IsMistaken(string? text, Household household)
    {
        var words = HalfWidth.Of(text ?? "").Trim().Split(' ', 2);
        return words is [var code, var name] && code == household.Code && !IsOf(household, name.Trim());
    }

    private static bool IsDoubtful(PostedForm form, string field, Household household) =>
        form[ChoiceOf(field)] != household.Code && IsMistaken(form[field], household);

    private static bool IsOf(Household household, string name) =>
        household.Residents.Select(resident => resident.Name).Prepend(household.Head)
            .Any(own => HalfWidth.Of(own).Contains(name, StringComparison.Ordinal));

    /// <summary>22 characters by themselves or behind card/; an input method may have made another stroke of the slash.</summary>
    [GeneratedRegex("(?:^|card[/、])([0-9A-Za-z_-]{22})/?$")]
    private static partial Regex CardToken();
}

/// <summary>The words of a field for a household.</summary>
internal static class FinderWords
{
    public static readonly Sentence Missing = new("请填户号、姓名或拼音首字母，也可以扫积分卡。", "Please give a code, a name or pinyin initials, or scan a card.");
    public static readonly Sentence None = new("没有找到这一户。请核对户号或姓名；扫的卡打不开，多半是换过新卡。", "No such household was found. Please check the code or the name; a card that opens nothing has probably been replaced.");
    public static readonly Sentence Several = new("请在下面选定是哪一户。", "Please choose below which household is meant.");
    public static readonly Sentence TooMany = new("符合的农户太多，这里只列出前8户。请选定一户，或者写得再全一些。", "Too many households fit, and only the first 8 are shown. Please choose one, or write more of the name.");
    public static readonly Sentence Which = new("是哪一户", "Which household");
}
