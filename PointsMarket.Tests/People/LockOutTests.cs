using System.Net;
using PointsMarket.Core;
using PointsMarket.Core.People;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.People;

internal sealed class LockOutTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Start() => _site = await Site.Start();

    [TearDown]
    public async Task Stop() => await _site.DisposeAsync();

    [TestCase("clerk", TestVillage.Password)]
    [TestCase("01-001", TestVillage.Pin)]
    public async Task Five_wrong_tries_close_an_account_also_for_the_right_password(string account, string secret)
    {
        for (var i = 0; i < 5; i++)
            (await SignIn(account, "wrong-password")).Refused(Reason.Unauthenticated);

        var closed = await SignIn(account, secret);
        closed.Refused(Reason.TooManyTries);
        Assert.That(closed.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromMinutes(15)));
        (await SignIn("secretary", TestVillage.Password)).Gives(HttpStatusCode.OK);

        await _site.Village.Write(SessionService.Prune);
        Pass(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        (await SignIn(account, secret)).Refused(Reason.TooManyTries);
        Pass(TimeSpan.FromSeconds(1));
        (await SignIn(account, secret)).Gives(HttpStatusCode.OK);
    }

    [Test]
    public async Task An_account_that_is_not_there_closes_like_any_other()
    {
        for (var i = 0; i < 5; i++)
            (await SignIn("nobody", "wrong-password")).Refused(Reason.Unauthenticated);

        (await SignIn("nobody", "wrong-password")).Refused(Reason.TooManyTries);
    }

    [Test]
    public async Task Many_tries_at_once_get_no_more_than_five()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => SignIn("clerk", "wrong-password")));
        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.Unauthorized), Is.EqualTo(5));
    }

    [Test]
    public async Task A_right_password_clears_the_wrong_tries()
    {
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++)
                (await SignIn("clerk", "wrong-password")).Refused(Reason.Unauthenticated);

            (await SignIn("clerk", TestVillage.Password)).Gives(HttpStatusCode.OK);
        }
    }

    [Test]
    public async Task Fifty_wrong_tries_close_an_address_for_every_account()
    {
        await _site.Village.Write(tx =>
        {
            for (var i = 0; i < 49; i++)
                SessionSql.InsertFailure(tx, TestVillage.Code, $"someone-{i}", IPAddress.None.ToString());
        });
        (await SignIn("nobody", "wrong-password")).Refused(Reason.Unauthenticated);
        var closed = await SignIn("clerk", TestVillage.Password);
        closed.Refused(Reason.TooManyTries);
        Assert.That(closed.Headers.RetryAfter, Is.Not.Null);
        Pass(TimeSpan.FromMinutes(15));
        (await SignIn("clerk", TestVillage.Password)).Gives(HttpStatusCode.OK);
    }

    [Test]
    public async Task The_wrong_tries_and_the_sessions_survive_a_restart()
    {
        await using var village = await TestVillage.Make();
        var token = (await new SessionService(village.Database).SignIn(TestVillage.Code, "clerk", TestVillage.Password, "a")).Token;
        for (var i = 0; i < 5; i++)
            await Expect.Refused(Reason.Unauthenticated, () => new SessionService(village.Database).SignIn(TestVillage.Code, "cadre", "x", "a"));

        await village.Restart();
        var after = new SessionService(village.Database);
        await Expect.Refused(Reason.TooManyTries, () => after.SignIn(TestVillage.Code, "cadre", TestVillage.Password, "b"));
        Assert.That(after.Find(token)?.Account, Is.EqualTo("clerk"));
    }

    private void Pass(TimeSpan time) => _site.Village.MoveTo(_site.Village.Clock.GetUtcNow() + time);

    private Task<Answer> SignIn(string account, string password) => new SiteClient(_site.Anonymous(), TestVillage.Code)
        .Post("/api/sessions", new { village = TestVillage.Code, account, password });
}
