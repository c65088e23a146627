using PointsMarket.Core.Households;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Pages.Journeys;

/// <summary>The clerk's register: a new household, its PIN and card, and its leaving.</summary>
internal sealed class HouseholdJourneys : Journey
{
    [Test]
    public async Task A_household_is_added_and_can_be_found_by_its_initials_at_once()
    {
        var tab = await AtTheDesk("clerk");
        await tab.Go("desk/households/new");
        await tab.IsFocused("[name=code]");
        await tab.Fill("code", "09-001");
        await tab.Fill("head", "欧阳春晖");
        await tab.Fill("area", "东片");
        await tab.Fill("street", "九街");
        await tab.Fill("phone", "138 0000 0009");
        await tab.Click("保存");
        await tab.SeeDone("农户已登记");
        await tab.Press("F7");
        await tab.Type("oych");
        await tab.Press("Enter");
        await tab.See("09-001");
    }

    [Test]
    public async Task A_code_that_is_taken_is_said_and_nothing_typed_is_lost()
    {
        var tab = await AtTheDesk("clerk");
        tab.Allow(409);
        tab.Allow(400);
        await tab.Go("desk/households/new");
        await tab.Fill("code", "01-001");
        await tab.Fill("head", "欧阳春晖");
        await tab.Fill("area", "东片");
        await tab.Fill("street", "九街");
        await tab.Click("保存");

        await tab.SeeRefusal("01-001");
        Assert.That(await tab.Field("head").InputValueAsync(), Is.EqualTo("欧阳春晖"));
    }

    [Test]
    public async Task A_new_PIN_opens_the_phone_and_the_old_one_no_longer_does()
    {
        var clerk = await AtTheDesk("clerk");
        await clerk.Go("desk/households/01-005/access");
        await clerk.Fill("pin", "975310");
        await clerk.Click("用这个密码");
        await clerk.SeeDone("新密码已经设好");

        var phone = await OnAPhone();
        phone.Allow(401);
        await phone.Go("sign-in");
        await phone.Fill("account", "01-005");
        await phone.Fill("password", DemonstrationFile.Pin);
        await phone.Send("sign-in");
        await phone.SeeRefusal("不对");
        await phone.Fill("password", "975310");
        await phone.Send("sign-in");
        await phone.IsAt("me");
    }

    [Test]
    public async Task A_card_opens_on_any_phone_and_stops_when_the_next_one_is_made()
    {
        var card = await Site.Database.Write(tx => CardService.Issue(tx, Site.Who("clerk"), "01-005", "第一张"));
        var phone = await OnAPhone();
        phone.Allow(404);
        await phone.Go($"card/{card.Token}");
        await phone.See("可用积分");
        await phone.FitsWidth();

        var clerk = await AtTheDesk("clerk");
        await clerk.Go("desk/households/01-005/card");
        await clerk.Fill("reason", "旧卡遗失");
        await clerk.Click("做新卡");
        await clerk.SeeDone("新卡做好了");
        await phone.Page.ReloadAsync();
        await phone.See("换过新的");
    }

    [Test]
    public async Task Who_has_left_is_noted_and_can_be_taken_back()
    {
        var tab = await AtTheDesk("clerk");
        await tab.Go("desk/households/01-008/departure");
        await tab.Fill("reason", "随子女迁居县城");
        await tab.Click("登记迁出");
        await tab.SeeDone("迁出已登记");
        await tab.Go("desk/households/01-008/return");
        await tab.Send("return");
        await tab.SeeDone("迁出已撤回");
    }

    [Test]
    public async Task A_households_page_leads_to_all_that_can_be_done_for_it()
    {
        var tab = await AtTheDesk("clerk");
        await tab.Go("desk/households/01-003");
        await tab.SeeHeading("王䶮");
        await tab.Click("记分");
        await tab.IsAt("desk/conduct/new");
        Assert.That(await tab.Field("household").InputValueAsync(), Does.StartWith("01-003"));
    }
}
