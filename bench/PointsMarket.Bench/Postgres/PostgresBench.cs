using PointsMarket.Bench.Harness;

namespace PointsMarket.Bench.Postgres;

/// <summary>Redemptions through HTTP beside transfers inside PostgreSQL with the public pgledger schema, which have no HTTP to pay for.</summary>
internal static class PostgresBench
{
    private const int Clients = 64;
    private const double Aim = 5;

    public static async Task Run(Plan plan)
    {
        if (plan.Pgledger is not { } checkout)
        {
            Console.WriteLine("postgres is left out: name a checkout of pgr0ss/pgledger with --pgledger DIR");
            return;
        }

        await BenchVillage.Make(plan.Fresh("village"));
        await using var cluster = await Cluster.Start(plan.Fresh("postgres"));
        await Install(cluster, checkout);
        var spread = await Script(plan, "spread.sql", "\\set from random(1, 500)\n\\set step random(1, 499)\n\\set to (:from + :step - 1) % 500 + 1\n", "'pgla_' || :to");
        var hot = await Script(plan, "hot.sql", "\\set from random(1, 500)\n", "'pgla_shop'");
        await using var site = await BenchVillage.Serve(plan, "beside");
        await Load.Warm(plan, site);
        var redeem = await Load.Redeem(plan, site, Clients);
        var read = await Rounds.Alternate(plan.Rounds, [
            () => cluster.Bench(spread, Clients, plan.Seconds),
            () => cluster.Bench(hot, Clients, plan.Seconds),
            async () => (await redeem()).PerSecond]);
        await Results.Keep(plan, "Beside PostgreSQL with pgledger", [
            Figure.Beside($"POST redemptions, {Clients} connections", read[2], "pgledger over 500 accounts", read[0], "/s", atLeast: Aim),
            Figure.Beside($"POST redemptions, {Clients} connections", read[2], "pgledger with one hot account", read[1], "/s", atLeast: Aim),
        ], $"PostgreSQL {await cluster.Ask("SHOW server_version")}, fsync {await cluster.Ask("SHOW fsync")}, synchronous_commit {await cluster.Ask("SHOW synchronous_commit")}, pgbench -M prepared with {Clients} clients.");
    }

    /// <summary>The schema as its README says, 500 accounts and the shop's; their ids are numbered, so that finding one costs nothing.</summary>
    private static async Task Install(Cluster cluster, string checkout)
    {
        foreach (var file in new List<string> { "vendor/scoville-pgsql-ulid/ulid-to-uuid.sql", "vendor/scoville-pgsql-ulid/uuid-to-ulid.sql", "pgledger.sql" })
            await cluster.RunFile(Path.Combine(checkout, file));

        await cluster.Sql("SELECT pgledger_create_account(n::text, 'POINTS') FROM generate_series(1, 500) n");
        await cluster.Sql("SELECT pgledger_create_account('shop', 'POINTS')");
        await cluster.Sql("UPDATE pgledger_accounts SET id = 'pgla_' || name");
        await cluster.Sql("VACUUM ANALYZE");
    }

    private static async Task<string> Script(Plan plan, string name, string variables, string to)
    {
        var path = Path.Combine(plan.Folder, name);
        await File.WriteAllTextAsync(path, $"{variables}SELECT * FROM pgledger_create_transfer('pgla_' || :from, {to}, 1);\n");
        return path;
    }
}
