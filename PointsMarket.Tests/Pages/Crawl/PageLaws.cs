using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PointsMarket.Tests.Pages.Crawl;

/// <summary>What holds of the HTML of every page.</summary>
internal static partial class PageLaws
{
    private const string Policy =
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private static readonly string[] ReadAttributes = ["title", "alt", "placeholder", "aria-label", "data-idle-text", "data-idle-button", "data-read", "label"];

    /// <summary>Latin words that stand on Chinese pages: keys, formats, and the switch to the other language.</summary>
    private static readonly HashSet<string> KnownInChinese = new(StringComparer.OrdinalIgnoreCase)
    {
        "English", "PDF", "xlsx", "Excel", "PIN", "JPEG", "PNG", "WebP", "SHA", "Enter", "Tab", "Esc",
    };

    /// <summary>What is wrong with a page, in the order of the page.</summary>
    public static IEnumerable<string> Breaches(CrawledPage page, bool english)
    {
        var document = page.View.Document;
        if (document.QuerySelectorAll("h1").Length != 1)
            yield return $"has {document.QuerySelectorAll("h1").Length} h1";

        if (document.DocumentElement.GetAttribute("lang") != (english ? "en" : "zh-CN"))
            yield return "is in another language";

        if (string.IsNullOrWhiteSpace(document.Title))
            yield return "has no title";

        if (page.Headers.GetValueOrDefault("Content-Security-Policy") != Policy)
            yield return "lacks the policy";

        if (!IsKeptRightly(page))
            yield return $"is kept by whoever passes it on: {page.Headers.GetValueOrDefault("Cache-Control")}";

        foreach (var breach in document.All.SelectMany(BreachesOf).Concat(Doubled(document)))
            yield return breach;
    }

    /// <summary>Texts that are read or read aloud, without the switch to the other language, and without addresses and seals.</summary>
    public static IEnumerable<string> Texts(IHtmlDocument document)
    {
        foreach (var text in document.Body!.GetDescendants().Append(document.QuerySelector("title")!.FirstChild).OfType<IText>())
        {
            if (text.ParentElement is not (null or IHtmlScriptElement) && text.ParentElement.Closest("a[hreflang], code") is null)
                yield return text.Data;
        }

        foreach (var element in document.All)
        {
            foreach (var name in ReadAttributes)
            {
                if (element.GetAttribute(name) is { Length: > 0 } value)
                    yield return value;
            }

            if (element is IHtmlInputElement { Type: "submit" or "button" or "reset" } button)
                yield return button.Value;
        }

        if (document.QuerySelector("meta[name=description]")?.GetAttribute("content") is { } description)
            yield return description;
    }

    public static IEnumerable<string> ChineseIn(IHtmlDocument document) => Texts(document).Where(text => Chinese().IsMatch(text)).Select(Short);

    /// <summary>Words in Latin letters that are neither known, nor one of the names given.</summary>
    public static IEnumerable<string> LatinIn(IHtmlDocument document, IReadOnlySet<string> names) => Texts(document)
        .Where(text => LatinWord().Matches(NotWords().Replace(text, " ")).Any(match => !KnownInChinese.Contains(match.Value) && !names.Contains(match.Value)))
        .Select(Short);

    /// <summary>By nobody; what is the same for everybody who reads it in that language may be passed on for a while, without a form.</summary>
    private static bool IsKeptRightly(CrawledPage page)
    {
        var kept = page.Headers.GetValueOrDefault("Cache-Control") ?? "";
        var differs = page.Headers.GetValueOrDefault("Vary") ?? "";
        return kept.Contains("no-store", StringComparison.Ordinal)
            || (kept.StartsWith("public", StringComparison.Ordinal)
                && differs.Contains("Cookie", StringComparison.Ordinal) && differs.Contains("Accept-Language", StringComparison.Ordinal)
                && page.View.Document.QuerySelector("form[method=post]") is null);
    }

    private static IEnumerable<string> BreachesOf(IElement element)
    {
        if (element.HasAttribute("style") || element is IHtmlStyleElement)
            yield return $"has a style of its own: {Short(element.OuterHtml)}";

        if (element is IHtmlScriptElement && !element.HasAttribute("src"))
            yield return $"has a script of its own: {Short(element.OuterHtml)}";

        if (element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)))
            yield return $"has a handler of its own: {Short(element.OuterHtml)}";

        if (element.GetAttribute("tabindex") is { } index && int.TryParse(index, out var place) && place > 0)
            yield return $"has an order of its own: {Short(element.OuterHtml)}";

        if (IsField(element) && !IsLabelled(element))
            yield return $"has a field without a label: {Short(element.OuterHtml)}";

        if (element is IHtmlImageElement && !element.HasAttribute("alt"))
            yield return $"has a picture without words: {Short(element.OuterHtml)}";

        if (element is IHtmlFormElement form)
        {
            if (form.GetAttribute("action") is not { Length: > 0 })
                yield return $"has a form without an address: {Short(form.OuterHtml)}";

            if (form.GetAttribute("method") == "post" && (Value("__RequestVerificationToken") is not { Length: > 0 } || Value("once") is not { Length: > 0 }))
                yield return $"has a form without its token or key: {Short(form.OuterHtml)}";
        }

        string? Value(string name) => element.QuerySelector($"input[name={name}]")?.GetAttribute("value");
    }

    private static IEnumerable<string> Doubled(IHtmlDocument document) => document.All
        .Where(element => element.Id is { Length: > 0 }).GroupBy(element => element.Id!).Where(group => group.Count() > 1)
        .Select(group => $"has the id {group.Key} {group.Count()} times");

    private static bool IsField(IElement element) => element switch
    {
        IHtmlInputElement { Type: "hidden" or "submit" or "button" or "reset" } => false,
        IHtmlInputElement or IHtmlSelectElement or IHtmlTextAreaElement => true,
        _ => false,
    };

    private static bool IsLabelled(IElement field) =>
        field.GetAttribute("aria-label") is { Length: > 0 }
        || field.Closest("label")?.TextContent.Trim() is { Length: > 0 }
        || (field.Id is { } id && field.Owner!.QuerySelectorAll("label").Any(label => label.GetAttribute("for") == id && label.TextContent.Trim() != ""))
        || (field.GetAttribute("aria-labelledby") is { } by && by.Split(' ').All(one => field.Owner!.GetElementById(one) is not null));

    private static string Short(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 160 } longer ? longer[..160] + "…" : text.Trim();

    [GeneratedRegex(@"[\u3000-\u303F\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]|[\uD840-\uD8BF][\uDC00-\uDFFF]")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"[A-Za-z]{3,}")]
    private static partial Regex LatinWord();

    /// <summary>Addresses, seals of the book, codes, and accounts.</summary>
    [GeneratedRegex(@"https?://\S+|(?<![A-Za-z])[a-z]+\.[a-z]+(?![A-Za-z])|\b[0-9a-f]{8,}\b|\b[A-Za-z]*\d[A-Za-z0-9-]*\b")]
    private static partial Regex NotWords();
}
