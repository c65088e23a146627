using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace PointsMarket.Core.Trail;

/// <summary>One field before and after, as people read it; null where there was or is nothing.</summary>
public sealed record FieldChange(string Field, string? Before, string? After);

public static class FieldChanges
{
    private const string Separator = ", ";

    /// <summary>The fields that differ between two of a kind; with nothing before, all that say something.</summary>
    /// <remarks>What follows from other fields is left out, and so are bytes: they are pictures and hashes.</remarks>
    public static IReadOnlyList<FieldChange> Between<T>(T? before, T after)
        where T : class =>
        [.. Fields(typeof(T))
            .Select(field => new FieldChange(NameOf(field), before is null ? null : Text(field.GetValue(before)), Text(field.GetValue(after))))
            .Where(change => change.Before != change.After)];

    private static IEnumerable<PropertyInfo> Fields(Type type)
    {
        var anonymous = type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(field => (field.CanWrite || anonymous) && field.PropertyType != typeof(byte[]));
    }

    private static string NameOf(PropertyInfo field) => JsonNamingPolicy.CamelCase.ConvertName(field.Name);

    private static string? Text(object? value) => Written(value) is { Length: > 0 } text ? text : null;

    private static string? Written(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        Roles roles => string.Join(Separator, RoleWords.Of(roles)),
        Enum word => Word.Of(word),
        decimal amount => amount.ToString("0.##", CultureInfo.InvariantCulture),
        DateOnly day => day == DateOnly.MinValue ? null : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => VillageTime.Write(moment),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list => string.Join(Separator, list.Cast<object?>().Select(Written)),
        ValueType plain => plain.ToString(),
        _ => Flat(value),
    };

    /// <summary>A record inside a record on one line, without field names: 王 1951 elder.</summary>
    private static string Flat(object record) => string.Join(' ', Fields(record.GetType())
        .Select(field => field.GetValue(record) is var value && value is bool flag ? (flag ? NameOf(field) : null) : Text(value))
        .Where(text => text is not null));
}
