using PointsMarket.Api.Web;
using PointsMarket.Core.Households;
using PointsMarket.Core.Prints;
using PointsMarket.Core.Storage;

namespace PointsMarket.Api.Pages;

/// <summary>The rare characters of the villages' names (䶮, 𬱖) as a small font, for phones and computers that would show a box.</summary>
internal static class NameFont
{
    private static (string Characters, byte[] Font)? _made;

    public static IResult Find(Database database)
    {
        var characters = database.Read(RareCharacters.List);
        if (characters.Length == 0)
            return Results.NotFound();

        if (_made is not { } made || made.Characters != characters)
        {
            if (PrintEngine.FontOf(characters.EnumerateRunes()) is not { } font)
                return Results.NotFound();

            _made = made = (characters, font);
        }

        return new Bytes(made.Font, "font/ttf");
    }
}
