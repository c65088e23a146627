using PointsMarket.Core;

namespace PointsMarket.Api.Web;

/// <summary>The language of an answer: Chinese, unless the caller asks for English before it.</summary>
internal static class Language
{
    public const string Cookie = "language";

    /// <summary>What was chosen on a page counts for pages only: a program says it with each request.</summary>
    public static bool WantsEnglish(this HttpContext context) => (Problem.IsPage(context) ? context.Request.Cookies[Cookie] : null) switch
    {
        "en" => true,
        "zh" => false,
        _ => AsksForEnglish(context),
    };

    private static bool AsksForEnglish(HttpContext context) => context.Request.GetTypedHeaders().AcceptLanguage
        .Where(language => language.Quality != 0)
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => language.Value.ToString())
        .FirstOrDefault(name => IsOf(name, "zh") || IsOf(name, "en")) is { } first && IsOf(first, "en");

    public static string Say(this HttpContext context, Sentence sentence) =>
        context.WantsEnglish() ? sentence.English : sentence.Chinese;

    private static bool IsOf(string name, string language) =>
        name.Equals(language, StringComparison.OrdinalIgnoreCase) || name.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);
}
