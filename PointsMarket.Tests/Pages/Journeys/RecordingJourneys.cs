using PointsMarket.Core.Conduct;

namespace PointsMarket.Tests.Pages.Journeys;

/// <summary>The clerk's quick entry, with the keyboard, a scanner, or without scripts.</summary>
internal sealed class RecordingJourneys : Journey
{
    [Test]
    public async Task A_record_is_booked_with_the_keyboard_alone_and_the_next_begins_where_it_should()
    {
        var tab = await AtTheDesk("clerk");
        await tab.Go("desk");
        await tab.Press("F2");
        await tab.IsAt("desk/conduct/new");
        await tab.IsFocused("[name=household]");
        await tab.Type("wy");
        await tab.SeeOffer("01-003 王䶮");
        await tab.ChooseOffer("01-003 王䶮");
        await tab.IsFocused("[name=rule]");
        await tab.Type("H02");
        await tab.SeeOffer("H02 庭院整洁");
        await tab.Press("Enter");
        await tab.IsFocused("[name=quantity]");
        await tab.Press("Enter", "Enter");
        await tab.IsFocused("[name=note]");
        await tab.Type("门前扫得干净");
        await tab.Press("Enter");

        await tab.SeeDone("01-003 王䶮");
        await tab.IsFocused("[name=household]");
        var record = Site.RecordsOf("01-003")[0];
        Assert.That((record.Rule, record.Note, record.Status), Is.EqualTo(("H02", "门前扫得干净", ConductStatus.Submitted)));
    }

    /// <summary>The list that stands open belongs to what was typed before: what a scanner adds must not be overruled by it.</summary>
    [Test]
    public async Task A_fast_scanner_books_the_household_that_was_scanned_and_not_the_one_that_was_offered()
    {
        var tab = await AtTheDesk("clerk");
        await tab.Go("desk/conduct/new");
        await tab.IsFocused("[name=household]");
        await tab.Type("01-0");
        await tab.SeeOffer("01-001 沈巧云");
        await tab.Type("13");
        await tab.Press("Enter");
        await tab.IsFocused("[name=rule]");
        await tab.Type("H02");
        await tab.Press("Enter", "Enter", "Enter", "Enter");

        await tab.SeeDone("01-013");
        Assert.That(Site.RecordsOf("01-013")[0].SubmittedBy, Is.EqualTo("clerk"));
    }

    [Test]
    public async Task Rule_and_day_stay_for_the_next_household_where_that_is_asked_for()
    {
        var tab = await AtTheDesk("clerk");
        await tab.Go("desk/conduct/new");
        await tab.Fill("household", "01-005");
        await tab.Fill("rule", "H04");
        await tab.Fill("happenedOn", "2026-03-15");
        await tab.Tick("keep");
        await tab.Send("conduct/new");
        await tab.SeeDone("01-005");

        Assert.That(await tab.Field("rule").InputValueAsync(), Does.StartWith("H04"));
        Assert.That(await tab.Field("happenedOn").InputValueAsync(), Is.EqualTo("2026-03-15"));
        Assert.That(await tab.Field("household").InputValueAsync(), Is.Empty);
        await tab.IsFocused("[name=household]");
        await tab.Type("01-007");
        await tab.Press("Enter", "Enter", "Enter", "Enter", "Enter");
        await tab.SeeDone("01-007");
        Assert.That(Site.RecordsOf("01-007")[0].HappenedOn, Is.EqualTo(new DateOnly(2026, 3, 15)));
    }

    [Test]
    public async Task Without_scripts_several_that_fit_are_offered_and_what_was_typed_stays()
    {
        var tab = await AtTheDesk("clerk", scripts: false);
        tab.Allow(400);
        await tab.Go("desk/conduct/new");
        await tab.Fill("household", "王");
        await tab.Fill("rule", "H02");
        await tab.Fill("note", "院子整齐");
        await tab.Send("conduct/new");
        await tab.See("01-003 王䶮");
        Assert.That(await tab.Field("note").InputValueAsync(), Is.EqualTo("院子整齐"));
        await tab.Page.GetByLabel("01-003 王䶮").CheckAsync();
        await tab.Send("conduct/new");

        await tab.SeeDone("01-003 王䶮");
    }

