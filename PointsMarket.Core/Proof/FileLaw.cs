using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Proof;

/// <summary>Under the laws lies the file: its pages are whole, and every index says what its table says.</summary>
internal static class FileLaw
{
    public static Breach? Damage(Tx tx) => tx.Find<string>("PRAGMA integrity_check(1)") is var found and not "ok"
        ? new(1, null, $"the database file is damaged ({found})")
        : null;

    public static Breach? Orphans(Tx tx) => tx.Find<string>("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1") is { } orphans
        ? new(4, null, $"a row of {orphans} belongs to nothing")
        : null;
}
