using System.Globalization;
using PointsMarket.Core;
using PointsMarket.Core.Conduct;
using PointsMarket.Core.Households;
using PointsMarket.Core.People;
using PointsMarket.Core.Proof;
using PointsMarket.Core.Villages;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Model;

/// <summary>A running site in which each tale founds a village of its own.</summary>
internal sealed class ModelSite : IAsyncDisposable
{
    private static readonly Lazy<string> AnyHash = new(() => Secrets.Hash("the model's password"));

    private readonly TestVillage _file = new();
    private readonly Site _site;
    private readonly HttpClient _http;
    private int _villages;

    public ModelSite()
    {
        _site = Site.WithoutKeeper(_file);
        _http = _site.Anonymous();
    }

    /// <summary>A village with its people and one household, on the clock that its tale begins with.</summary>
    public async Task<Stage> Found(DateOnly firstMonth, DateTimeOffset now)
    {
        _file.MoveTo(now);
        var code = string.Create(CultureInfo.InvariantCulture, $"village-{++_villages}");
        await _file.Write(tx =>
        {
            VillageService.Add(tx, code, "云溪村", Month.Of(firstMonth));
            var clock = Caller.Clock(code);
            HouseholdService.Add(tx, clock, new() { Code = Accounts.FirstHousehold, Head = "王䶮", Area = "东片", Street = "一街" }, null);
            foreach (var (account, roles) in Accounts.People)
            {
                PeopleService.Add(
                    tx,
                    clock,
                    new() { Account = account, Name = account, Roles = roles, Household = Accounts.HouseholdOf(account) },
                    AnyHash.Value);
            }
        });
        return new(_file, _http, code);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _site.DisposeAsync();
    }

    /// <summary>One village of the site, whoever calls.</summary>
    internal sealed class Stage(TestVillage file, HttpClient http, string village)
    {
        private readonly SiteClient _client = new(http, village);
        private readonly Dictionary<string, string> _tokens = [];

        public async Task<Answer> Send(Step step)
        {
            var now = file.Clock.GetUtcNow();
            if (step.At is { } at)
                file.MoveTo(at);

            var answer = await _client.Send(
                new(step.Method),
                step.Path,
                step.Body is null ? null : Content(step.Body, step.ContentType),
                ("Authorization", $"Bearer {await TokenOf(step.Account)}"),
                ("Idempotency-Key", step.Key));
            if (step.At is not null)
                file.MoveTo(now);

            return answer;
        }

        public async Task<Answer> Get(string path) =>
            await _client.Send(HttpMethod.Get, path, null, ("Authorization", $"Bearer {await TokenOf(Accounts.Clerk)}"));

        public void MoveTo(DateTimeOffset moment) => file.MoveTo(moment);

        /// <summary>Does for this village what the keeper does within a minute after midnight.</summary>
        public Task Keep() => file.Write(tx => PostingService.PostDue(tx, Caller.Clock(village)));

        public Breach? Verify() => file.Read(tx => ProofService.Check(tx, village)).Breach;

        private async Task<string> TokenOf(string account)
        {
            if (!_tokens.TryGetValue(account, out var token))
            {
                if (!Accounts.All.Contains(account))
                    await file.Write(tx => HouseholdService.SetPin(tx, Caller.Clock(village), account, AnyHash.Value));

                _tokens.Add(account, token = Sessions.Issue(file.Database, village, account));
            }

            return token;
        }

        private static ByteArrayContent Content(byte[] body, string type)
        {
            var content = new ByteArrayContent(body);
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            return content;
        }
    }
}
