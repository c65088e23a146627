using PointsMarket.Core;
using PointsMarket.Core.People;
using PointsMarket.Core.Rules;
using PointsMarket.Core.Trail;

namespace PointsMarket.Tests.Trail;

internal sealed class FieldChangesTests
{
    private static readonly Person Somebody = new() { Account = "cadre", Name = "王芳", Roles = Roles.Cadre };

    [Test]
    public void What_is_the_same_is_not_named() =>
        Assert.That(FieldChanges.Between(Somebody, Somebody with { Phone = "", Name = "王芳" }), Is.Empty);

    [Test]
    public void A_field_is_named_with_what_it_was_and_what_it_is() => Assert.That(
        FieldChanges.Between(Somebody, Somebody with { Name = "王芳芳", Roles = Roles.Staff, Household = "01-001" }),
        Is.EqualTo(
        [
            new FieldChange("name", "王芳", "王芳芳"),
            new FieldChange("roles", "cadre", "secretary, clerk, reviewer, shopkeeper, cadre, observer"),
            new FieldChange("household", null, "01-001"),
        ]));

    [Test]
    public void Amounts_are_compared_by_value_and_written_alike_everywhere() => Assert.That(
        FieldChanges.Between(new { A = 42.5m, B = 1.00m, C = Points.Of(-1234) }, new { A = 42.50m, B = 1.25m, C = Points.From(0.5m) }),
        Is.EqualTo([new FieldChange("b", "1", "1.25"), new FieldChange("c", "−1,234", "0.5")]));

    [Test]
    public void Days_months_moments_and_words_stand_as_in_the_book() => Assert.That(
        FieldChanges.Between(null, new
        {
            Day = new DateOnly(2026, 3, 1),
            Always = Rule.Always,
            Month = new Month(2026, 3),
            Moment = DateTimeOffset.UnixEpoch,
            Word = Deed.DepartureTakenBack,
        }),
        Is.EqualTo(
        [
            new FieldChange("day", null, "2026-03-01"),
            new FieldChange("month", null, "2026-03"),
            new FieldChange("moment", null, "1970-01-01T00:00:00.000Z"),
            new FieldChange("word", null, "departureTakenBack"),
        ]));

    [Test]
    public void What_follows_from_other_fields_is_left_out_and_so_are_bytes()
    {
        var veto = new Rule { Code = "B02", Category = "c", Title = "t", Points = Points.Of(-20), Unit = "次" };
        Assert.That(FieldChanges.Between(veto, veto with { FreezeMonths = 3 }), Is.EqualTo([new FieldChange("freezeMonths", null, "3")]));
        Assert.That(FieldChanges.Between(null, new { Hash = new byte[32] }), Is.Empty);
    }
}
