using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using PointsMarket.Core.Proof;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Proof;

/// <summary>From the schema itself, so that no table and no column is forgotten: whatever is done to a row of the book is found.</summary>
internal sealed partial class EveryColumnTests
{
    private OpenBook _book = null!;

    [OneTimeSetUp]
    public async Task Tell() => _book = await OpenBook.Make(WholeStory.Tell);

    [OneTimeTearDown]
    public async Task Forget() => await _book.DisposeAsync();

    [Test]
    public void The_whole_story_is_sound() => Assert.That(_book.Check().Breach, Is.Null);

    [Test]
    public void Every_table_is_the_books_or_says_why_not() => Assert.That(
        BookTables.All.Select(table => table.Name).Concat(BookTables.Others.Keys).Order(),
        Is.EqualTo(_book.List<string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")));

    [Test]
    public void The_story_has_rows_in_every_table_of_the_book() => Expect.Nothing(
        BookTables.All.Where(table => BookRow.All(_book, table).Count < (table.Name is "heads" ? 1 : 2)).Select(table => table.Name),
        "too few rows");

    [Test]
    public void A_changed_column_is_found() => Prove(
        from row in Rows()
        from column in row.Columns
        select ($"{row.Table.Name}.{column.Name}", $"{row}.{column.Name}", row.Table, (Func<Breach?>)(() => row.Change(column))),
        CarriesNoPoints.Columns);

    [Test]
    public void A_removed_row_is_found() => Prove(
        Rows().Select(row => (row.ToString(), row.ToString(), row.Table, (Func<Breach?>)row.Remove)),
        CarriesNoPoints.Removals);

    [Test]
    public void An_added_row_is_found() => Prove(
        Rows().Select(row => (row.ToString(), row.ToString(), row.Table, (Func<Breach?>)row.Add)),
        CarriesNoPoints.Additions);

    [Test]
    public void Two_rows_that_changed_places_are_found() => Prove(
        from table in BookTables.All
        from rows in BookRow.All(_book, table).GroupBy(row => row.Kind)
        from pair in rows.Zip(rows.Skip(1)).Where(pair => Differ(pair.First, pair.Second)).Take(3)
        select (pair.First.ToString(), pair.First.ToString(), table, (Func<Breach?>)(() => pair.First.Swap(pair.Second))),
        CarriesNoPoints.Swaps);

    private IEnumerable<BookRow> Rows() => BookTables.All.SelectMany(table => BookRow.Kinds(_book, table));

    /// <summary>In something that carries points.</summary>
    private static bool Differ(BookRow one, BookRow other) => one.Columns.Any(column =>
        !column.IsKey
        && !CarriesNoPoints.Columns.ContainsKey($"{one.Table.Name}.{column.Name}")
        && one.Values[column.Name] is var value
        && !(value is byte[] bytes ? bytes.SequenceEqual((byte[])other.Values[column.Name]!) : Equals(value, other.Values[column.Name])));

    private static void Prove(IEnumerable<(string Name, string Case, BookTable Table, Func<Breach?> Tamper)> cases, IReadOnlyDictionary<string, string> excused)
    {
        var wrong = new List<string>();
        var needed = new HashSet<string>();
        foreach (var (general, what, table, tamper) in cases)
        {
            var name = excused.ContainsKey(what) ? what : general;
            var (found, breach) = Found(tamper);
            if (!found)
            {
                needed.Add(name);
                if (!excused.ContainsKey(name))
                    wrong.Add($"{what}: not found");
            }
            else if (breach is not null && (!table.Laws.Contains(breach.Law) || (breach.Sequence is null && !Place().IsMatch(breach.Fault))))
            {
                wrong.Add($"{what}: {breach}");
            }
        }

        wrong.AddRange(excused.Keys.Where(name => !needed.Contains(name)).Select(name => $"{name}: is found, and needs no reason"));
        Expect.Nothing(wrong, "the proof");
    }

    /// <summary>What a table's own keys refuse, whatever was taken off them, needs no proof.</summary>
    private static (bool Found, Breach? Breach) Found(Func<Breach?> tamper)
    {
        try
        {
            var breach = tamper();
            return (breach is not null, breach);
        }
        catch (SqliteException fault) when (fault.SqliteExtendedErrorCode is SQLitePCL.raw.SQLITE_CONSTRAINT_UNIQUE or SQLitePCL.raw.SQLITE_CONSTRAINT_PRIMARYKEY)
        {
            return (true, null);
        }
    }

    [GeneratedRegex(@"month |goods |record |household|\d\d-\d\d\d|totals|a row of|account|head says")]
    private static partial Regex Place();
}
