using Microsoft.Data.Sqlite;

namespace PointsMarket.Core.Storage;

/// <summary>A statement kept with its connection: the driver compiles SQL anew for each command object, so the object is kept.</summary>
internal sealed class HotCommand(SqliteCommand command)
{
    /// <summary>Binds a value; null is SQL's NULL.</summary>
    public HotCommand With(string name, object? value)
    {
        var position = command.Parameters.IndexOf(name);
        if (position < 0)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        else
            command.Parameters[position].Value = value ?? DBNull.Value;

        return this;
    }

    public int Execute() => command.ExecuteNonQuery();

    /// <summary>The first row, or null where there is none.</summary>
    public T? Find<T>(Func<SqliteDataReader, T> read)
        where T : class
    {
        using var reader = command.ExecuteReader();
        return reader.Read() ? read(reader) : null;
    }
}
