using System.Globalization;
using PointsMarket.Bench.Harness;

namespace PointsMarket.Bench.Postgres;

/// <summary>A PostgreSQL 15 of the bench's own: as Debian's package sets it up, in a folder of its own, on loopback, gone afterwards.</summary>
/// <remarks>fsync and synchronous_commit stand as they come: on. It does not run as root, so it is handed to the package's own user.</remarks>
internal sealed class Cluster : IAsyncDisposable
{
    private const string Programs15 = "/usr/lib/postgresql/15/bin";
    private const string User = "postgres";
    private const string Database = "postgres";

    private readonly string _data;
    private readonly string _port;

    private Cluster(string data, int port) => (_data, _port) = (data, port.ToString(CultureInfo.InvariantCulture));

    public static async Task<Cluster> Start(string folder)
    {
        await Programs.Need("postgresql-15", $"{Programs15}/initdb");
        if (Environment.UserName == "root")
            await Programs.Run("chown", [User, folder]);

        var cluster = new Cluster(Path.Combine(folder, "data"), Server.FreePort());
        await Own("initdb", "-D", cluster._data, "-U", User, "-A", "trust", "--no-locale", "-E", "UTF8");
        await Own(
            "pg_ctl", "start", "-w", "-D", cluster._data, "-l", Path.Combine(folder, "log"),
            "-o", $"-p {cluster._port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200");
        return cluster;
    }

    public Task Sql(string sql) => Client("psql", "-q", "-v", "ON_ERROR_STOP=1", "-o", "/dev/null", "-c", sql);

    public Task RunFile(string path) => Client("psql", "-q", "-v", "ON_ERROR_STOP=1", "-o", "/dev/null", "-f", path);

    /// <summary>What one value is, as text.</summary>
    public async Task<string> Ask(string sql) => (await Client("psql", "-tA", "-c", sql)).Trim();

    /// <summary>Transactions a second of a pgbench script; one that failed makes the figure void.</summary>
    public async Task<double> Bench(string script, int clients, int seconds)
    {
        var output = await Client(
            "pgbench", "-n", "-M", "prepared", "-c", Text(clients), "-j", "2", "-T", Text(seconds), "-f", script);
        if (!output.Contains("number of failed transactions: 0 ", StringComparison.Ordinal))
            throw new InvalidOperationException($"This run counts for nothing: {output}");

        var line = output.Split('\n').Single(one => one.StartsWith("tps = ", StringComparison.Ordinal));
        return double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync() => await Own("pg_ctl", "stop", "-w", "-m", "fast", "-D", _data);

    /// <summary>What belongs to the server runs as its user, with its output in a file: a server keeps the pipes of who started it open.</summary>
    private static Task<string> Own(string program, params IEnumerable<string> arguments)
    {
        var command = new List<string> { "-c", "\"$0\" \"$@\" >/dev/null 2>&1", $"{Programs15}/{program}" };
        command.AddRange(arguments);
        return Environment.UserName == "root"
            ? Programs.Run("runuser", ["-u", User, "--", "sh", .. command], folder: "/")
            : Programs.Run("sh", command, folder: "/");
    }

    private Task<string> Client(string program, params IEnumerable<string> arguments) => Programs.Run(
        $"{Programs15}/{program}",
        ["-h", "127.0.0.1", "-p", _port, "-U", User, .. arguments, Database]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
