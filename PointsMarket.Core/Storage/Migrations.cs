using System.Globalization;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace PointsMarket.Core.Storage;

/// <summary>The schema's steps, numbered, forward only, each in a transaction of its own.</summary>
internal static class Migrations
{
    private const string Folder = "PointsMarket.Core.Storage.Migrations.Sqlite.";

    /// <summary>Brings the schema up to date, or up to a step; what is older than that is handed on before it is changed.</summary>
    /// <exception cref="UnavailableException">The file was written by a newer version of the program.</exception>
    public static void Run(SqliteConnection connection, VillageTime time, Action<int>? keepOlder = null, int upTo = int.MaxValue)
    {
        var steps = Steps();
        Execute(connection, "BEGIN IMMEDIATE");
        connection.Execute("""
            CREATE TABLE IF NOT EXISTS migrations (
                number INTEGER NOT NULL PRIMARY KEY,
                name   TEXT    NOT NULL,
                run_at TEXT    NOT NULL
            ) STRICT
            """);
        var done = connection.QuerySingle<int>("SELECT coalesce(max(number), 0) FROM migrations");
        Execute(connection, "COMMIT");

        if (done > steps.Count)
        {
            throw new UnavailableException(
                $"This database was written by a newer version (schema {done}; this program knows {steps.Count}). Start that version, or restore a backup made by this one.");
        }

        if (done > 0 && done < steps.Count)
            keepOlder?.Invoke(done);

        // A table that is made anew is dropped and renamed while others refer to it by name.
        Execute(connection, "PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON");
        foreach (var (number, name, sql) in steps.Skip(done).TakeWhile(step => step.Number <= upTo))
            Step(connection, time, number, name, sql);

        Execute(connection, "PRAGMA foreign_keys = ON; PRAGMA legacy_alter_table = OFF");
    }

    private static void Step(SqliteConnection connection, VillageTime time, int number, string name, string sql)
    {
        Execute(connection, "BEGIN IMMEDIATE");
        try
        {
            // Another process may have been faster between the look and the lock.
            if (connection.QuerySingle<int>("SELECT count(*) FROM migrations WHERE number = @number", new { number }) == 0)
            {
                Execute(connection, sql);
                connection.Execute(
                    "INSERT INTO migrations (number, name, run_at) VALUES (@number, @name, @runAt)",
                    new { number, name, runAt = VillageTime.Write(time.Now) });
            }

            Execute(connection, "COMMIT");
        }
        catch
        {
            Execute(connection, "ROLLBACK");
            throw;
        }
    }

    private static List<(int Number, string Name, string Sql)> Steps()
    {
        var assembly = typeof(Migrations).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(resource => (NumberOf(resource[Folder.Length..]), resource[Folder.Length..], Text(assembly, resource)))];
    }

    private static int NumberOf(string name) => int.Parse(name.AsSpan(0, name.IndexOf('_')), CultureInfo.InvariantCulture);

    private static string Text(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
