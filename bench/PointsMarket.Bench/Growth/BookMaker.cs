using System.Diagnostics;
using PointsMarket.Bench.Harness;
using PointsMarket.Core;
using PointsMarket.Core.People;
using PointsMarket.Core.Proof;
using PointsMarket.Core.Storage;

namespace PointsMarket.Bench.Growth;

/// <summary>Makes large books that are sound, keeps them in a folder, and finds them there again.</summary>
internal static class BookMaker
{
    /// <summary>Up to this size a book is proved as soon as it is made.</summary>
    private const long Proved = 100_000;

    /// <summary>The file of that plan, made where there is none.</summary>
    public static async Task<DatabaseLocation> Find(Plan bench, BookPlan plan)
    {
        var folder = Directory.CreateDirectory(Path.Combine(bench.Folder, "books"));
        var location = new DatabaseLocation($"Data Source={plan.FileName}", folder.FullName);
        if (File.Exists(location.Path))
            return location;

        var clock = Stopwatch.StartNew();
        var making = location.Beside(".making");
        DatabaseFiles.Delete(making.Path);
        await BookFounding.Found(plan, making);
        Write(plan, making.Path);
        if (plan.Entries <= Proved)
            await Prove(plan, making);

        DatabaseFiles.Replace(location.Path, making.Path);
        Console.WriteLine($"{plan}: made in {clock.Elapsed.TotalSeconds:0.0} s, {plan.Entries / clock.Elapsed.TotalSeconds:N0} entries/s, {new FileInfo(location.Path).Length / plan.Entries} bytes an entry in the whole file");
        return location;
    }

    /// <summary>Puts a copy of it where a server looks for its database, so that the book itself stays as it is.</summary>
    /// <remarks>On the disk, too: gigabytes that the system has still to write would be written while somebody measures.</remarks>
    public static async Task Copy(Plan bench, BookPlan plan, string folder)
    {
        var location = await Find(bench, plan);
        foreach (var suffix in new List<string> { "", ".key" })
        {
            var copy = Path.Combine(folder, BenchVillage.File + suffix);
            File.Copy(location.Path + suffix, copy);
            using var written = File.OpenHandle(copy, access: FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(written);
        }
    }

    /// <summary>Holds every village of the file against every law; anything but sound is an exception.</summary>
    public static async Task Prove(BookPlan plan, DatabaseLocation location)
    {
        await using var database = new Database(location, new(TimeProvider.System, VillageTime.Zone("Asia/Shanghai")));
        for (var village = 1; village <= plan.Villages; village++)
        {
            var proof = database.Read(tx => ProofService.Check(tx, BookPlan.VillageCode(village)));
            if (proof.Breach is not null || proof.Entries != plan.EntriesAVillage || proof.ClosedMonths != plan.Months - 1)
                throw new InvalidOperationException($"{plan} is not sound: {proof}");
        }
    }

    private static void Write(BookPlan plan, string path)
    {
        using var file = new BulkFile(path);
        file.Run("BEGIN");
        file.CopyFirstVillage(plan.Villages);
        using (var sessions = file.PrepareInsert("sessions", "token_hash, village, account, villager, made_at, expires_at"))
        using (var tables = new BookTables(file))
        {
            for (var number = 1; number <= plan.Villages; number++)
            {
                var village = BookPlan.VillageCode(number);
                sessions.AddBlob(Secrets.HashOfToken(BookPlan.Token(village))).Add(village).Add(BenchVillage.Shopkeeper).Add(0)
                    .Add("2026-01-01T00:00:00.000Z").Add("2099-01-01T00:00:00.000Z").Run();
                new VillageStory(plan, village, tables).Tell();
            }
        }

        file.Run("COMMIT");
        file.Seal();
    }
}
