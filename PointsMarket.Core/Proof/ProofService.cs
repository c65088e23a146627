using PointsMarket.Core.Storage;
using PointsMarket.Core.Villages;

namespace PointsMarket.Core.Proof;

/// <summary>Adds a village's book up again, entry by entry, and holds it against every law.</summary>
public static class ProofService
{
    /// <summary>One village, and the file that it lies in, on one reader.</summary>
    public static BookProof Check(Tx tx, string village)
    {
        var laws = new BookLaws(village);
        foreach (var work in laws.Work)
            work(tx);

        var proof = laws.Proof;
        return proof.Breach is not null ? proof : proof with
        {
            Breach = BookLaws.Hold(1, () => FileLaw.Damage(tx)) ?? BookLaws.Hold(4, () => FileLaw.Orphans(tx)),
        };
    }

    /// <summary>Every village and the file once, on as many readers as the machine has processors, or on one at leisure, all of one snapshot.</summary>
    public static FileProof CheckAll(Database database, bool atLeisure = false) => database.ReadTogether(atLeisure ? 1 : Environment.ProcessorCount, readers =>
    {
        Breach? damage = null;
        Breach? orphans = null;
        var books = VillageService.List(readers[0]).ConvertAll(village => new BookLaws(village.Code));
        SideBySide.Do(
            readers,
            [
                tx => damage = BookLaws.Hold(1, () => FileLaw.Damage(tx)),
                .. books.SelectMany(book => book.Work),
                tx => orphans = BookLaws.Hold(4, () => FileLaw.Orphans(tx)),
            ]);
        return new FileProof { Books = books.ConvertAll(book => book.Proof), Damage = damage ?? orphans };
    });
}
