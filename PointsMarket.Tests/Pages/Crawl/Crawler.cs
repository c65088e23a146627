using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Pages.Crawl;

/// <summary>Opens every page that links and searches lead to from a start, so many of each kind.</summary>
internal sealed partial class Crawler(Visitor visitor, int mostOfAKind)
{
    private readonly Queue<(string Address, string From)> _ahead = new();
    private readonly HashSet<string> _known = [];
    private readonly Dictionary<string, int> _kinds = [];

    /// <summary>Links that lead to what is no page of the site, or to a refusal.</summary>
    public List<string> Broken { get; } = [];

    /// <summary>By address; what is no HTML is opened and not kept.</summary>
    public Dictionary<string, CrawledPage> Pages { get; } = [];

    public static async Task<Crawler> From(Visitor visitor, string start, int mostOfAKind = 25)
    {
        var crawler = new Crawler(visitor, mostOfAKind);
        crawler.Meet(start, "the start");
        while (crawler._ahead.TryDequeue(out var next))
            await crawler.Open(next.Address, next.From);

        return crawler;
    }

    /// <summary>The kind of page: its address with numbers, codes and what was searched for left out.</summary>
    public static string KindOf(string address)
    {
        var (path, query) = address.Split('?') is [var before, var after] ? (before, after) : (address, "");
        var segments = path.Split('/').Select(segment => segment.Any(char.IsDigit) ? "{}" + Path.GetExtension(segment) : segment);
        var names = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')[0]).Order();
        return Account().Replace(string.Join('/', segments), "people/{}") + (query == "" ? "" : "?" + string.Join('&', names));
    }

    private async Task Open(string address, string from)
    {
        using var response = await visitor.Http.GetAsync(address);
        if (response.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.Redirect)
        {
            Meet(response.Headers.Location!.OriginalString, from);
            return;
        }

        if (response.StatusCode != HttpStatusCode.OK)
        {
            Broken.Add($"{from} leads to {address}: {(int)response.StatusCode}");
            return;
        }

        if (response.Content.Headers.ContentType?.MediaType != "text/html")
            return;

        var view = new PageView(response.StatusCode, address, await response.Content.ReadAsStringAsync());
        Pages.Add(address, new(view, response.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value))));
        foreach (var link in view.Document.QuerySelectorAll("a[href], img[src], link[href], script[src]"))
            Meet(link.GetAttribute("href") ?? link.GetAttribute("src")!, address);

        foreach (var form in view.Document.QuerySelectorAll("form:not([method=post])"))
            Meet(Searched(form), address);
    }

    /// <summary>A search as it stands in the page, sent.</summary>
    private static string Searched(IElement form)
    {
        var fields = Visitor.Filled(form).Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}");
        return $"{form.GetAttribute("action")}?{string.Join('&', fields)}";
    }

    private void Meet(string address, string from)
    {
        if (address.StartsWith("data:", StringComparison.Ordinal) || address.StartsWith("tel:", StringComparison.Ordinal))
            return;

        var here = new Uri(new Uri("http://localhost" + (from.StartsWith('/') ? from : "/")), address);
        if (here.Host != "localhost")
        {
            Broken.Add($"{from} leads away: {address}");
            return;
        }

        // The switches change how every page looks: who crawls leaves them alone.
        if (Switch().IsMatch(here.Query) || !_known.Add(here.PathAndQuery))
            return;

        var kind = KindOf(here.PathAndQuery);
        var met = _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        if (met <= mostOfAKind)
            _ahead.Enqueue((here.PathAndQuery, from));
    }

    [GeneratedRegex(@"[?&](language|size)=")]
    private static partial Regex Switch();

    [GeneratedRegex(@"people/(?!new\b)[a-z0-9._-]+")]
    private static partial Regex Account();
}

/// <summary>A page with the headers it came with.</summary>
internal sealed record CrawledPage(PageView View, IReadOnlyDictionary<string, string> Headers);
