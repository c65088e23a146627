using System.Text.RegularExpressions;
using PointsMarket.Core.Proof;
using PointsMarket.Tests.Support;

namespace PointsMarket.Tests.Proof;

/// <summary>A row of a table of the book, with what may be done to it.</summary>
internal sealed record BookRow(OpenBook Book, BookTable Table, string Kind, IReadOnlyList<BookColumn> Columns, Dictionary<string, object?> Values)
{
    private string Where => string.Join(" AND ", Columns.Where(column => column.IsKey).Select(column => $"{column.Name} = @old_{column.Name}"));

    /// <summary>One row of each kind that the village has.</summary>
    public static IEnumerable<BookRow> Kinds(OpenBook book, BookTable table) =>
        All(book, table).GroupBy(row => row.Kind).Select(rows => rows.ElementAt(rows.Count() / 2));

    /// <summary>Every row of the village, by its key.</summary>
    public static List<BookRow> All(OpenBook book, BookTable table)
    {
        var columns = BookColumn.Of(book, table.Name);
        return [.. book.Rows($"SELECT t.*, CAST({table.Kind} AS TEXT) AS kind_of_row FROM {table.Name} t WHERE village = '{TestVillage.Code}'")
            .Where(row => row["kind_of_row"] is not null)
            .Select(row => new BookRow(book, table, (string)row["kind_of_row"]!, columns, row))];
    }

    public Breach? Change(BookColumn column)
    {
        if (column.IsKey && Values[column.Name] is long)
            return Write(new() { [column.Name] = Next(column) });

        var elsewhere = Book.List<string>(
            $"SELECT DISTINCT CAST({column.Name} AS TEXT) FROM {Table.Name} WHERE {column.Name} IS NOT NULL ORDER BY 1");
        return Write(new() { [column.Name] = Proof.Change.Of(Values[column.Name], column.Name, column.IsFlag, elsewhere) });
    }

    /// <summary>Writes what stands there once more: even that is a change.</summary>
    public Breach? Touch(BookColumn column) => Write(new() { [column.Name] = Values[column.Name] });

    public Breach? Remove() => Book.After($"DELETE FROM {Table.Name} WHERE {Where}", Parameters([]));

    /// <summary>The same row once more, under the next key.</summary>
    public Breach? Add()
    {
        var key = Columns.Last(column => column.IsKey);
        var names = string.Join(", ", Columns.Select(column => column.Name));
        var values = string.Join(", ", Columns.Select(column => column == key ? "@next" : column.Name));
        var parameters = Parameters([]);
        parameters.Add("next", Next(key));
        return Book.After($"INSERT INTO {Table.Name} ({names}) SELECT {values} FROM {Table.Name} WHERE {Where}", parameters);
    }

    /// <summary>What stands in this row and in the other, but for their keys, changes places.</summary>
    public Breach? Swap(BookRow other)
    {
        var columns = Columns.Where(column => !column.IsKey).Select(column => column.Name).ToList();
        var set = string.Join(", ", columns.Select(column => $"{column} = CASE WHEN {Where} THEN @other_{column} ELSE @mine_{column} END"));
        var parameters = Parameters([]);
        foreach (var column in columns)
        {
            parameters.Add($"other_{column}", other.Values[column]);
            parameters.Add($"mine_{column}", Values[column]);
        }

        foreach (var key in Columns.Where(column => column.IsKey))
            parameters.Add($"key_{key.Name}", other.Values[key.Name]);

        var otherWhere = string.Join(" AND ", Columns.Where(column => column.IsKey).Select(column => $"{column.Name} = @key_{column.Name}"));
        return Book.After($"UPDATE {Table.Name} SET {set} WHERE ({Where}) OR ({otherWhere})", parameters);
    }

    public override string ToString() => Kind.Length > 0 ? $"{Table.Name} ({Kind})" : Table.Name;

    private Breach? Write(Dictionary<string, object?> values)
    {
        var parameters = Parameters([]);
        foreach (var (name, value) in values)
            parameters.Add(name, value);

        return Book.After($"UPDATE {Table.Name} SET {string.Join(", ", values.Keys.Select(name => $"{name} = @{name}"))} WHERE {Where}", parameters);
    }

    private Dictionary<string, object?> Parameters(Dictionary<string, object?> parameters)
    {
        foreach (var key in Columns.Where(column => column.IsKey))
            parameters.Add($"old_{key.Name}", Values[key.Name]);

        return parameters;
    }

    /// <summary>Behind the last number, the year after a month, a code that nobody has.</summary>
    private object Next(BookColumn key) => Values[key.Name] switch
    {
        long => Book.List<long>($"SELECT max({key.Name}) + 1 FROM {Table.Name} WHERE village = '{TestVillage.Code}'").Single(),
        string text => Core.Month.Parse(text) is { } month ? month.Plus(12).ToString() : text + "9",
        _ => throw new InvalidOperationException($"{Table.Name}.{key.Name} is a key of another kind."),
    };
}

/// <summary>A column as the schema says it is.</summary>
internal sealed record BookColumn(string Name, bool IsKey, bool IsFlag)
{
    public static List<BookColumn> Of(OpenBook book, string table)
    {
        var schema = book.List<string>($"SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = '{table}'").Single();
        return [.. book.Rows($"SELECT name, pk FROM pragma_table_info('{table}') ORDER BY cid").Select(row => new BookColumn(
            (string)row["name"]!,
            (long)row["pk"]! > 0,
            Flag((string)row["name"]!).IsMatch(schema)))];
    }

    private static Regex Flag(string name) => new($@"\b{name} IN \(0, 1\)");
}
