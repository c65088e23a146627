using System.Text;

namespace PointsMarket.Core.Drawing;

/// <summary>The fonts that prints may use, read once and shared by all documents.</summary>
public static class FontManager
{
    private static readonly List<FontFace> Faces = [];

    /// <summary>Raised for a character that no registered font has; it is printed as its code point, 〔U+2B7F9〕.</summary>
    public static event Action<Rune>? CharacterMissing;

    /// <summary>Adds a TrueType font; its family and weight are its own.</summary>
    /// <remarks>An embedded resource is used where the loader mapped it, without a copy: only the pages read are in memory.</remarks>
    public static void RegisterFont(Stream stream)
    {
        var face = FontFace.Read(stream);
        lock (Faces)
            Faces.Add(face);
    }

    internal static void Miss(Rune rune) => CharacterMissing?.Invoke(rune);

    /// <summary>The face of that family, or of any where there is none, whose weight is nearest.</summary>
    internal static FontFace Find(string family, FontWeight weight)
    {
        lock (Faces)
        {
            if (Faces.Count == 0)
                throw new InvalidOperationException("No font is registered: FontManager.RegisterFont comes first.");

            return Faces.OrderBy(face => face.Family != family).ThenBy(face => Math.Abs(face.Weight - (int)weight)).First();
        }
    }
}
