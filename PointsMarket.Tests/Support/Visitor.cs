using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PointsMarket.Tests.Support;

/// <summary>Somebody with a browser that has no JavaScript: opens pages, fills in forms, follows where they lead.</summary>
internal sealed class Visitor(HttpClient client, CookieContainer cookies, string village)
{
    public HttpClient Http { get; } = client;

    public CookieContainer Cookies { get; } = cookies;

    /// <summary>A page; a path without a leading slash is the village's.</summary>
    public async Task<PageView> Open(string path)
    {
        using var response = await Http.GetAsync(Address(path));
        return await Follow(response);
    }

    /// <summary>Without following where the answer leads to.</summary>
    public Task<HttpResponseMessage> Get(string path) => Http.GetAsync(Address(path));

    /// <summary>Sends the form of a page as it was filled in, with these fields filled in anew, and goes where it leads.</summary>
    public async Task<PageView> Send(PageView page, string form, params (string Field, string? Value)[] fields)
    {
        using var response = await Post(page, form, fields);
        return await Follow(response);
    }

    /// <summary>The same without following.</summary>
    public Task<HttpResponseMessage> Post(PageView page, string form, params (string Field, string? Value)[] fields)
    {
        var element = page.Form(form);
        return Http.PostAsync(element.GetAttribute("action") is { Length: > 0 } action ? action : page.Address, new FormUrlEncodedContent(Filled(element, fields)));
    }

    /// <summary>Every field of a form as a browser would send it, with some filled in anew; null leaves one out.</summary>
    public static List<KeyValuePair<string, string>> Filled(IElement form, params (string Field, string? Value)[] fields)
    {
        var anew = fields.Select(field => field.Field).ToHashSet();
        var sent = Sent(form).Where(pair => !anew.Contains(pair.Key));
        return [.. sent, .. fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Field, field.Value!))];
    }

    private static IEnumerable<KeyValuePair<string, string>> Sent(IElement form)
    {
        foreach (var field in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            var name = field.GetAttribute("name")!;
            var value = field switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? box.GetAttribute("value") ?? "on" : null,
                IHtmlInputElement { Type: "file" } => null,
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value,
                IHtmlTextAreaElement area => area.Value,
                _ => null,
            };
            if (value is not null)
                yield return KeyValuePair.Create(name, value);
        }
    }

    private async Task<PageView> Follow(HttpResponseMessage response)
    {
        if (response.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.Redirect)
        {
            using var next = await Http.GetAsync(response.Headers.Location);
            return await Follow(next);
        }

        return new(response.StatusCode, response.RequestMessage!.RequestUri!.PathAndQuery, await response.Content.ReadAsStringAsync());
    }

    private string Address(string path) => path.StartsWith('/') ? path : $"/{village}/{path}";
}

/// <summary>A page as it was answered.</summary>
internal sealed record PageView(HttpStatusCode Status, string Address, string Html)
{
    private static readonly HtmlParser Parser = new();

    public IHtmlDocument Document => field ??= Parser.ParseDocument(Html);

    /// <summary>The text of all that a selector finds, white space put together.</summary>
    public string Text(string selector = "main") =>
        string.Join(' ', Document.QuerySelectorAll(selector).SelectMany(element => element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    public string Heading => Text("h1");

    /// <summary>A form by a selector, or by how its address ends.</summary>
    public IElement Form(string form) =>
        Document.QuerySelectorAll("form").FirstOrDefault(element => element.GetAttribute("action")?.EndsWith(form, StringComparison.Ordinal) == true)
        ?? (form.Any(c => c is '[' or '#' or '.') || form == "form" ? Document.QuerySelector(form) : null)
        ?? throw new AssertionException($"{Address} has no form {form}: {Html}");

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    public PageView Gives(HttpStatusCode status)
    {
        Assert.That(Status, Is.EqualTo(status), Html);
        return this;
    }
}
