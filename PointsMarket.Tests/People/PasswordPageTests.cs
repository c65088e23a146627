using System.Net;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.People;

internal sealed class PasswordPageTests
{
    private Site _site = null!;

    [SetUp]
    public async Task Open() => _site = await Site.Start();

    [TearDown]
    public async Task Close() => await _site.DisposeAsync();

    [Test]
    public async Task A_new_password_ends_the_session_and_asks_for_it()
    {
        var visitor = _site.Visit("clerk");
        var page = await visitor.Send(
            await visitor.Open("desk/password"), "desk/password", ("currentPassword", TestVillage.Password), ("password", "village-hall-9"), ("repeated", "village-hall-9"));

        Assert.That(page.Heading, Is.EqualTo("登录"));
        page = await visitor.Send(page, "sign-in", ("account", "clerk"), ("password", "village-hall-9"));
        Assert.That(page.Heading, Does.StartWith("今天"));
    }

    [Test]
    public async Task Who_finds_a_desk_unattended_cannot_change_its_password()
    {
        var visitor = _site.Visit("clerk");
        var page = await visitor.Open("desk/password");
        for (var i = 0; i < 5; i++)
        {
            page = await visitor.Send(page, "desk/password", ("currentPassword", "guessed-at-1"), ("password", "village-hall-9"), ("repeated", "village-hall-9"));
            page.Gives(HttpStatusCode.BadRequest);
            Assert.That(page.Text(".error"), Is.EqualTo("现在的密码不对。"));
        }

        page = await visitor.Send(page, "desk/password", ("currentPassword", TestVillage.Password), ("password", "village-hall-9"), ("repeated", "village-hall-9"));
        page.Gives(HttpStatusCode.TooManyRequests);
    }
}
