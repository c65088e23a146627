using System.Collections.Concurrent;
using System.Text.Json;
using PointsMarket.Core;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Crash;

/// <summary>Somebody who works at the village's server and keeps a journal: what was not answered, or the answer lost, is sent again with its key.</summary>
internal sealed class CrashClient(CrashVillage village, Random random, bool closesMonths)
{
    private const int PercentLost = 5;
    private const int LongestPatience = 30;

    private static readonly Month LastToClose = new(2036, 2);

    private readonly Queue<JournalLine> _next = [];
    private JournalLine? _unanswered;
    private Month _toClose = new(2026, 1);

    public ConcurrentQueue<JournalLine> Journal { get; } = [];

    public bool HasUnanswered => _unanswered is not null;

    /// <summary>Sends one request; false where nobody answered it. Each is noticed before it is sent, and when its answer has come.</summary>
    public async Task<bool> SendOne(Uri server, Action<JournalLine>? notice = null)
    {
        if (_unanswered is null)
            Journal.Enqueue(_unanswered = Next());

        notice?.Invoke(_unanswered);
        if (random.Next(100) < PercentLost)
            await _unanswered.SendAndLeave(village.As(_unanswered.Account, server), TimeSpan.FromMilliseconds(random.Next(1, LongestPatience)));

        if (!await _unanswered.Send(village.As(_unanswered.Account, server)))
            return false;

        notice?.Invoke(_unanswered);
        if (_unanswered.IsAcknowledged)
            FollowUp(_unanswered);

        _unanswered = null;
        return true;
    }

    private JournalLine Next() => _next.TryDequeue(out var next) ? next : random.Next(100) switch
    {
        < 15 when closesMonths && _toClose.CompareTo(LastToClose) <= 0 => Put("secretary", $"months/{_toClose}/closing", new { }),
        < 20 => Post("shopkeeper", $"goods/{Any(CrashVillage.Goods)}/receipts", new { quantity = random.Next(1, 50), supplier = "镇供销社" }),
        < 40 => Post("clerk", "conduct", new
        {
            household = Any(CrashVillage.Households),
            rule = Any([TestRules.Help, TestRules.Recycling, TestRules.Late]),
            happenedOn = CrashVillage.Today,
        }),
        _ => Post("shopkeeper", "redemptions", new
        {
            household = Any(CrashVillage.Households),
            lines = Enumerable.Range(0, random.Next(1, 4)).Select(_ => new { goods = Any(CrashVillage.Goods), quantity = random.Next(1, 4) }),
        }),
    };

    private void FollowUp(JournalLine done)
    {
        if (done.IsClosing)
            _toClose = _toClose.Next;
        else if (done.IsConduct)
            _next.Enqueue(Put("reviewer2", $"conduct/{done.Answer!["id"]}/reviews/reviewer2", new { decision = "approve" }));
        else if (done.IsRedemption && random.Next(4) == 0)
            _next.Enqueue(Put("shopkeeper", $"redemptions/{done.Answer!["id"]}/reversal", new { reason = "拿错了商品", restock = random.Next(2) == 0 }));
        else if (done.IsReview && random.Next(4) == 0)
            _next.Enqueue(Post("secretary", $"entries/{done.Entry}/reversal", new { reason = "登记错了" }));
    }

    private string Any(IReadOnlyList<string> codes) => codes[random.Next(codes.Count)];

    private static JournalLine Post(string account, string path, object body) => new(account, HttpMethod.Post, path, JsonSerializer.Serialize(body));

    private static JournalLine Put(string account, string path, object body) => new(account, HttpMethod.Put, path, JsonSerializer.Serialize(body));
}
