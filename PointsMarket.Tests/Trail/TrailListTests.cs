using PointsMarket.Core.Households;
using PointsMarket.Core.People;
using PointsMarket.Core.Rules;
using PointsMarket.Core.Trail;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Trail;

/// <summary>Behind the founding stand: on 11 March a PIN of 01-001 and of 01-002, on 12 March a rule retired and a password set.</summary>
internal sealed class TrailListTests
{
    private TestVillage _village = null!;
    private long _last;

    [OneTimeSetUp]
    public async Task Tell()
    {
        _village = await TestVillage.Make();
        _last = _village.Trail()[0].Id;
        _village.MoveTo(_village.Time.At(new(2026, 3, 11), TimeOnly.MinValue));
        await _village.Write(tx => HouseholdService.SetPin(tx, _village.Clerk, "01-001", "h"));
        _village.MoveTo(_village.Time.At(new(2026, 3, 12), TimeOnly.MinValue).AddMilliseconds(-1));
        await _village.Write(tx => HouseholdService.SetPin(tx, _village.Secretary, "01-002", "h"));
        _village.MoveTo(_village.Time.At(new(2026, 3, 12), TimeOnly.MinValue));
        await _village.Write(tx => RuleService.Retire(tx, _village.Clerk, TestRules.Labour, new(2026, 4, 1)));
        await _village.Write(tx => PeopleService.SetPassword(tx, _village.Secretary, "clerk", "h"));
    }

    [OneTimeTearDown]
    public async Task Forget() => await _village.DisposeAsync();

    [Test]
    public void The_newest_comes_first_and_every_village_has_its_own() => Assert.Multiple(() =>
    {
        Assert.That(Ids(filter => filter with { Limit = 4 }), Is.EqualTo([4, 3, 2, 1]));
        Assert.That(_village.Trail().Select(entry => entry.Id), Is.EqualTo(Enumerable.Range(1, (int)_last + 4).Reverse()));
        Assert.That(_village.Trail(code: TestVillage.OtherCode).Select(entry => entry.Deed), Is.EqualTo([Deed.PersonAdded, Deed.VillageMade]));
        Assert.That(_village.Trail(code: "none"), Is.Empty);
    });

    [Test]
    public void A_page_begins_before_the_last_one_ended() => Assert.Multiple(() =>
    {
        Assert.That(Ids(filter => filter with { Before = _last + 4, Limit = 2 }), Is.EqualTo([3, 2]));
        Assert.That(Ids(filter => filter with { Before = _last + 4, Deed = Deed.PinSet, Limit = 1 }), Is.EqualTo([2]));
        Assert.That(Ids(filter => filter with { Before = 1 }), Is.Empty);
    });

    [Test]
    public void An_account_a_deed_and_a_subject_are_asked_for_each_or_together() => Assert.Multiple(() =>
    {
        Assert.That(Ids(filter => filter with { Account = "secretary", Limit = 2 }), Is.EqualTo([4, 2]));
        Assert.That(Ids(filter => filter with { Account = "clerk", Limit = 2 }), Is.EqualTo([3, 1]));
        Assert.That(Ids(filter => filter with { Deed = Deed.RuleRetired }), Is.EqualTo([3]));
        Assert.That(Ids(filter => filter with { Subject = "person:clerk", Limit = 1 }), Is.EqualTo([4]));
        Assert.That(Ids(filter => filter with { Subject = "household:01-001", Deed = Deed.PinSet, Limit = 1 }), Is.EqualTo([1]));
        Assert.That(Ids(filter => filter with { Subject = "household:01-001", Account = "secretary" }), Is.Empty);
        Assert.That(Ids(filter => filter with { Subject = "household:01-" }), Is.Empty);
    });

    [Test]
    public void A_prefix_finds_all_of_a_kind() => Assert.Multiple(() =>
    {
        Assert.That(Ids(filter => filter with { SubjectPrefix = "household:", Limit = 2 }), Is.EqualTo([2, 1]));
        Assert.That(Ids(filter => filter with { SubjectPrefix = "household:01-002", Limit = 1 }), Is.EqualTo([2]));
        Assert.That(_village.Trail(filter => filter with { SubjectPrefix = "rule:" }).Select(entry => entry.Subject), Is.All.StartsWith("rule:"));
        Assert.That(_village.Trail(filter => filter with { SubjectPrefix = "" }), Has.Count.EqualTo(_last + 4));
        Assert.That(Ids(filter => filter with { SubjectPrefix = "household%" }), Is.Empty);
    });

    [Test]
    public void Days_are_the_villages_and_whole() => Assert.Multiple(() =>
    {
        Assert.That(Ids(filter => filter with { FirstDay = new(2026, 3, 11) }), Is.EqualTo([4, 3, 2, 1]));
        Assert.That(Ids(filter => filter with { FirstDay = new(2026, 3, 11), LastDay = new(2026, 3, 11) }), Is.EqualTo([2, 1]));
        Assert.That(Ids(filter => filter with { LastDay = new(2026, 3, 11), Limit = 3 }), Is.EqualTo([2, 1, 0]));
        Assert.That(Ids(filter => filter with { FirstDay = new(2026, 3, 12), Account = "clerk" }), Is.EqualTo([3]));
        Assert.That(Ids(filter => filter with { FirstDay = new(2026, 3, 13) }), Is.Empty);
    });

    [Test]
    public void Chinese_stands_in_the_file_as_it_is()
    {
        var text = _village.Read(tx => tx.Find<string>("SELECT changes FROM trail WHERE subject = 'household:01-001' ORDER BY id LIMIT 1"));
        Assert.That(text, Does.Contain("""{"field":"head","after":"王䶮"},{"field":"area","after":"东片"}"""));
    }

    /// <summary>Counted from the founding on.</summary>
    private IEnumerable<long> Ids(Func<TrailFilter, TrailFilter> narrow) => _village.Trail(narrow).Select(entry => entry.Id - _last);
}
