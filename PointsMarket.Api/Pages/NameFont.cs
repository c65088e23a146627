using PointsMarket.Api.Web;
using PointsMarket.Core.Households;
using PointsMarket.Core.Prints;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Pages;

/// <summary>The rare characters of the villages' names (䶮, 𬱖) as a small font, for phones and computers that would show a box.</summary>
internal static class NameFont
{
    private static (long Version, string Characters, byte[] Font)? _made;

    public static IResult Find(Database database)
    {
        var version = database.Version();
        if (_made is { } kept && kept.Version == version)
            return new Bytes(kept.Font, "font/ttf");

        var characters = database.Read(RareCharacters.List);
        if (characters.Length == 0)
            return Results.NotFound();

        var font = _made is { } before && before.Characters == characters ? before.Font : PrintEngine.FontOf(characters.EnumerateRunes());
        if (font is null)
            return Results.NotFound();

        _made = (version, characters, font);
        return new Bytes(font, "font/ttf");
    }
}
