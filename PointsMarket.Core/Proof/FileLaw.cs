using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Proof;

/// <summary>Under the laws lies the file: its pages are whole, and every index says what its table says.</summary>
internal static class FileLaw
{
    public static Breach? FirstBreach(Tx tx)
    {
        if (tx.Find<string>("PRAGMA integrity_check(1)") is var found and not "ok")
            return new(1, null, $"the database file is damaged ({found})");

        return tx.Find<string>("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1") is { } orphans
            ? new(4, null, $"a row of {orphans} belongs to nothing")
            : null;
    }
}
