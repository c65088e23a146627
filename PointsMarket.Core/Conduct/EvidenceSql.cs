using PointsMarket.Core.Storage;

namespace PointsMarket.Core.Conduct;

internal static class EvidenceSql
{
    public static ILookup<long, int> List(Tx tx, string village, long[] records) => tx.List<(long Record, int N)>(
        "SELECT record, n FROM evidence WHERE village = @village AND record IN @records ORDER BY record, n",
        new { village, records }).ToLookup(row => row.Record, row => row.N);

    public static Evidence? Find(Tx tx, string village, long record, int n) => tx.Find<Evidence>(
        "SELECT n, picture, width, height, by, at FROM evidence WHERE village = @village AND record = @record AND n = @n",
        new { village, record, n });

    public static void Insert(Tx tx, string village, long record, Evidence evidence) => tx.Execute(
        """
        INSERT INTO evidence (village, record, n, picture, width, height, by, at)
        VALUES (@village, @record, @N, @Picture, @Width, @Height, @By, @At)
        """,
        new
        {
            village,
            record,
            evidence.N,
            evidence.Picture,
            evidence.Width,
            evidence.Height,
            evidence.By,
            evidence.At,
        });
}