    [Test]
    public async Task A_household_that_nobody_knows_is_said_beside_the_field()
    {
        var tab = await AtTheDesk("clerk");
        tab.Allow(400);
        await tab.Go("desk/conduct/new");
        await tab.Fill("household", "99-999");
        await tab.Fill("rule", "H02");
        await tab.Send("conduct/new");

        Assert.That(await tab.Field("household").GetAttributeAsync("aria-invalid"), Is.EqualTo("true"));
        await tab.IsFocused("[name=household]");
        Assert.That(await tab.Field("rule").InputValueAsync(), Is.EqualTo("H02"));
    }

    [Test]
    public async Task A_double_press_books_once()
    {
        var tab = await AtTheDesk("clerk");
        var before = Site.RecordsOf("01-009").Count;
        await tab.Go("desk/conduct/new");
        await tab.Fill("household", "01-009");
        await tab.Fill("rule", "H02");
        await tab.Form("conduct/new").Locator("button").First.DblClickAsync();

        await tab.SeeDone("01-009");
        Assert.That(Site.RecordsOf("01-009"), Has.Count.EqualTo(before + 1));
    }

    [Test]
    public async Task Neither_loading_the_answer_again_nor_the_back_button_books_a_second_time()
    {
        var tab = await AtTheDesk("clerk");
        var before = Site.RecordsOf("01-009").Count;
        await tab.Go("desk/conduct/new");
        await tab.Fill("household", "01-009");
        await tab.Fill("rule", "H02");
        await tab.Send("conduct/new");
        await tab.SeeDone("01-009");
        await tab.Page.ReloadAsync();
        await tab.Back();

        Assert.That(await tab.Field("household").InputValueAsync(), Is.Empty);
        Assert.That(Site.RecordsOf("01-009"), Has.Count.EqualTo(before + 1));
    }

    [Test]
    public async Task What_was_just_recorded_is_taken_back_beside_it()
    {
        var tab = await AtTheDesk("clerk");
        await tab.Go("desk/conduct/new");
        await tab.Fill("household", "01-010");
        await tab.Fill("rule", "H02");
        await tab.Send("conduct/new");
        await tab.SeeDone("01-010");
        await tab.Page.Locator("details.undo summary").First.ClickAsync();
        await tab.Send("withdrawal");

        await tab.SeeDone("撤回");
        Assert.That(Site.RecordsOf("01-010")[0].Status, Is.EqualTo(ConductStatus.Withdrawn));
    }

    [Test]
    public async Task One_rule_is_recorded_for_a_street_at_once()
    {
        var tab = await AtTheDesk("clerk");
        await tab.Go("desk/conduct/several");
        await tab.Fill("rule", "H04");
        await tab.Fill("households", "01-005\n李永福\n01-006");
        tab.Allow(400);
        await tab.Click("全部记下");
        await tab.SeeRefusal("同一户");
        await tab.Fill("households", "01-005\n01-006\n01-007");
        await tab.Click("全部记下");

        await tab.SeeDone("3户");
        Assert.That(Site.RecordsOf("01-007")[0].Rule, Is.EqualTo("H04"));
    }

    [Test]
    public async Task A_picture_is_added_to_a_record_at_the_desk()
    {
        var record = await Site.Submit("01-011", "H04");
        var tab = await AtTheDesk("clerk");
        await tab.Go($"desk/conduct/{record.Id}");
        await tab.Attach("picture", "扫街.jpg");
        await tab.Send("evidence");

        await Microsoft.Playwright.Assertions.Expect(tab.Main.Locator("img")).ToHaveCountAsync(1);
        Assert.That(Site.Record(record.Id).Evidence, Has.Count.EqualTo(1));
    }
}
