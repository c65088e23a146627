using System.Diagnostics.CodeAnalysis;
using PointsMarket.Api.Web;
using PointsMarket.Core;
using PointsMarket.Core.Prints;

namespace PointsMarket.Api.Pages;

/// <summary>What the address of a print says: of which month, number or code it is.</summary>
internal sealed record PrintAddress(HttpContext Context)
{
    public Month Month => Query.PathMonth(Part("month"));

    public long Number => Query.PathNumber(Part("id"));

    public string Code => Part("code");

    public string? Asked(string name) => Context.Request.Query[name].ToString() is { Length: > 0 } asked ? asked : null;

    public string Part(string name) => (string)Context.GetRouteValue(name)!;
}

/// <summary>A print of the desk: its file, the pictures of its pages, and the page that shows them before paper is used.</summary>
internal static class PrintRoutes
{
    /// <summary>Enough to see what comes out; the file has all of them.</summary>
    private const int MostShown = 20;

    /// <summary>A page of A4 is 794 dots wide, as on a screen.</summary>
    private const int ScreenDpi = 96;

    public static void MapPrint(
        this IEndpointRouteBuilder pages, [StringSyntax("Route")] string pattern, Func<PageDesk, PrintAddress, Printout> compose)
    {
        var composer = new Composer(compose);
        pages.MapPage(pattern, File).WithMetadata(composer);
        pages.MapPage($"{pattern}/pages", Show).WithMetadata(composer);
        pages.MapPage($"{pattern}/pages/{{page}}.png", Picture).WithMetadata(composer);
    }

    private static Bytes File(PageDesk desk) => Bytes.Pdf(Compose(desk));

    private static IResult Show(PageDesk desk)
    {
        var print = Compose(desk);
        var count = print.CountPages(MostShown + 1);
        return PageDesk.Page<PrintPage>(
            null,
            (nameof(PrintPage.Name), print.Title),
            (nameof(PrintPage.File), PageGroup.Local(desk.Context.Request.Path)[..^"/pages".Length]),
            (nameof(PrintPage.Search), desk.Context.Request.QueryString.Value),
            (nameof(PrintPage.Pages), Math.Min(count, MostShown)),
            (nameof(PrintPage.IsMore), count > MostShown));
    }

    private static Bytes Picture(string page, PageDesk desk)
    {
        var print = Compose(desk);
        var number = Query.PathCount(page);
        return number is >= 1 and <= MostShown && print.FindPicture(number, ScreenDpi) is { } picture
            ? Bytes.Png(picture)
            : throw Refusal.NotFound();
    }

    private static Printout Compose(PageDesk desk) =>
        desk.Context.GetEndpoint()!.Metadata.GetRequiredMetadata<Composer>().Compose(desk, new(desk.Context));

    /// <summary>Which print stands at an address.</summary>
    private sealed record Composer(Func<PageDesk, PrintAddress, Printout> Compose);
}
