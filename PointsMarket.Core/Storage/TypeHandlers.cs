using System.Data;
using System.Globalization;
using Dapper;

namespace PointsMarket.Core.Storage;

/// <summary>How the village's values stand in columns: points, quantities and yuan as hundredths, days, months and instants as ISO text.</summary>
internal static class TypeHandlers
{
    public static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        Handle(points => points.Hundredths, value => Points.FromHundredths(Convert.ToInt64(value, CultureInfo.InvariantCulture)));
        Handle(amount => decimal.ToInt64(amount * 100), value => Convert.ToInt64(value, CultureInfo.InvariantCulture) / 100m);
        Handle(month => month.ToString(), value => Month.Parse((string)value) ?? throw new DataException($"{value} is no month."));
        Handle(Day, value => ReadDay((string)value));
        Handle(VillageTime.Write, value => VillageTime.Read((string)value));
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly ReadDay(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Handle<T>(Func<T, object> write, Func<object, T> read)
        where T : struct
    {
        SqlMapper.RemoveTypeMap(typeof(T));
        SqlMapper.RemoveTypeMap(typeof(T?));
        SqlMapper.AddTypeHandler(new Handler<T>(write, read));
    }

    private sealed class Handler<T>(Func<T, object> write, Func<object, T> read) : SqlMapper.TypeHandler<T>
        where T : struct
    {
        public override void SetValue(IDbDataParameter parameter, T value) => parameter.Value = write(value);

        public override T Parse(object value) => read(value);
    }
}
