using Microsoft.Data.Sqlite;
using PointsMarket.Core.Proof;
using PointsMarket.Tests.Proof;
using PointsMarket.Tests.Support;
using SQLitePCL;

namespace PointsMarket.Tests.Storage;

/// <summary>From the schema itself: through SQL no row of the book is changed or removed, and none is slipped in.</summary>
internal sealed class EveryTriggerTests
{
    /// <summary>They move with the book and have no triggers against it: verify adds them up again.</summary>
    private static readonly string[] Sums = ["heads", "accounts", "year_honours", "stocks"];

    /// <summary>Beside the book, and kept like it.</summary>
    private static readonly BookTable[] Kept = [new("settings", "''"), new("trail", "''")];

    /// <summary>What a record's and an objection's own steps write, while they go on.</summary>
    private static readonly Dictionary<string, string[]> Steps = new()
    {
        ["conduct_records"] = ["status", "points", "published_until", "frozen_until", "entry"],
        ["objections"] = ["upheld", "ruling", "ruled_by", "ruled_at"],
    };

    private static readonly string[] GoingOn = ["submitted", "published", "objected", "waiting"];

    /// <summary>What the next step of the village's life looks like, and may therefore be added; whatever it gives is proved.</summary>
    private static readonly Dictionary<string, string> NextSteps = new()
    {
        ["conduct_records (submitted)"] = "conduct is handed in",
        ["rule_versions (used)"] = "a rule changes",
        ["settings"] = "the settings change",
        ["trail"] = "a deed is noted",
        ["objections (waiting)"] = "somebody else objects",
        ["evidence (submitted)"] = "a picture is added",
    };

    private OpenBook _book = null!;

    [OneTimeSetUp]
    public async Task Tell() => _book = await OpenBook.Make(WholeStory.Tell, guarded: true);

    [OneTimeTearDown]
    public async Task Forget() => await _book.DisposeAsync();

    [Test]
    public void A_row_is_not_changed() => Expect.Nothing(
        from row in Rows(BookTables.All.Where(table => !Sums.Contains(table.Name)).Concat(Kept))
        from column in row.Columns
        where !(GoingOn.Contains(row.Kind) && Steps.GetValueOrDefault(row.Table.Name)?.Contains(column.Name) == true)
        where !Refuses(() => row.Touch(column))
        select $"{row}.{column.Name}",
        "may be changed through SQL");

    [Test]
    public void A_row_is_not_removed() => Expect.Nothing(
        Rows(BookTables.All.Concat(Kept)).Where(row => !Refuses(row.Remove)).Select(row => row.ToString()),
        "may be removed through SQL");

    [Test]
    public void No_row_is_slipped_in() => Assert.That(
        Rows(BookTables.All.Where(table => !Sums.Contains(table.Name)).Concat(Kept)).Where(row => !Refuses(row.Add)).Select(row => row.ToString()).Order(),
        Is.EqualTo(NextSteps.Keys.Order()));

    [Test]
    public void A_sum_needs_no_trigger_since_each_of_its_columns_is_proved() => Assert.That(
        CarriesNoPoints.Columns.Keys.Where(column => Sums.Contains(column.Split('.')[0])), Is.Empty);

    private IEnumerable<BookRow> Rows(IEnumerable<BookTable> tables) => tables.SelectMany(table => BookRow.Kinds(_book, table));

    /// <summary>By a trigger, not by a key or a check that happens to be hurt as well.</summary>
    private static bool Refuses(Func<Breach?> tamper)
    {
        try
        {
            tamper();
            return false;
        }
        catch (SqliteException fault) when (fault.SqliteExtendedErrorCode == raw.SQLITE_CONSTRAINT_TRIGGER)
        {
            return true;
        }
    }
}
