using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace PointsMarket.Bench.Harness;

/// <summary>One who is signed in at a server, as any program signs in.</summary>
internal sealed class Client : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _village;

    private Client(HttpClient http, string village, string token) => (_http, _village, Token) = (http, village, token);

    public string Token { get; }

    public static async Task<Client> SignIn(Server server, string village, string account, string password)
    {
        var http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(5) };
        using var answer = await http.PostAsJsonAsync("/api/sessions", new { village, account, password });
        var session = await Read(answer);
        var token = session.GetProperty("accessToken").GetString()!;
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return new(http, village, token);
    }

    /// <summary>The address of something in the village.</summary>
    public string At(string path) => $"/api/villages/{_village}/{path}";

    public async Task<JsonElement> Post(string path, object body)
    {
        using var answer = await _http.PostAsJsonAsync(At(path), body);
        return await Read(answer);
    }

    /// <summary>One piece of goods for a household.</summary>
    public async Task Redeem(string household, string goods)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, At("redemptions"));
        request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid():N}");
        request.Content = JsonContent.Create(new { household, lines = new[] { new { goods, quantity = 1 } } });
        using var answer = await _http.SendAsync(request);
        await Check(answer);
    }

    public async Task<JsonElement> Get(string path)
    {
        using var answer = await _http.GetAsync(new Uri(At(path), UriKind.Relative));
        return await Read(answer);
    }

    public async Task Put(string path, object body)
    {
        using var answer = await _http.PutAsJsonAsync(At(path), body);
        await Check(answer);
    }

    public async Task<byte[]> Bytes(string path) => await _http.GetByteArrayAsync(new Uri(At(path), UriKind.Relative));

    /// <summary>The tag that a thing carries now.</summary>
    public async Task<EntityTagHeaderValue> Tag(string path)
    {
        using var answer = await _http.GetAsync(new Uri(At(path), UriKind.Relative));
        await Check(answer);
        return answer.Headers.ETag!;
    }

    public void Dispose() => _http.Dispose();

    private static async Task<JsonElement> Read(HttpResponseMessage answer)
    {
        await Check(answer);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task Check(HttpResponseMessage answer)
    {
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }
}
