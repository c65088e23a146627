using System.Text;

namespace PointsMarket.Core.Prints;

/// <summary>What draws the prints, made ready once: here alone the two engines differ.</summary>
public static class PrintEngine
{
    private static readonly string[] Fonts = ["Fonts/NotoSansSC_400Regular", "Fonts/NotoSansSC_700Bold"];

    private static readonly Lazy<bool> Started = new(StartOnce);

    /// <summary>The bundled family, so that a print looks the same on a machine without any Chinese font.</summary>
    internal const string FontFamily = "Noto Sans SC";

#if QUESTPDF
    /// <summary>Never raised: QuestPDF does not tell what no font has, and draws a box.</summary>
    public static event Action<Rune>? CharacterMissing
    {
        add { }
        remove { }
    }
#else
    /// <summary>Raised with a character that no bundled font has; the print carries its code point, 〔U+1F600〕.</summary>
    public static event Action<Rune>? CharacterMissing;
#endif

    /// <summary>Reads the fonts, at the first print at the latest.</summary>
    public static void Start() => _ = Started.Value;

    /// <summary>A TrueType font with these characters alone, for pages on machines that lack them; null where QuestPDF draws.</summary>
    public static byte[]? FontOf(IEnumerable<Rune> characters)
    {
#if QUESTPDF
        return null;
#else
        Start();
        return FontManager.Find(FontFamily, FontWeight.Normal).SubsetFile(characters.Select(rune => rune.Value).Order());
#endif
    }

    private static bool StartOnce()
    {
#if QUESTPDF
        QuestPDF.Settings.License = LicenseType.Community;
        QuestPDF.Settings.UseEnvironmentFonts = false;
        QuestPDF.Settings.CheckIfAllTextGlyphsAreAvailable = false;
#else
        FontManager.CharacterMissing += rune => CharacterMissing?.Invoke(rune);
#endif
        foreach (var font in Fonts)
        {
            var stream = typeof(PrintEngine).Assembly.GetManifestResourceStream(font);
            FontManager.RegisterFont(stream ?? throw new InvalidOperationException($"{font} is not in this build."));
        }

        return true;
    }
}
