using System.Buffers.Binary;
using PointsMarket.Bench.Harness;
using SQLitePCL;

namespace PointsMarket.Bench.Growth;

/// <summary>How many pages of a closed file each table and index takes, counted along its tree.</summary>
internal sealed class BookPages : IDisposable
{
    private const int PageSize = 4096;
    private const int InnerIndexPage = 2;
    private const int InnerTablePage = 5;
    private const int InnerHeader = 12;

    private readonly FileStream _file;
    private readonly byte[] _page = new byte[PageSize];

    private BookPages(string path) => _file = File.OpenRead(path);

    public static List<Figure> Figures(BookPlan book, string path)
    {
        using var pages = new BookPages(path);
        var entries = Roots(path, "entries").Sum(pages.Count) * PageSize / (double)book.Entries;
        var whole = new FileInfo(path).Length / (double)book.Entries;
        return
        [
            Figure.AtMost($"on the disk, the table of entries with its indexes, {book}", [entries], "bytes an entry", 200),
            Figure.Of($"on the disk, the whole file without a trail, {book}", [whole], "bytes an entry"),
        ];
    }

    public void Dispose() => _file.Dispose();

    /// <summary>The table of a name and its indexes.</summary>
    private static List<long> Roots(string path, string table)
    {
        var roots = new List<long>();
        Batteries_V2.Init();
        raw.sqlite3_open_v2(path, out var file, raw.SQLITE_OPEN_READONLY, null);
        using (file)
        {
            raw.sqlite3_prepare_v2(file, $"SELECT rootpage FROM sqlite_schema WHERE tbl_name = '{table}' AND rootpage > 0", out var statement);
            using (statement)
            {
                while (raw.sqlite3_step(statement) == raw.SQLITE_ROW)
                    roots.Add(raw.sqlite3_column_int64(statement, 0));
            }
        }

        return roots;
    }

    /// <summary>All leaves of a tree lie equally deep, so it is enough to look at the first child of each inner page.</summary>
    private long Count(long page)
    {
        var children = Children(page);
        return 1 + (children.Count == 0 ? 0 : Children(children[0]).Count == 0 ? children.Count : children.Sum(Count));
    }

    private List<long> Children(long page)
    {
        _file.Position = (page - 1) * PageSize;
        _file.ReadExactly(_page);
        if (_page[0] is not (InnerIndexPage or InnerTablePage))
            return [];

        var children = new List<long> { BinaryPrimitives.ReadUInt32BigEndian(_page.AsSpan(8)) };
        for (var cell = 0; cell < BinaryPrimitives.ReadUInt16BigEndian(_page.AsSpan(3)); cell++)
        {
            var place = BinaryPrimitives.ReadUInt16BigEndian(_page.AsSpan(InnerHeader + cell * 2));
            children.Add(BinaryPrimitives.ReadUInt32BigEndian(_page.AsSpan(place)));
        }

        return children;
    }
}
