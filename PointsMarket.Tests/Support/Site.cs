using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PointsMarket.Api.Web;

namespace PointsMarket.Tests.Support;

/// <summary>The running site over a test village: requests go through the whole pipeline, on the village's clock.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly SiteFactory _factory;
    private readonly Dictionary<string, string> _tokens = [];

    private Site(TestVillage village, bool keeps = true, bool backups = false)
    {
        Village = village;
        _factory = new(village, keeps, backups);
    }

    public TestVillage Village { get; }

    public IServiceProvider Services => _factory.Services;

    public static async Task<Site> Start() => Over(await TestVillage.Make());

    /// <summary>The site over a village that was made elsewhere, which closes with it.</summary>
    public static Site Over(TestVillage village, bool backups = false) => new(village, backups: backups);

    /// <summary>The site over a village, without a keeper: nothing is posted when the clock moves.</summary>
    public static Site WithoutKeeper(TestVillage village) => new(village, keeps: false);

    /// <summary>A client that is not signed in.</summary>
    public HttpClient Anonymous() => _factory.CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>Somebody with a browser, signed in where an account is named.</summary>
    public Visitor Visit(string? account = null, string village = TestVillage.Code)
    {
        var cookies = new CookieContainer();
        if (account is not null)
            cookies.Add(new Cookie("session", TokenOf(account, village), "/", "localhost"));

        return new(_factory.CreateDefaultClient(new CookieContainerHandler(cookies)), cookies, village);
    }

    /// <summary>A client of an account, signed in without the cost of a password.</summary>
    public SiteClient As(string account, string village = TestVillage.Code)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new("Bearer", TokenOf(account, village));
        return new(client, village);
    }

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        await Village.DisposeAsync();
    }

    private string TokenOf(string account, string village)
    {
        var key = $"{village}/{account}";
        if (!_tokens.TryGetValue(key, out var token))
            _tokens.Add(key, token = Sessions.Issue(Village.Database, village, account));

        return token;
    }

    private sealed class SiteFactory(TestVillage village, bool keeps, bool backups) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("PointsMarket:Demo", "false");
            builder.UseSetting("PointsMarket:Backups", backups ? "true" : "false");
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
            builder.ConfigureTestServices(services =>
            {
                // The village's own writer: two of them on one file would wait for each other.
                services.AddSingleton(village.Location);
                services.AddSingleton(village.Time);
                services.AddSingleton<TimeProvider>(village.Clock);
                services.AddSingleton(_ => village.Database);
                if (!keeps)
                    services.Remove(services.Single(service => service.ImplementationFactory is Func<IServiceProvider, Keeper>));
            });
        }
    }
}

/// <summary>An account at the site's API; paths are relative to its village.</summary>
internal sealed class SiteClient(HttpClient client, string village)
{
    public HttpClient Http { get; } = client;

    public Task<Answer> Get(string path, string? ifNoneMatch = null) => Send(HttpMethod.Get, path, null, ("If-None-Match", ifNoneMatch));

    public Task<Answer> Post(string path, object? body, string? key = null) => Send(HttpMethod.Post, path, Json(body), ("Idempotency-Key", key));

    public Task<Answer> Put(string path, object? body, string? key = null) => Send(HttpMethod.Put, path, Json(body), ("Idempotency-Key", key));

    public Task<Answer> Delete(string path) => Send(HttpMethod.Delete, path, null);

    /// <summary>A body exactly as written.</summary>
    public Task<Answer> PostRaw(string path, string body, string contentType = "application/json", string? key = null) =>
        Send(HttpMethod.Post, path, Raw(Encoding.UTF8.GetBytes(body), contentType), ("Idempotency-Key", key));

    public Task<Answer> PutRaw(string path, string body, string? key = null) =>
        Send(HttpMethod.Put, path, Raw(Encoding.UTF8.GetBytes(body), "application/json"), ("Idempotency-Key", key));

    public Task<Answer> PostBytes(string path, byte[] body, string contentType) => Send(HttpMethod.Post, path, Raw(body, contentType));

    public async Task<Answer> Send(HttpMethod method, string path, HttpContent? content, params (string Name, string? Value)[] headers)
    {
        var address = path.StartsWith('/') ? path : $"/api/villages/{village}/{path}";
        using var request = new HttpRequestMessage(method, address) { Content = content };
        foreach (var (name, value) in headers)
        {
            if (value is not null)
                request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Http.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return new(response.StatusCode, response.Headers, response.Content.Headers, bytes);
    }

    private static ByteArrayContent Json(object? body) =>
        Raw(JsonSerializer.SerializeToUtf8Bytes(body ?? new { }, Api.Web.Json.Options), "application/json");

    private static ByteArrayContent Raw(byte[] bytes, string contentType)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return content;
    }
}

/// <summary>What the site answered.</summary>
internal sealed record Answer(HttpStatusCode Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, byte[] Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    public JsonNode Json => JsonNode.Parse(Bytes)!;

    public string? Reason => ContentHeaders.ContentType?.MediaType == "application/problem+json" ? (string?)Json["reason"] : null;

    /// <summary>The fields that a 400 names.</summary>
    public IEnumerable<string> Fields => (Json["errors"] as JsonObject)?.Select(error => error.Key) ?? [];

    public string? Location => Headers.Location?.OriginalString;

    public string? ETag => Headers.ETag?.ToString();

    public JsonNode? this[string field] => Json[field];

    public decimal Number(string field) => (decimal)Json[field]!;
}
